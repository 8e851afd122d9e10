namespace DashGen.PromQL;

/// <summary>
/// Reads regular expressions by the rules of RE2, which Prometheus and Alertmanager use: no back references, no looking around, at most 1000
/// repetitions. .NET's own parser takes another language, so it cannot say. Where a pattern is wanted that .NET can run, the reader
/// says what it reads as it goes.
/// </summary>
internal ref partial struct Re2
{
    const int MaxNesting = 1000;

    const int MaxRepeat = 1000;

    static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    readonly ReadOnlySpan<char> _pattern;
    readonly bool _hasShortNames;
    readonly DotNetPattern? _to;
    int _at;
    int _depth;
    bool _hasNoPosix;

    Re2(ReadOnlySpan<char> pattern, bool hasShortNames, DotNetPattern? to)
    {
        _pattern = pattern;
        _hasShortNames = hasShortNames;
        _to = to;
    }

    /// <summary>Checks a pattern.</summary>
    /// <param name="pattern">The pattern, as a matcher holds it.</param>
    /// <param name="version">The release whose library reads it.</param>
    /// <param name="matchesEmpty">Whether it matches an empty value as a whole.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Check(ReadOnlySpan<char> pattern, PrometheusVersion version, out bool matchesEmpty) =>
        Read(pattern, version, null, out matchesEmpty);

    /// <summary>Checks a pattern and puts it into .NET's syntax.</summary>
    /// <param name="pattern">The pattern, as a matcher holds it.</param>
    /// <param name="version">The release whose library reads it.</param>
    /// <param name="to">Where it is written; only where nothing is wrong it is whole.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Translate(ReadOnlySpan<char> pattern, PrometheusVersion version, DotNetPattern to) => Read(pattern, version, to, out _);

    static string? Read(ReadOnlySpan<char> pattern, PrometheusVersion version, DotNetPattern? to, out bool matchesEmpty)
    {
        var re2 = new Re2(pattern, version >= new PrometheusVersion(2, 51), to);
        var error = re2.Alternation(out var part);
        matchesEmpty = part.MatchesEmpty;
        if (error is null && version.Major < 3 && pattern.Contains("\\Q", StringComparison.Ordinal))
        {
            // The pattern was put into a group, whose end a quotation without end swallows.
            re2 = new Re2($"(?:{pattern})", re2._hasShortNames, null);
            error = re2.Alternation(out _);
        }

        return error ?? (re2._at < re2._pattern.Length ? "unexpected )" : null);
    }

    // What is known of a part: whether it matches nothing, and how often its innermost piece may come.
    struct Part
    {
        public bool MatchesEmpty;
        public int Repeats;
    }

    readonly bool IsAtEnd => _at >= _pattern.Length;

    readonly char Peek(int ahead = 0) => _at + ahead < _pattern.Length ? _pattern[_at + ahead] : '\0';

    string? Alternation(out Part part)
    {
        part = new Part { MatchesEmpty = false, Repeats = 1 };
        if (++_depth > MaxNesting)
        {
            return "expression nests too deeply";
        }

        while (true)
        {
            if (Concatenation(out var branch) is { } error)
            {
                return error;
            }

            part.MatchesEmpty |= branch.MatchesEmpty;
            part.Repeats = Math.Max(part.Repeats, branch.Repeats);
            if (Peek() != '|')
            {
                _depth--;
                return null;
            }

            _to?.Or();
            _at++;
        }
    }

    string? Concatenation(out Part whole)
    {
        whole = new Part { MatchesEmpty = true, Repeats = 1 };
        var last = new Part();
        var hasOperand = false;
        var wasRepeat = false;
        while (!IsAtEnd && Peek() is not ('|' or ')'))
        {
            var c = Peek();
            if (c is '*' or '+' or '?' || (c == '{' && IsRepeat()))
            {
                if (Repeat(ref last, hasOperand, wasRepeat) is { } wrong)
                {
                    return wrong;
                }

                wasRepeat = true;
                continue;
            }

            wasRepeat = false;
            if (Item(out var item, out var isOperand) is { } error)
            {
                return error;
            }

            if (isOperand)
            {
                Add(ref whole, last, hasOperand);
                last = item;
                hasOperand = true;
            }
        }

        Add(ref whole, last, hasOperand);
        return null;
    }

    static void Add(ref Part whole, Part part, bool isThere)
    {
        if (isThere)
        {
            whole.MatchesEmpty &= part.MatchesEmpty;
            whole.Repeats = Math.Max(whole.Repeats, part.Repeats);
        }
    }

    string? Item(out Part part, out bool isOperand)
    {
        part = new Part { Repeats = 1 };
        isOperand = true;
        var c = Peek();
        switch (c)
        {
            case '(':
                return Peek(1) == '?' ? Special(out part, out isOperand) : Group(1, "", out part);
            case '[':
                return Class();
            case '^' or '$':
                _at++;
                _to?.Edge(c == '^');
                part.MatchesEmpty = true;
                return null;
            case '.':
                _at++;
                _to?.Any();
                return null;
            case '\\':
                return Escape(ref part, out isOperand);
            case >= '\ud800' and <= '\udfff':
                if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)))
                {
                    _to?.Character(char.ConvertToUtf32(c, Peek(1)));
                    _at += 2;
                    return null;
                }

                return "invalid UTF-8";
            default:
                _at++;
                _to?.Character(c);
                return null;
        }
    }

    string? Group(int opening, ReadOnlySpan<char> flags, out Part part)
    {
        _at += opening;
        _to?.Open(flags);
        if (Alternation(out part) is { } error)
        {
            return error;
        }

        if (Peek() != ')' || IsAtEnd)
        {
            return "missing closing )";
        }

        _at++;
        _to?.Close();
        return null;
    }

    // (?P<name>…), (?<name>…), (?flags) and (?flags:…)
    string? Special(out Part part, out bool isOperand)
    {
        part = new Part { Repeats = 1 };
        isOperand = true;
        var rest = _pattern[_at..];
        var name = rest.StartsWith("(?P<") ? 4 : _hasShortNames && rest.StartsWith("(?<") && rest.Length > 3 && rest[3] is not ('=' or '!') ? 3 : 0;
        if (name > 0)
        {
            var end = rest.IndexOf('>');
            if (end < 0)
            {
                return $"invalid named capture: `{Excerpt.Of(rest)}`";
            }

            var text = rest[name..end];
            if (text.IsEmpty || text.ContainsAnyExcept(NameCharacters))
            {
                return $"invalid named capture: `{Excerpt.Of(rest[..(end + 1)])}`";
            }

            return Group(end + 1, "", out part);
        }

        var at = 2;
        var isNegative = false;
        var hasFlag = false;
        for (; at < rest.Length; at++)
        {
            switch (rest[at])
            {
                case 'i' or 'm' or 's' or 'U':
                    hasFlag = true;
                    continue;
                case '-' when !isNegative:
                    isNegative = true;
                    hasFlag = false;
                    continue;
                case ':' when !isNegative || hasFlag:
                    return Group(at + 1, rest[2..at], out part);
                case ')' when !isNegative || hasFlag:
                    _at += at + 1;
                    _to?.Set(rest[2..at]);
                    isOperand = false;
                    return null;
            }

            break;
        }

        return at >= rest.Length
            ? "missing closing )"
            : $"invalid or unsupported Perl syntax: `{Excerpt.Of(rest[..Math.Min(rest.Length, at + 1)])}`; RE2 cannot look around";
    }
}
