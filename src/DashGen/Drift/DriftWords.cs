using DashGen.Prometheus;

namespace DashGen;

/// <summary>How a value of a file reads inside a sentence.</summary>
static class DriftWords
{
    const int Longest = 120;

    /// <summary>What changed: <c>for 5m -> 10m</c>; an absent side says so.</summary>
    public static string Change(string what, YamlTree? before, YamlTree? after) => (before, after) switch
    {
        (null, not null) => $"{what} added: {Say(after)}",
        (not null, null) => $"{what} removed, was {Say(before)}",
        _ => $"{what} {Say(before)} -> {Say(after)}",
    };

    /// <summary>A value in one line.</summary>
    public static string Say(YamlTree? tree) => tree switch
    {
        YamlText text => Quote(text.Value),
        YamlNumber number => number.Value,
        YamlFlag flag => flag.Value ? "true" : "false",
        YamlList list when list.Items.All(item => item is not (YamlMap or YamlList)) => Shorten($"[{string.Join(", ", list.Items.Select(Say))}]"),
        YamlList list => list.Items.Count == 1 ? "a list of one" : $"a list of {list.Items.Count}",
        YamlMap map => Shorten($"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Say(entry.Value)}"))}}}"),
        _ => "nothing",
    };

    /// <summary>A text on one line and not too long, in quotes where its borders would not be seen.</summary>
    public static string Quote(string text)
    {
        var plain = text.Length > 0 && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.' or ':' or '/' or '%' or '#');
        return plain ? Shorten(text) : Quoted.Text(Shorten(text));
    }

    /// <summary>A long text, cut in the middle where its ends tell more.</summary>
    public static string Shorten(string text) =>
        text.Length <= Longest ? text : $"{text[..(Longest * 2 / 3)]}…{text[^(Longest / 3)..]}";
}
