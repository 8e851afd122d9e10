using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>What is known of the labels of a result.</summary>
public sealed record LabelFacts
{
    LabelFacts(EquatableArray<KeyValuePair<string, LabelFact>> known, LabelFact rest) => (Known, Rest) = (known, rest);

    /// <summary>No labels at all.</summary>
    internal static LabelFacts None(string reason) => new([], new(Presence.Never, reason));

    /// <summary>Nothing is known.</summary>
    internal static LabelFacts Unknown(string reason) => new([], new(Presence.Possibly, reason));

    /// <summary>The labels of which something is known, by name in ordinal order: a handful, so that a list is faster than a map.</summary>
    public EquatableArray<KeyValuePair<string, LabelFact>> Known { get; }

    /// <summary>What is known of every other label: that there is none, or that there may be.</summary>
    public LabelFact Rest { get; private init; }

    /// <summary>Which of them depend on each other; null where nothing is known of that.</summary>
    public LabelCombinations? Combinations { get; init; }

    /// <summary>Whether all labels are known.</summary>
    public bool IsClosed => Rest.Presence == Presence.Never;

    /// <summary>What is known of a label.</summary>
    public LabelFact this[string name] => IndexOf(name) is >= 0 and var at ? Known[at].Value : Rest;

    /// <summary>The names of labels that are or may be there.</summary>
    internal IEnumerable<string> Names => Known.Where(pair => pair.Value.Presence != Presence.Never && pair.Key != LabelMatcher.MetricName).Select(pair => pair.Key);

    internal LabelFacts With(string name, LabelFact fact)
    {
        var at = IndexOf(name);
        var known = KeyValuePair.Create(name, fact);
        return new(new(at >= 0 ? Known.Items.SetItem(at, known) : Known.Items.Insert(~at, known)), Rest) { Combinations = Combinations };
    }

    internal LabelFacts WithRest(LabelFact rest) => this with { Rest = rest };

    internal LabelFacts Without(string name, string reason) => With(name, new(Presence.Never, reason));

    /// <summary>Only these labels stay.</summary>
    internal LabelFacts Keep(EquatableArray<LabelName> labels, string reason)
    {
        var kept = None(reason) with { Combinations = Combinations };
        foreach (var label in labels)
        {
            kept = kept.With(label.Text, this[label.Text]);
        }

        return kept;
    }

    /// <summary>All but these labels stay.</summary>
    internal LabelFacts Without(EquatableArray<LabelName> labels, string reason)
    {
        var rest = this;
        foreach (var label in labels)
        {
            rest = rest.Without(label.Text, reason);
        }

        return rest;
    }

    /// <summary>What may come of one result or the other.</summary>
    internal LabelFacts Or(LabelFacts other)
    {
        var merged = ImmutableArray.CreateBuilder<KeyValuePair<string, LabelFact>>(Known.Count + other.Known.Count);
        foreach (var name in KnownWith(other))
        {
            merged.Add(new(name, Either(this[name].Bounded(name), other[name].Bounded(name))));
        }

        return new(new(merged.DrainToImmutable()), Either(Rest, other.Rest)) { Combinations = Combinations == other.Combinations ? Combinations : null };
    }

    /// <summary>The names of labels of which something is known here or there, in ordinal order.</summary>
    internal IEnumerable<string> KnownWith(LabelFacts other)
    {
        for (var (i, j) = (0, 0); i < Known.Count || j < other.Known.Count;)
        {
            var order = i == Known.Count ? 1 : j == other.Known.Count ? -1 : string.CompareOrdinal(Known[i].Key, other.Known[j].Key);
            yield return order <= 0 ? Known[i].Key : other.Known[j].Key;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
    }

    /// <summary>Where a name is; where it is not, the complement of where it would be.</summary>
    int IndexOf(string name)
    {
        var known = Known.AsSpan();
        for (var i = 0; i < known.Length; i++)
        {
            var order = string.CompareOrdinal(known[i].Key, name);
            if (order >= 0)
            {
                return order == 0 ? i : ~i;
            }
        }

        return ~known.Length;
    }

    static LabelFact Either(LabelFact left, LabelFact right)
    {
        if (left.Presence == right.Presence)
        {
            return left.Value == right.Value && left.Schema == right.Schema ? left : left with { Value = null, Schema = Both(left.Schema, right.Schema) };
        }

        return left.Presence == Presence.Never || right.Presence == Presence.Never
            ? (left.Presence == Presence.Never ? right : left) with { Presence = Presence.Possibly, Reason = "only one side has it", Value = null }
            : left with { Presence = Presence.Possibly, Value = null, Schema = Both(left.Schema, right.Schema) };
    }

    // The label of one metric or of another: its values are those of both.
    static LabelSchema? Both(LabelSchema? left, LabelSchema? right) => left is null || right is null ? null
        : left == right ? left
        : new(left.Name, new(left.Cardinality.AtMost + right.Cardinality.AtMost))
        {
            Values = left.Values.IsEmpty || right.Values.IsEmpty ? [] : [.. left.Values.Union(right.Values, StringComparer.Ordinal)],
        };
}
