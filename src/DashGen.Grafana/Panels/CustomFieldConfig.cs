using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>What one panel kind can be told about how its fields look.</summary>
public abstract partial record CustomFieldConfig : SchemaObject
{
    private protected CustomFieldConfig()
    {
    }

    /// <summary>Whether no member is stated.</summary>
    internal abstract bool IsEmpty { get; }

    /// <summary>The JSON names of members that are stated.</summary>
    internal abstract IEnumerable<string> StatedMembers();

    /// <summary>Whether there is a member of this JSON name.</summary>
    internal abstract bool HasMember(string member);

    /// <summary>Writes one member's value; false where it is not stated.</summary>
    internal abstract bool WriteMember(string member, JsonOutput json);

    /// <summary>A record with only this member, or null where it is unknown or of another type.</summary>
    internal abstract CustomFieldConfig? ReadMember(string member, JsonElement element, Reading reading);

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out CustomFieldConfig? value)
    {
        value = null;
        return reading.Plugin is { } plugin && PanelKinds.TryReadCustom(plugin, element, reading, out value);
    }
}
