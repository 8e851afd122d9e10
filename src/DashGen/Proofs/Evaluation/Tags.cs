using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The labels of a result, and what operators make of them. Equal to others when the labels are.</summary>
/// <param name="map">The labels.</param>
internal sealed class Tags(NameMap<string> map) : IEquatable<Tags>
{
    readonly int _hash = map.GetHashCode();

    /// <summary>No labels.</summary>
    public static Tags None { get; } = new([]);

    /// <summary>The labels.</summary>
    public NameMap<string> Map { get; } = map;

    /// <summary>The labels that a grouping leaves.</summary>
    public Tags Kept(PromQL.Grouping? grouping) =>
        grouping is null ? None : Only(label => Lists(grouping.Labels, label) != grouping.IsWithout);

    /// <summary>The labels that a matching compares.</summary>
    public Tags Compared(Matching? matching) =>
        matching is null ? this : Only(label => Lists(matching.Labels, label) == matching.IsOn);

    /// <summary>The labels but one.</summary>
    public Tags Without(string name) => Only(label => label != name);

    /// <inheritdoc/>
    public bool Equals(Tags? other) => ReferenceEquals(this, other) || (other is not null && _hash == other._hash && Map == other.Map);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tags);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;

    static bool Lists(EquatableArray<LabelName> labels, string label)
    {
        foreach (var listed in labels)
        {
            if (listed.Text == label)
            {
                return true;
            }
        }

        return false;
    }

    Tags Only(Func<string, bool> keeps) => new(Map.Only(keeps));
}
