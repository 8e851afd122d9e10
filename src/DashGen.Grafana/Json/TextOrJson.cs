using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A text, or an object that only its data source understands: the query of a variable.</summary>
public sealed record TextOrJson
{
    TextOrJson(Json value) => Value = value;

    /// <summary>The value.</summary>
    public Json Value { get; }

    /// <summary>A text.</summary>
    public static implicit operator TextOrJson(string text) => new(text);

    /// <summary>An object.</summary>
    public static implicit operator TextOrJson(Json value) => new(value);

    internal void Write(JsonOutput json) => Value.Write(json);

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out TextOrJson? value)
    {
        value = element.ValueKind is JsonValueKind.String or JsonValueKind.Object && reading.Leaves(element) ? new(Json.Of(element)) : null;
        return value is not null;
    }
}
