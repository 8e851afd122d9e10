using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A value of a variable: a text, a number, a truth value, or an object that formats itself.</summary>
public sealed record ScalarValue
{
    ScalarValue(Json value) => Value = value;

    /// <summary>The value.</summary>
    public Json Value { get; }

    /// <summary>A text.</summary>
    public static implicit operator ScalarValue(string text) => new((Json)text);

    /// <summary>A number.</summary>
    public static implicit operator ScalarValue(double number) => new((Json)number);

    /// <summary>A truth value.</summary>
    public static implicit operator ScalarValue(bool value) => new((Json)value);

    internal void Write(JsonOutput json) => Value.Write(json);

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out ScalarValue? value)
    {
        value = element.ValueKind is JsonValueKind.Null or JsonValueKind.Array ? null : new(Json.Of(element));
        return value is not null && reading.Leaves(element);
    }
}
