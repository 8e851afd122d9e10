namespace DashGen.PromQL;

/// <summary>Text of the source inside a message: short, so that a message stays one.</summary>
internal static class Excerpt
{
    /// <summary>How many characters are shown.</summary>
    const int Longest = 60;

    /// <summary>The beginning of a text, with a mark where it goes on.</summary>
    public static string Of(ReadOnlySpan<char> text) => text.Length > Longest ? $"{text[..Longest]}…" : text.ToString();
}
