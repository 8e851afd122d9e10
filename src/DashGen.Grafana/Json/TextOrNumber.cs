using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A text or a number.</summary>
public readonly record struct TextOrNumber
{
    readonly string? _text;
    readonly double _number;

    TextOrNumber(string? text, double number) => (_text, _number) = (text, number);

    /// <summary>A text.</summary>
    public static implicit operator TextOrNumber(string text) => new(text, 0);

    /// <summary>A number.</summary>
    public static implicit operator TextOrNumber(double number) => new(null, number);

    internal void Write(JsonOutput json)
    {
        if (_text is not null)
        {
            json.WriteStringValue(_text);
        }
        else
        {
            json.WriteNumberValue(_number);
        }
    }

    internal static bool TryRead(JsonElement element, Reading reading, out TextOrNumber value)
    {
        if (Reading.Text(element, reading, out var text))
        {
            value = text;
            return true;
        }

        var isNumber = Reading.Number(element, reading, out var number);
        value = number;
        return isNumber;
    }
}
