namespace DashGen.PromQL;

/// <summary>
/// Checks regular expressions by the rules of RE2, which Prometheus uses: no back references, no looking around, at most 1000 repetitions.
/// .NET's own parser takes another language, so it cannot say.
/// </summary>
internal ref struct Re2
{
    const int MaxNesting = 1000;

    const int MaxRepeat = 1000;

    static readonly System.Buffers.SearchValues<char> NameCharacters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    readonly ReadOnlySpan<char> _pattern;
    readonly bool _hasShortNames;
    int _at;
    int _depth;
    bool _hasNoPosix;

    Re2(ReadOnlySpan<char> pattern, bool hasShortNames)
    {
        _pattern = pattern;
        _hasShortNames = hasShortNames;
    }

    /// <summary>Checks a pattern.</summary>
    /// <param name="pattern">The pattern, as a matcher holds it.</param>
    /// <param name="version">The release whose library reads it.</param>
    /// <param name="matchesEmpty">Whether it matches an empty value as a whole.</param>
    /// <returns>What is wrong, or null.</returns>
    public static string? Check(ReadOnlySpan<char> pattern, PrometheusVersion version, out bool matchesEmpty)
    {
        var re2 = new Re2(pattern, version >= new PrometheusVersion(2, 51));
        var error = re2.Alternation(out var part);
        matchesEmpty = part.MatchesEmpty;
        if (error is null && version.Major < 3 && pattern.Contains("\\Q", StringComparison.Ordinal))
        {
            // The pattern was put into a group, whose end a quotation without end swallows.
            re2 = new Re2($"(?:{pattern})", re2._hasShortNames);
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

    readonly bool IsRepeat() => ReadRepeat(out _, out _, out _);

    readonly bool ReadRepeat(out int min, out int max, out int end)
    {
        (min, max) = (0, 0);
        end = _at + 1;
        if (!ReadInt(ref end, out min) || end >= _pattern.Length)
        {
            return false;
        }

        max = min;
        if (_pattern[end] == ',')
        {
            end++;
            if (end >= _pattern.Length)
            {
                return false;
            }

            if (_pattern[end] == '}')
            {
                max = -1;
            }
            else if (!ReadInt(ref end, out max))
            {
                return false;
            }
            else if (max < 0)
            {
                min = -1;
            }
        }

        return end < _pattern.Length && _pattern[end++] == '}';
    }

    // Too large a number is read as -1.
    readonly bool ReadInt(ref int at, out int value)
    {
        value = 0;
        var start = at;
        while (at < _pattern.Length && char.IsAsciiDigit(_pattern[at]))
        {
            value = value is < 0 or >= 10_000_000 ? -1 : (value * 10) + (_pattern[at] - '0');
            at++;
        }

        return at > start && !(at - start >= 2 && _pattern[start] == '0');
    }

    string? Repeat(ref Part last, bool hasOperand, bool wasRepeat)
    {
        var start = _at;
        var (min, max) = (Peek() == '+' ? 1 : 0, Peek() == '?' ? 1 : -1);
        if (Peek() == '{')
        {
            ReadRepeat(out min, out max, out var end);
            _at = end;
            if (min is < 0 or > MaxRepeat || max > MaxRepeat || (max >= 0 && min > max))
            {
                return $"invalid repeat count: `{_pattern[start..end]}`";
            }
        }
        else
        {
            _at++;
        }

        if (Peek() == '?')
        {
            _at++;
        }

        var text = _pattern[start.._at];
        if (wasRepeat)
        {
            return $"invalid nested repetition operator: `{text}`";
        }

        if (!hasOperand)
        {
            return $"missing argument to repetition operator: `{text}`";
        }

        if (_pattern[start] == '{')
        {
            var times = max >= 0 ? max : min;
            last.Repeats = times == 0 ? 1 : Math.Min(last.Repeats * times, (MaxRepeat * MaxRepeat) + 1);
            if ((min >= 2 || max >= 2) && last.Repeats > MaxRepeat)
            {
                return $"invalid repeat count: `{text}`";
            }
        }

        last.MatchesEmpty |= min == 0;
        return null;
    }

    string? Item(out Part part, out bool isOperand)
    {
        part = new Part { Repeats = 1 };
        isOperand = true;
        var c = Peek();
        switch (c)
        {
            case '(':
                return Peek(1) == '?' ? Special(out part, out isOperand) : Group(1, out part);
            case '[':
                return Class();
            case '^' or '$':
                _at++;
                part.MatchesEmpty = true;
                return null;
            case '\\':
                return Escape(ref part, out isOperand);
            case >= '\ud800' and <= '\udfff':
                if (char.IsHighSurrogate(c) && char.IsLowSurrogate(Peek(1)))
                {
                    _at += 2;
                    return null;
                }

                return "invalid UTF-8";
            default:
                _at++;
                return null;
        }
    }

    string? Group(int opening, out Part part)
    {
        _at += opening;
        if (Alternation(out part) is { } error)
        {
            return error;
        }

        if (Peek() != ')' || IsAtEnd)
        {
            return "missing closing )";
        }

        _at++;
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
                return $"invalid named capture: `{rest}`";
            }

            var text = rest[name..end];
            if (text.IsEmpty || text.ContainsAnyExcept(NameCharacters))
            {
                return $"invalid named capture: `{rest[..(end + 1)]}`";
            }

            return Group(end + 1, out part);
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
                    return Group(at + 1, out part);
                case ')' when !isNegative || hasFlag:
                    _at += at + 1;
                    isOperand = false;
                    return null;
            }

            break;
        }

        return at >= rest.Length
            ? "missing closing )"
            : $"invalid or unsupported Perl syntax: `{rest[..Math.Min(rest.Length, at + 1)]}`; RE2 cannot look around";
    }

    string? Escape(ref Part part, out bool isOperand)
    {
        isOperand = true;
        switch (Peek(1))
        {
            case 'A' or 'z' or 'B':
                _at += 2;
                part.MatchesEmpty = true;
                return null;
            case 'b':
                _at += 2;
                return null;
            case 'd' or 's' or 'w' or 'D' or 'S' or 'W':
                _at += 2;
                return null;
            case 'Q':
                var end = _pattern[(_at + 2)..].IndexOf("\\E");
                var quoted = end < 0 ? _pattern.Length - _at - 2 : end;
                isOperand = quoted > 0;
                _at = end < 0 ? _pattern.Length : _at + 4 + end;
                return null;
            case 'p' or 'P':
                return UnicodeClass();
            default:
                return Character(out _);
        }
    }

    // \p{Greek}, \pL, \P{^Lu}
    string? UnicodeClass()
    {
        var start = _at;
        ReadOnlySpan<char> name;
        if (Peek(2) == '{')
        {
            var end = _pattern[_at..].IndexOf('}');
            if (end < 0)
            {
                return $"invalid character class range: `{_pattern[start..]}`";
            }

            name = _pattern.Slice(_at + 3, end - 3);
            _at += end + 1;
        }
        else if (_at + 2 < _pattern.Length)
        {
            name = _pattern.Slice(_at + 2, 1);
            _at += 3;
        }
        else
        {
            return $"invalid character class range: `{_pattern[start..]}`";
        }

        name = name.StartsWith("^") ? name[1..] : name;
        return UnicodeNames.Contains(name) ? null : $"invalid character class range: `{_pattern[start.._at]}`";
    }

    // One escaped character: \n, \x41, \x{10FFFF}, \012, \. and the like.
    string? Character(out int value)
    {
        value = 0;
        var start = _at;
        if (_at + 1 >= _pattern.Length)
        {
            return "trailing backslash at end of expression";
        }

        var c = _pattern[_at + 1];
        _at += 2;
        switch (c)
        {
            case >= '1' and <= '7' when Peek() is < '0' or > '7' || IsAtEnd:
                return $"invalid escape sequence: `\\{c}`; RE2 has no back references";
            case >= '0' and <= '7':
                value = c - '0';
                for (var i = 0; i < 2 && !IsAtEnd && Peek() is >= '0' and <= '7'; i++)
                {
                    value = (value * 8) + (Peek() - '0');
                    _at++;
                }

                return null;
            case 'x':
                return Hexadecimal(start, out value);
            case 'a' or 'f' or 'n' or 'r' or 't' or 'v':
                value = c switch { 'a' => 7, 'f' => 12, 'n' => 10, 'r' => 13, 't' => 9, _ => 11 };
                return null;
        }

        value = c;
        return c < 0x80 && !char.IsAsciiLetterOrDigit(c) ? null : $"invalid escape sequence: `\\{c}`";
    }

    string? Hexadecimal(int start, out int value)
    {
        value = 0;
        var isBraced = Peek() == '{';
        _at += isBraced ? 1 : 0;
        var digits = 0;
        while (char.IsAsciiHexDigit(Peek()) && (isBraced || digits < 2))
        {
            value = (value * 16) + Convert.ToInt32(Peek().ToString(), 16);
            if (value > 0x10ffff)
            {
                break;
            }

            digits++;
            _at++;
        }

        var isWhole = isBraced ? digits > 0 && Peek() == '}' : digits == 2;
        var end = Math.Min(_pattern.Length, _at + 1);
        _at += isBraced ? 1 : 0;
        return isWhole ? null : $"invalid escape sequence: `{_pattern[start..end]}`";
    }

    string? Class()
    {
        var start = _at;
        _at++;
        if (Peek() == '^')
        {
            _at++;
        }

        var isFirst = true;
        while (IsAtEnd || Peek() != ']' || isFirst)
        {
            if (IsAtEnd)
            {
                return $"missing closing ]: `{_pattern[start..]}`";
            }

            isFirst = false;
            if (Peek() == '[' && Peek(1) == ':' && PosixLength() is >= 0 and var length)
            {
                var name = _pattern.Slice(_at + 2, length);
                if (!UnicodeNames.IsPosix(name.StartsWith("^") ? name[1..] : name))
                {
                    return $"invalid character class range: `[:{name}:]`";
                }

                _at += length + 4;
                continue;
            }

            if (Peek() == '\\' && Peek(1) is 'p' or 'P')
            {
                if (UnicodeClass() is { } unknown)
                {
                    return unknown;
                }

                continue;
            }

            if (Peek() == '\\' && Peek(1) is 'd' or 's' or 'w' or 'D' or 'S' or 'W')
            {
                _at += 2;
                continue;
            }

            if (Range(start) is { } error)
            {
                return error;
            }
        }

        _at++;
        return null;
    }

    // The length of the name in [:name:]; -1 where no :] follows, which is looked for once only.
    int PosixLength()
    {
        if (_hasNoPosix)
        {
            return -1;
        }

        var length = _pattern[(_at + 2)..].IndexOf(":]");
        _hasNoPosix = length < 0;
        return length;
    }

    string? Range(int classStart)
    {
        var start = _at;
        if (ClassCharacter(classStart, out var low) is { } error)
        {
            return error;
        }

        if (Peek() == '-' && _at + 1 < _pattern.Length && Peek(1) != ']')
        {
            _at++;
            if (ClassCharacter(classStart, out var high) is { } wrong)
            {
                return wrong;
            }

            if (high < low)
            {
                return $"invalid character class range: `{_pattern[start.._at]}`";
            }
        }

        return null;
    }

    string? ClassCharacter(int classStart, out int value)
    {
        value = Peek();
        if (IsAtEnd)
        {
            return $"missing closing ]: `{_pattern[classStart..]}`";
        }

        if (value == '\\')
        {
            return Character(out value);
        }

        if (char.IsSurrogate((char)value))
        {
            if (!char.IsHighSurrogate((char)value) || !char.IsLowSurrogate(Peek(1)))
            {
                return "invalid UTF-8";
            }

            value = char.ConvertToUtf32((char)value, Peek(1));
            _at++;
        }

        _at++;
        return null;
    }
}
