using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>The words of the language, in whatever case they are written.</summary>
internal static class Keywords
{
    const int LongestWord = 12;

    static readonly FrozenDictionary<string, Token>.AlternateLookup<ReadOnlySpan<char>> Words = new Dictionary<string, Token>
    {
        ["and"] = Token.And,
        ["or"] = Token.Or,
        ["unless"] = Token.Unless,
        ["atan2"] = Token.Atan2,
        ["offset"] = Token.Offset,
        ["smoothed"] = Token.Smoothed,
        ["anchored"] = Token.Anchored,
        ["by"] = Token.By,
        ["without"] = Token.Without,
        ["on"] = Token.On,
        ["ignoring"] = Token.Ignoring,
        ["group_left"] = Token.GroupLeft,
        ["group_right"] = Token.GroupRight,
        ["fill"] = Token.Fill,
        ["fill_left"] = Token.FillLeft,
        ["fill_right"] = Token.FillRight,
        ["bool"] = Token.Bool,
        ["start"] = Token.Start,
        ["end"] = Token.Finish,
        ["step"] = Token.Step,
        ["range"] = Token.Range,
        ["inf"] = Token.Number,
        ["nan"] = Token.Number,
    }
        .Concat(Aggregations.All.Select(op => new KeyValuePair<string, Token>(op.Name, Token.Aggregator)))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The token of a word: a keyword, or <see cref="Token.Identifier"/>.</summary>
    public static Token Of(ReadOnlySpan<char> word) =>
        word.Length is >= 2 and <= LongestWord && Words.TryGetValue(word, out var token) ? token : Token.Identifier;
}
