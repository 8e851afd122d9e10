using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>
/// Other looks for some fields, set by the same properties as the panel's own. What a panel kind adds is in the override of its
/// name, such as <see cref="TimeSeriesOverride"/>.
/// </summary>
/// <param name="Matcher">Which fields.</param>
public record FieldOverride(FieldMatcher Matcher) : FieldSettings
{
    internal Override ToOverride()
    {
        var whole = Field with { Custom = Custom };
        return new()
        {
            Matcher = Matcher,
            Properties =
            [
                .. Field.StatedMembers().Select(name => new OverrideProperty(name, whole)),
                .. (Custom?.StatedMembers() ?? []).Select(name => new OverrideProperty("custom." + name, whole)),
            ],
        };
    }
}
