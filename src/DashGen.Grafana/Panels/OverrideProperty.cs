using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>One property of an override: the name of a field option, and field options that state it.</summary>
/// <remarks>Grafana keeps overrides as pairs of id and any value. Keeping the value in a record of field options gives it its type.</remarks>
public sealed record OverrideProperty : SchemaObject
{
    const string CustomPrefix = "custom.";

    internal OverrideProperty(string id, FieldConfig? field) => (Id, Field) = (id, field);

    /// <summary>The option's path: <c>unit</c>, <c>custom.lineWidth</c>.</summary>
    public string Id { get; }

    /// <summary>Field options that state it, or null where the model does not know the option.</summary>
    internal FieldConfig? Field { get; }

    internal override void WriteMembers(JsonOutput json)
    {
        json.WriteString("id"u8, Id);
        if (Field is null)
        {
            return;
        }

        json.WritePropertyName("value"u8);
        var written = Id.StartsWith(CustomPrefix, StringComparison.Ordinal)
            ? Field.Custom is { } custom && custom.WriteMember(Id[CustomPrefix.Length..], json)
            : Field.WriteMember(Id, json);
        if (!written)
        {
            json.WriteNullValue();
        }
    }

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out OverrideProperty? value)
    {
        value = null;
        if (Reading.Discriminator(element, "id"u8) is not { } id)
        {
            return false;
        }

        reading.Leaf();
        var rest = new Rest();
        FieldConfig? field = null;
        foreach (var property in element.EnumerateObject())
        {
            if (property.NameEquals("value"u8) && field is null && (field = ReadField(id, property.Value, reading)) is not null)
            {
                continue;
            }

            if (property.NameEquals("value"u8) && property.Value.ValueKind == JsonValueKind.Null && IsKnown(id, reading))
            {
                // "No value" is what a cleared option is saved as.
                rest.AddNull(property.Name);
                reading.Leaf();
            }
            else if (!property.NameEquals("id"u8))
            {
                rest.Add(property, reading);
            }
        }

        value = new(id, field) { Unmodelled = rest.Take() };
        return true;
    }

    static bool IsKnown(string id, Reading reading) => id.StartsWith(CustomPrefix, StringComparison.Ordinal)
        ? Empty(reading)?.HasMember(id[CustomPrefix.Length..]) == true
        : new FieldConfig().HasMember(id);

    static CustomFieldConfig? Empty(Reading reading) => reading.Plugin is { } plugin ? PanelKinds.EmptyCustom(plugin) : null;

    static FieldConfig? ReadField(string id, JsonElement element, Reading reading)
    {
        if (!id.StartsWith(CustomPrefix, StringComparison.Ordinal))
        {
            return new FieldConfig().ReadMember(id, element, reading);
        }

        return Empty(reading)?.ReadMember(id[CustomPrefix.Length..], element, reading) is { } custom ? new FieldConfig { Custom = custom } : null;
    }
}
