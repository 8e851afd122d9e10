namespace DashGen;

/// <summary>The words that the name of an enum's member is made of.</summary>
internal static class StateWords
{
    /// <summary><c>HalfOpen</c> is <c>half-open</c>, and <c>HTTPError</c> is <c>http-error</c>.</summary>
    /// <param name="name">The name.</param>
    /// <param name="between">What stands between two words.</param>
    public static string Of(string name, char between) =>
        string.Concat(name.Select((c, i) => (IsBegin(name, i) ? between.ToString() : "") + char.ToLowerInvariant(c)));

    /// <summary>Whether a word begins: at a capital behind a small letter, and at the last of several capitals.</summary>
    static bool IsBegin(string name, int at) =>
        at > 0 && char.IsUpper(name[at]) && (!char.IsUpper(name[at - 1]) || (at + 1 < name.Length && char.IsLower(name[at + 1])));
}
