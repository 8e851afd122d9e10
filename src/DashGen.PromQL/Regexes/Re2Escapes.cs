namespace DashGen.PromQL;

// What a backslash begins.
internal ref partial struct Re2
{
    string? Escape(ref Part part, out bool isOperand)
    {
        isOperand = true;
        switch (Peek(1))
        {
            case 'A' or 'z' or 'B':
                _to?.Boundary(Peek(1));
                _at += 2;
                part.MatchesEmpty = true;
                return null;
            case 'b':
                _to?.Boundary('b');
                _at += 2;
                return null;
            case 'd' or 's' or 'w' or 'D' or 'S' or 'W':
                _to?.OneOf(CharacterSet.Perl(Peek(1)));
                _at += 2;
                return null;
            case 'Q':
                var end = _pattern[(_at + 2)..].IndexOf("\\E");
                var quoted = end < 0 ? _pattern.Length - _at - 2 : end;
                isOperand = quoted > 0;
                _to?.Text(_pattern.Slice(_at + 2, quoted));
                _at = end < 0 ? _pattern.Length : _at + 4 + end;
                return null;
            case 'p' or 'P':
                return UnicodeClass(null);
            default:
                var wrong = Character(out var character);
                if (wrong is null)
                {
                    _to?.Character(character);
                }

                return wrong;
        }
    }

    // \p{Greek}, \pL, \P{^Lu}; by itself, or in a class.
    string? UnicodeClass(CharacterSet? set)
    {
        var start = _at;
        var isNegated = Peek(1) == 'P';
        ReadOnlySpan<char> name;
        if (Peek(2) == '{')
        {
            var end = _pattern[_at..].IndexOf('}');
            if (end < 0)
            {
                return $"invalid character class range: `{Excerpt.Of(_pattern[start..])}`";
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
            return $"invalid character class range: `{Excerpt.Of(_pattern[start..])}`";
        }

        if (name.StartsWith("^"))
        {
            name = name[1..];
            isNegated = !isNegated;
        }

        if (!UnicodeNames.Contains(name))
        {
            return $"invalid character class range: `{Excerpt.Of(_pattern[start.._at])}`";
        }

        if (_to is not null)
        {
            Translate(name, isNegated, set);
        }

        return null;
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
        return isWhole ? null : $"invalid escape sequence: `{Excerpt.Of(_pattern[start..end])}`";
    }

    readonly void Translate(ReadOnlySpan<char> name, bool isNegated, CharacterSet? set)
    {
        if (CharacterSet.Category(name) is not { } members)
        {
            _to?.GiveUp($"names the characters of {name}");
            return;
        }

        members = isNegated ? members.Others() : members;
        if (set is null)
        {
            _to?.OneOf(members);
        }
        else
        {
            set.Add(members);
        }
    }
}
