using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// The labels of a result, with what operators have made of them before: runs of the same series ask the same of the same labels.
/// Equal to others when the labels are. Not for use by several threads.
/// </summary>
/// <param name="map">The labels.</param>
internal sealed class Tags(NameMap<string> map) : IEquatable<Tags>
{
    readonly Dictionary<object, Tags> _derived = new(ReferenceEqualityComparer.Instance);
    readonly Dictionary<VectorSelector, bool> _selected = new(ReferenceEqualityComparer.Instance);
    readonly int _hash = map.GetHashCode();

    /// <summary>No labels.</summary>
    public static Tags None => new([]);

    /// <summary>The labels.</summary>
    public NameMap<string> Map { get; } = map;

    /// <summary>The labels that a grouping leaves.</summary>
    public Tags Kept(PromQL.Grouping? grouping) =>
        grouping is null ? None : Derived(grouping, label => grouping.Labels.Any(listed => listed.Text == label) != grouping.IsWithout);

    /// <summary>The labels that a matching compares.</summary>
    public Tags Compared(Matching? matching) =>
        matching is null ? this : Derived(matching, label => matching.Labels.Any(listed => listed.Text == label) == matching.IsOn);

    /// <summary>The labels but one.</summary>
    public Tags Without(string name) => Derived(name, label => label != name);

    /// <summary>Whether a selector selects a series with these labels.</summary>
    public bool IsSelectedBy(VectorSelector selector)
    {
        if (!_selected.TryGetValue(selector, out var isSelected))
        {
            _selected.Add(selector, isSelected = Selection.Of(selector)(Map));
        }

        return isSelected;
    }

    /// <inheritdoc/>
    public bool Equals(Tags? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Map == other.Map);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tags);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    Tags Derived(object by, Func<string, bool> keeps)
    {
        if (!_derived.TryGetValue(by, out var derived))
        {
            _derived.Add(by, derived = new Tags(Map.Where(label => keeps(label.Name)).ToNameMap()));
        }

        return derived;
    }
}
