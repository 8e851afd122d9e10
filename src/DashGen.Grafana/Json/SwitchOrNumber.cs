using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Off, on, or a number: connect gaps never, always, or up to so many milliseconds.</summary>
public readonly record struct SwitchOrNumber
{
    readonly bool _on;
    readonly double? _number;

    SwitchOrNumber(bool on, double? number) => (_on, _number) = (on, number);

    /// <summary>Off or on.</summary>
    public static implicit operator SwitchOrNumber(bool on) => new(on, null);

    /// <summary>A number; milliseconds where it is a time.</summary>
    public static implicit operator SwitchOrNumber(double number) => new(false, number);

    /// <summary>A time.</summary>
    public static implicit operator SwitchOrNumber(TimeSpan time) => new(false, time.TotalMilliseconds);

    internal void Write(JsonOutput json)
    {
        if (_number is { } number)
        {
            json.WriteNumberValue(number);
        }
        else
        {
            json.WriteBooleanValue(_on);
        }
    }

    internal static bool TryRead(JsonElement element, Reading reading, out SwitchOrNumber value)
    {
        if (Reading.Boolean(element, reading, out var on))
        {
            value = on;
            return true;
        }

        var isNumber = Reading.Number(element, reading, out var number);
        value = number;
        return isNumber;
    }
}
