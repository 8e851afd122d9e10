using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>One text or a list of texts: what is chosen in a variable.</summary>
public sealed record TextOrTexts
{
    TextOrTexts(EquatableArray<string> texts, bool isList) => (Texts, IsList) = (texts, isList);

    /// <summary>The texts.</summary>
    public EquatableArray<string> Texts { get; }

    /// <summary>Whether it is written as a list.</summary>
    public bool IsList { get; }

    /// <summary>One text.</summary>
    public static implicit operator TextOrTexts(string text) => new([text], false);

    /// <summary>A list.</summary>
    public static implicit operator TextOrTexts(EquatableArray<string> texts) => new(texts, true);

    internal void Write(JsonOutput json)
    {
        if (!IsList)
        {
            json.WriteStringValue(Texts[0]);
            return;
        }

        json.WriteStartArray();
        foreach (var text in Texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out TextOrTexts? value)
    {
        value = Reading.Text(element, reading, out var text) ? text
            : reading.Try(Reading.ArrayOf<string>(Reading.Text), element, out var texts) ? texts
            : null;
        return value is not null;
    }
}
