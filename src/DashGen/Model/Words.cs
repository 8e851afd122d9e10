using System.Globalization;

namespace DashGen;

/// <summary>Numbers and names as people read them.</summary>
public static class Words
{
    /// <summary>A duration: <c>5 minutes</c>, <c>1.5 s</c>, <c>30 days</c>.</summary>
    public static string Duration(TimeSpan time) => time switch
    {
        { Ticks: < 0 } => $"-{Duration(-time)}",
        { TotalDays: >= 1 } when time.Ticks % TimeSpan.TicksPerDay == 0 => Count(time.Days, "day"),
        { TotalHours: >= 1 } when time.Ticks % TimeSpan.TicksPerHour == 0 => Count((int)time.TotalHours, "hour"),
        { TotalMinutes: >= 1 } when time.Ticks % TimeSpan.TicksPerMinute == 0 => Count((int)time.TotalMinutes, "minute"),
        { TotalSeconds: >= 1 } => $"{Number(time.TotalSeconds)} s",
        _ => $"{Number(time.TotalMilliseconds)} ms",
    };

    /// <summary>A duration in the unit that fits it, rounded: 50 hours are <c>2 days</c>.</summary>
    public static string About(TimeSpan time) => time switch
    {
        { TotalDays: >= 2 } => Duration(TimeSpan.FromDays(Math.Round(time.TotalDays))),
        { TotalHours: >= 2 } => Duration(TimeSpan.FromHours(Math.Round(time.TotalHours))),
        _ => Duration(TimeSpan.FromMinutes(Math.Max(1, Math.Round(time.TotalMinutes)))),
    };

    /// <summary>A number in its shortest exact form.</summary>
    public static string Number(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>A number with the singular or plural of what is counted.</summary>
    public static string Count(int number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>The text with a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>What a metric's help says first, without a full stop: <c>Heap that objects take</c>.</summary>
    public static string Phrase(string help) => help.Split([". ", ";"], 2, StringSplitOptions.None)[0].TrimEnd('.');

    /// <summary>The same as it stands in a sentence: <c>heap that objects take</c>; an abbreviation keeps its capitals.</summary>
    public static string Inside(string help)
    {
        var phrase = Phrase(help);
        return phrase.Length > 1 && !char.IsAsciiLetterUpper(phrase[1]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;
    }

    /// <summary><c>api-gateway</c> becomes <c>ApiGateway</c>.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('-', '_', ' ').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Names as a sentence lists them: <c>a, b and c</c>.</summary>
    public static string List(IReadOnlyList<string> names) => names switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} and {names[^1]}",
    };
}
