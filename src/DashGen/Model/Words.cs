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
        { TotalMinutes: >= 2 } => Duration(TimeSpan.FromMinutes(Math.Round(time.TotalMinutes))),
        _ => Duration(TimeSpan.FromSeconds(Math.Max(1, Math.Round(time.TotalSeconds)))),
    };

    /// <summary>A number in its shortest exact form.</summary>
    public static string Number(double value) => value.ToString("0.###############", CultureInfo.InvariantCulture);

    /// <summary>A number of things as a person reads it: <c>1,500,000</c>, and <c>1500</c>.</summary>
    public static string Figure(double value) => Math.Abs(value) < 10_000 ? Number(value) : value.ToString("#,0.###############", CultureInfo.InvariantCulture);

    /// <summary><c>is</c>, or <c>are</c> behind a plural: <c>open connections</c>, and not <c>number of connections</c>.</summary>
    public static string Be(string subject)
    {
        var noun = subject[..Clauses.Select(word => subject.IndexOf(word, StringComparison.Ordinal)).Where(at => at > 0).DefaultIfEmpty(subject.Length).Min()];
        return noun is [.., var last, 's'] && last is not ('s' or 'u' or 'i') ? "are" : "is";
    }

    /// <summary>What ends a noun.</summary>
    static readonly string[] Clauses = [" of ", " in ", " that ", " to ", " at ", " for ", " on ", " per ", " with ", ","];

    /// <summary>A number of something: <c>2 hours</c>, <c>90 %</c>, <c>2 GiB</c>; the number alone where its unit has no name.</summary>
    public static string Amount(double value, MetricUnit unit) => unit switch
    {
        _ when value < 0 => $"-{Amount(-value, unit)}",
        { Dimension: Dimension.Count or Dimension.Bytes or Dimension.Other } when Pace(unit) is { Length: > 0 } pace => $"{Amount(value, unit with { Scale = 1, PerSecond = false })}{pace}",
        { PerSecond: true, Scale: 1 } => Figure(value),
        { Dimension: Dimension.Time, Scale: 1 } when value is >= 0 and < 1e9 => Duration(TimeSpan.FromSeconds(value)),
        _ when ScaledUnit.Find(unit) is { } scaled => $"{Figure(value)} {scaled.Symbol}",
        { Symbol.Length: > 0, Scale: 1 } => $"{Figure(value)} {unit.Symbol}",
        { Dimension: Dimension.Time or Dimension.Bytes, Scale: not 1 } => Figure(value),
        { Dimension: Dimension.Ratio, Scale: 1 } => $"{Number(Math.Round(value * 100, 9))} %",
        { Dimension: Dimension.Ratio, Scale: 0.01 } => $"{Number(value)} %",
        { Dimension: Dimension.Bytes } when value is >= 0 and < 1e18 && double.IsInteger(value) => new Bytes((long)value).ToString(),
        _ => Figure(value),
    };

    /// <summary>What values of a unit are: <c>seconds</c>, <c>bytes a second</c>, <c>a share of 1</c>.</summary>
    public static string Unit(MetricUnit unit) => ScaledUnit.Find(unit) is { } scaled ? scaled.Name : (unit.Dimension switch
    {
        Dimension.Time => unit.Scale == 1 ? "seconds" : "a time",
        Dimension.Bytes => unit.Scale == 1 ? "bytes" : "an amount of data",
        Dimension.Ratio => unit.Scale == 1 ? "a share of 1" : "percent",
        Dimension.State => "a state",
        Dimension.Timestamp => "a moment in time",
        Dimension.Other when unit.Symbol.Length > 0 => unit.Symbol,
        _ => "a number",
    }) + Pace(unit) switch
    {
        "/s" => " a second",
        "/min" => " a minute",
        "/h" => " an hour",
        "/d" => " a day",
        _ => "",
    };

    /// <summary>In what time a rate counts: <c>/s</c>, or <c>/min</c> of one that was multiplied by 60; empty for what is no rate, and where the time has no name.</summary>
    public static string Pace(MetricUnit unit) => !unit.PerSecond ? "" : Math.Round(1 / unit.Scale, 6) switch
    {
        1 => "/s",
        60 => "/min",
        3_600 => "/h",
        86_400 => "/d",
        _ => "",
    };

    /// <summary>A number with the singular or plural of what is counted.</summary>
    public static string Count(int number, string noun) =>
        $"{number.ToString(CultureInfo.InvariantCulture)} {noun}{(number == 1 ? "" : "s")}";

    /// <summary>The text with a capital first letter; <c>p95</c> stays as it is called.</summary>
    public static string Capital(string text) => text.Length == 0 || text is [_, >= '0' and <= '9', ..] ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A title as it stands within a sentence: <c>JWT Validation Errors</c> becomes <c>JWT validation errors</c>, since acronyms stay.</summary>
    public static string TitleWithin(string title) =>
        string.Join(' ', title.Split(' ').Select(word => word.Zip(word.Skip(1)).Any(two => char.IsUpper(two.First) && char.IsUpper(two.Second)) ? word : word.ToLowerInvariant()));

    /// <summary>What a label tells apart: <c>pipeline_name</c> tells pipelines apart, and <c>server_address</c> servers.</summary>
    public static string Label(string name)
    {
        var words = name.Split('_', StringSplitOptions.RemoveEmptyEntries);
        return words.Length == 0 ? name : string.Join(' ', words.Length > 1 && words[^1] is "name" or "address" or "identifier" or "id" or "type" ? words[..^1] : words);
    }

    /// <summary>A duration before a noun: <c>30-day</c>.</summary>
    public static string Long(TimeSpan time)
    {
        var words = Duration(time).Split(' ');
        return $"{words[0]}-{(words[1] is "s" or "ms" ? words[1] : words[1].TrimEnd('s'))}";
    }

    /// <summary>What a metric's help says first, without a full stop: <c>Heap that objects take</c>.</summary>
    public static string Help(string help) => help.Split([". ", ";"], 2, StringSplitOptions.None)[0].TrimEnd('.');

    /// <summary>The same as it stands in a sentence: <c>heap that objects take</c>; an abbreviation keeps its capitals.</summary>
    public static string HelpWithin(string help)
    {
        var phrase = Help(help);
        return phrase.Length > 1 && !char.IsAsciiLetterUpper(phrase[1]) ? char.ToLowerInvariant(phrase[0]) + phrase[1..] : phrase;
    }

    /// <summary><c>api-gateway</c> becomes <c>ApiGateway</c>.</summary>
    public static string Pascal(string name) =>
        string.Concat(name.Split('-', '_', ' ').Where(part => part.Length > 0).Select(part => char.ToUpperInvariant(part[0]) + part[1..]));

    /// <summary>Names as a sentence lists them: <c>a, b and c</c>.</summary>
    /// <param name="names">The names.</param>
    /// <param name="last">What stands before the last of several.</param>
    public static string List(IReadOnlyList<string> names, string last = "and") => names switch
    {
        [] => "",
        [var only] => only,
        _ => $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[^1]}",
    };

    /// <summary>The same where the first few say enough: <c>a, b and 5 more</c>.</summary>
    public static string Few(IReadOnlyList<string> names) => names.Count > 3 ? List([.. names.Take(2), $"{names.Count - 2} more"]) : List(names);
}
