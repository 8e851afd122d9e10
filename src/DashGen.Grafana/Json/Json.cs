using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A JSON value of which the schema says nothing, or which the model does not know. Immutable; compares by content.</summary>
public sealed class Json : IEquatable<Json>
{
    readonly JsonElement _element;

    Json(JsonElement element) => _element = element;

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
        return From(json => json.WriteStringValue(value));
    }

    /// <summary>A number.</summary>
    public static implicit operator Json(double value) => From(json => json.WriteNumberValue(value));

    /// <summary>A truth value.</summary>
    public static implicit operator Json(bool value) => From(json => json.WriteBooleanValue(value));

    /// <summary>The value, to be looked at.</summary>
    public JsonElement Element => _element;

    internal static Json Of(JsonElement element) => new(element.Clone());

    internal static Json From(Action<Utf8JsonWriter> write)
    {
        var buffer = new System.Buffers.ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return new(document.RootElement.Clone());
    }

    internal void Write(Utf8JsonWriter json) => _element.WriteTo(json);

    internal static bool TryRead(JsonElement element, Reading reading, out Json value)
    {
        value = Of(element);
        return reading.Leaves(element);
    }

    /// <summary>Whether both hold the same JSON, whatever its spacing and the order of properties.</summary>
    public bool Equals(Json? other) => other is not null && JsonElement.DeepEquals(_element, other._element);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Json);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)_element.ValueKind;

    /// <summary>The JSON text.</summary>
    public override string ToString() => _element.GetRawText();
}
