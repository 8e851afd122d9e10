using System.Globalization;

namespace DashGen.Grafana;

/// <summary>A text, a colour or an icon instead of a value.</summary>
public abstract partial record ValueMapping
{
    /// <summary>One number.</summary>
    public static ValueMapping Value(double value, string? text = null, Color? color = null) =>
        Value(value.ToString("R", CultureInfo.InvariantCulture), text, color);

    /// <summary>One text.</summary>
    public static ValueMapping Value(string value, string? text = null, Color? color = null) =>
        new ValueMap { Options = [(value, Result(text, color))] };

    /// <summary>Numbers between two, both included; null is no bound.</summary>
    public static ValueMapping Range(double? from, double? to, string? text = null, Color? color = null) =>
        new RangeMap { Options = new() { From = from, To = to, Result = Result(text, color) } };

    /// <summary>Texts that match a regular expression; <c>$1</c> in the new text is its first group.</summary>
    public static ValueMapping Regex(string pattern, string? text = null, Color? color = null) =>
        new RegexMap { Options = new() { Pattern = pattern, Result = Result(text, color) } };

    /// <summary>Null, NaN, true, false or empty.</summary>
    public static ValueMapping Special(SpecialValueMatch match, string? text = null, Color? color = null) =>
        new SpecialValueMap { Options = new() { Match = match, Result = Result(text, color) } };

    static ValueMappingResult Result(string? text, Color? color) => new() { Text = text, Color = color };
}
