namespace DashGen.PromQL;

// How often a piece may come.
internal ref partial struct Re2
{
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
                return $"invalid repeat count: `{Excerpt.Of(_pattern[start..end])}`";
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

        _to?.Repeat(text);
        last.MatchesEmpty |= min == 0;
        return null;
    }
}
