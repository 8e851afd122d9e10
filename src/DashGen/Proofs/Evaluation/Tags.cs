using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// The labels of a result, with what operators have made of them before: an evaluation asks the same of the same labels at every tick.
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
    public Tags Kept(PromQL.Grouping? grouping) => grouping is null ? None
        : _derived.TryGetValue(grouping, out var known) ? known
        : Keep(grouping);

    /// <summary>The labels that a matching compares.</summary>
    public Tags Compared(Matching? matching) => matching is null ? this
        : _derived.TryGetValue(matching, out var known) ? known
        : Compare(matching);

    /// <summary>The labels but one.</summary>
    public Tags Without(string name) => _derived.TryGetValue(name, out var known) ? known : Drop(name);

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

    // Apart from the look-ups, so that those, which are asked at every tick, allocate nothing.
    Tags Keep(PromQL.Grouping grouping) => Derived(grouping, Map.Where(label => grouping.Labels.Any(listed => listed.Text == label.Name) != grouping.IsWithout));

    Tags Compare(Matching matching) => Derived(matching, Map.Where(label => matching.Labels.Any(listed => listed.Text == label.Name) == matching.IsOn));

    Tags Drop(string name) => Derived(name, Map.Where(label => label.Name != name));

    Tags Derived(object by, IEnumerable<(string Name, string Value)> labels) => _derived[by] = new Tags(labels.ToNameMap());
}
