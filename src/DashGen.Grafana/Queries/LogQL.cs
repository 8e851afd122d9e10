namespace DashGen.Grafana;

/// <summary>Reads the tokens of LogQL. What they say together is Loki's to judge: there is no grammar here.</summary>
internal static class LogQL
{
    const string Signs = "=!<>~|";

    /// <summary>The tokens, comments left out.</summary>
    /// <param name="query">The query.</param>
    /// <param name="fault">Why it cannot be LogQL: a text without end, or brackets that do not fit each other; null where neither is so.</param>
    internal static List<LogQLToken> Read(string query, out string? fault)
    {
        var tokens = new List<LogQLToken>();
        var open = new Stack<char>();
        fault = null;
        for (var at = 0; at < query.Length && fault is null;)
        {
            var c = query[at];
            var length = 1;
            if (c == '#')
            {
                length = Until(query, at, '\n');
            }
            else if (c is '"' or '`')
            {
                length = Quoted(query, at);
                fault = length == 0 ? $"the text that begins with {query[at..Math.Min(at + 12, query.Length)]} has no end" : null;
                tokens.Add(new(LogQLTokenKind.Text, query.Substring(at, length)));
            }
            else if (c is '(' or '[' or '{')
            {
                open.Push(c switch { '(' => ')', '[' => ']', _ => '}' });
                tokens.Add(new(LogQLTokenKind.Bracket, query.Substring(at, 1)));
            }
            else if (c is ')' or ']' or '}')
            {
                fault = open.TryPop(out var wanted) && wanted == c ? null : $"a {c} closes nothing";
                tokens.Add(new(LogQLTokenKind.Bracket, query.Substring(at, 1)));
            }
            else if (IsWord(query, at))
            {
                length = Word(query, at);
                tokens.Add(new(LogQLTokenKind.Word, query.Substring(at, length)));
            }
            else if (!char.IsWhiteSpace(c))
            {
                length = Signs.Contains(c) && at + 1 < query.Length && Signs.Contains(query[at + 1]) ? 2 : 1;
                tokens.Add(new(LogQLTokenKind.Sign, query.Substring(at, length)));
            }

            at += Math.Max(length, 1);
        }

        fault ??= open.TryPeek(out var missing) ? $"a {missing} is missing at the end" : null;
        return tokens;
    }

    static bool IsWord(string query, int at) => char.IsLetterOrDigit(query[at]) || query[at] is '_' or '$' or '.';

    // A variable in braces is one word: ${name:csv}.
    static int Word(string query, int at)
    {
        var end = at;
        while (end < query.Length && IsWord(query, end))
        {
            end += query[end] == '$' && end + 1 < query.Length && query[end + 1] == '{' ? Until(query, end, '}') + 1 : 1;
        }

        return Math.Min(end, query.Length) - at;
    }

    static int Until(string query, int at, char end) => query.IndexOf(end, at) is >= 0 and var found ? found - at : query.Length - at;

    static int Quoted(string query, int at)
    {
        for (var i = at + 1; i < query.Length; i++)
        {
            if (query[i] == query[at])
            {
                return i - at + 1;
            }

            i += query[i] == '\\' && query[at] == '"' ? 1 : 0;
        }

        return 0;
    }
}
