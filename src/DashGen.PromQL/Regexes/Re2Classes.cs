namespace DashGen.PromQL;

// What stands between square brackets.
internal ref partial struct Re2
{
    string? Class()
    {
        var start = _at;
        var set = _to is null ? null : new CharacterSet();
        _at++;
        var isNegated = Peek() == '^';
        _at += isNegated ? 1 : 0;
        var isFirst = true;
        while (IsAtEnd || Peek() != ']' || isFirst)
        {
            if (IsAtEnd)
            {
                return $"missing closing ]: `{Excerpt.Of(_pattern[start..])}`";
            }

            isFirst = false;
            if (Peek() == '[' && Peek(1) == ':' && PosixLength() is >= 0 and var length)
            {
                var name = _pattern.Slice(_at + 2, length);
                if (!UnicodeNames.IsPosix(name.StartsWith("^") ? name[1..] : name))
                {
                    return $"invalid character class range: `[:{Excerpt.Of(name)}:]`";
                }

                set?.Add(CharacterSet.Posix(name));
                _at += length + 4;
                continue;
            }

            if (Peek() == '\\' && Peek(1) is 'p' or 'P')
            {
                if (UnicodeClass(set) is { } unknown)
                {
                    return unknown;
                }

                continue;
            }

            if (Peek() == '\\' && Peek(1) is 'd' or 's' or 'w' or 'D' or 'S' or 'W')
            {
                set?.Add(CharacterSet.Perl(Peek(1)));
                _at += 2;
                continue;
            }

            if (Range(start, set) is { } error)
            {
                return error;
            }
        }

        _at++;
        if (set is not null)
        {
            _to?.OneOf(isNegated ? set.Others() : set);
        }

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

    string? Range(int classStart, CharacterSet? set)
    {
        var start = _at;
        if (ClassCharacter(classStart, out var low) is { } error)
        {
            return error;
        }

        var high = low;

        if (Peek() == '-' && _at + 1 < _pattern.Length && Peek(1) != ']')
        {
            _at++;
            if (ClassCharacter(classStart, out high) is { } wrong)
            {
                return wrong;
            }

            if (high < low)
            {
                return $"invalid character class range: `{Excerpt.Of(_pattern[start.._at])}`";
            }
        }

        set?.Add(low, high);
        return null;
    }

    string? ClassCharacter(int classStart, out int value)
    {
        value = Peek();
        if (IsAtEnd)
        {
            return $"missing closing ]: `{Excerpt.Of(_pattern[classStart..])}`";
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
