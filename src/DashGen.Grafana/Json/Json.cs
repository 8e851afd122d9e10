using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A JSON value of which the schema says nothing, or which the model does not know. Immutable; compares by content.</summary>
public sealed class Json : IEquatable<Json>
{
    readonly JsonElement _element;

    Json(JsonElement element) => _element = element;

    Json(string text) => Text = text;

    /// <summary>The string that it is, where it was made of one; most are, and need no parser.</summary>
    internal string? Text { get; }

    /// <summary>The JSON null.</summary>
    public static Json Null { get; } = Parse("null");

    /// <summary>Parses JSON text.</summary>
    /// <exception cref="JsonException">The text is not JSON.</exception>
    public static Json Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return new(document.RootElement.Clone());
    }

    /// <summary>A string.</summary>
    public static implicit operator Json(string value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return new(value);
    }

    /// <summary>A number.</summary>
    public static implicit operator Json(double value) => From(json => json.WriteNumberValue(value));

    /// <summary>A truth value.</summary>
    public static implicit operator Json(bool value) => From(json => json.WriteBooleanValue(value));

    /// <summary>The value, to be looked at.</summary>
    public JsonElement Element => Text is { } text ? From(json => json.WriteStringValue(text))._element : _element;

    internal static Json Of(JsonElement element) => new(element.Clone());

    internal static Json From(Action<JsonOutput> write)
    {
        using var json = new JsonOutput(indented: false);
        write(json);
        var reader = new Utf8JsonReader(json.Written);
        return new(JsonElement.ParseValue(ref reader));
    }

    internal void Write(JsonOutput json)
    {
        if (Text is not null)
        {
            json.WriteStringValue(Text);
        }
        else
        {
            json.WriteValue(_element);
        }
    }

    internal static bool TryRead(JsonElement element, Reading reading, out Json value)
    {
        value = Of(element);
        return reading.Leaves(element);
    }

    /// <summary>Whether both hold the same JSON, whatever its spacing and the order of properties.</summary>
    public bool Equals(Json? other) => other is not null && (Text is not null && other.Text is not null ? Text == other.Text : JsonElement.DeepEquals(Element, other.Element));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Json);

    /// <inheritdoc/>
    public override int GetHashCode() => Text is null ? (int)_element.ValueKind : (int)JsonValueKind.String;

    /// <summary>The JSON text.</summary>
    public override string ToString() => Element.GetRawText();
}
