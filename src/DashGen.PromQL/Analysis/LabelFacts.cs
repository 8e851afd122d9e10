using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>What is known of the labels of a result.</summary>
public sealed record LabelFacts
{
    /// <summary>No labels at all.</summary>
    internal static LabelFacts None(string reason) => new() { Rest = new(Presence.Never, reason) };

    /// <summary>Nothing is known.</summary>
    internal static LabelFacts Unknown(string reason) => new() { Rest = new(Presence.Possibly, reason) };

    /// <summary>The labels of which something is known, by name in ordinal order.</summary>
    public ImmutableSortedDictionary<string, LabelFact> Known { get; private init; } = ImmutableSortedDictionary.Create<string, LabelFact>(StringComparer.Ordinal);

    /// <summary>What is known of every other label: that there is none, or that there may be.</summary>
    public LabelFact Rest { get; private init; } = new(Presence.Possibly, "");

    /// <summary>Whether all labels are known.</summary>
    public bool IsClosed => Rest.Presence == Presence.Never;

    /// <summary>What is known of a label.</summary>
    public LabelFact this[string name] => Known.GetValueOrDefault(name, Rest);

    /// <summary>The names of labels that are or may be there.</summary>
    internal IEnumerable<string> Names => Known.Where(pair => pair.Value.Presence != Presence.Never && pair.Key != LabelMatcher.MetricName).Select(pair => pair.Key);

    internal LabelFacts With(string name, LabelFact fact) => this with { Known = Known.SetItem(name, fact) };

    internal LabelFacts WithRest(LabelFact rest) => this with { Rest = rest };

    internal LabelFacts Without(string name, string reason) => With(name, new(Presence.Never, reason));

    /// <summary>Only these labels stay.</summary>
    internal LabelFacts Keep(IEnumerable<string> names, string reason)
    {
        var kept = None(reason);
        foreach (var name in names)
        {
            kept = kept.With(name, this[name]);
        }

        return kept;
    }

    /// <summary>What may come of one result or the other.</summary>
    internal LabelFacts Or(LabelFacts other)
    {
        var merged = new LabelFacts { Rest = Either(Rest, other.Rest) };
        foreach (var name in Known.Keys.Union(other.Known.Keys, StringComparer.Ordinal))
        {
            merged = merged.With(name, Either(this[name], other[name]));
        }

        return merged;
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
