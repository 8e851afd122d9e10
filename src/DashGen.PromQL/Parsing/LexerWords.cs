namespace DashGen.PromQL;

// Words, numbers and strings.
internal partial struct Lexer
{
    readonly int VariableLength() =>
        _allowVariables && _position < _source.Length && _source[_position] is '$' or '['
            ? GrafanaVariable.Length(_source.AsSpan(_position))
            : 0;

    void SkipWord(bool colons)
    {
        while (_position < _source.Length && (Names.IsWord(_source[_position]) || (colons && _source[_position] == ':')))
        {
            _position++;
        }
    }

    Token Word()
    {
        // A name may hold colons; within brackets a colon parts the range from the step.
        SkipWord(colons: !_inBrackets);
        if (VariableLength() > 0)
        {
            _position = Start;
            return WithVariables();
        }

        var word = _source.AsSpan(Start, _position - Start);
        var keyword = Keywords.Of(word);

        // "fill" is an ordinary name unless it is used as a modifier.
        if (keyword is >= Token.Fill and <= Token.FillRight && Ahead() != '(')
        {
            return Token.Identifier;
        }

        return keyword == Token.Identifier && word.Contains(':') ? Token.MetricIdentifier : keyword;
    }

    // A run of name characters, digits and variables: node_${x}_total, ${window}s, 0.$q, $a.
    Token WithVariables()
    {
        var hasLetters = false;
        var startsWithDigit = char.IsAsciiDigit(Current) || Current == '.';
        var wasVariable = false;
        while (_position < _source.Length)
        {
            var c = _source[_position];
            if (VariableLength() is > 0 and var length)
            {
                _position += length;
                wasVariable = true;
                continue;
            }

            if (c == '.' && (startsWithDigit || (wasVariable && char.IsAsciiDigit(Following))))
            {
                startsWithDigit = true;
            }
            else if (!Names.IsWord(c) && !(c == ':' && !_inBrackets && !_inBraces))
            {
                break;
            }

            hasLetters |= !char.IsAsciiDigit(c) && c != '.';
            wasVariable = false;
            _position++;
        }

        return hasLetters && !startsWithDigit ? Token.Identifier : Token.Variable;
    }

    Token NumberOrDuration()
    {
        var kind = ScanNumber() ? Token.Number : ScanDuration() ? Token.Duration : Token.Error;
        if (VariableLength() > 0 || (Current == '.' && _allowVariables && GrafanaVariable.Length(_source.AsSpan(_position + 1)) > 0))
        {
            _position = Start;
            return WithVariables();
        }

        return kind == Token.Error ? BadNumber() : kind;
    }

    // The whole of what was meant as one number is shown, so that 1.5h is not called a bad 1.
    Token BadNumber()
    {
        while (_position < _source.Length && (Names.IsWord(_source[_position]) || _source[_position] == '.'))
        {
            _position++;
        }

        var text = _source.AsSpan(Start, _position - Start);
        return Fail($"bad number or duration syntax: \"{Excerpt.Of(text)}\"{(text.Contains('.') ? "; a duration has whole numbers only: 1h30m" : "")}");
    }

    bool ScanNumber()
    {
        var isHex = Current == '0' && Following is 'x' or 'X';
        _position += isHex ? 2 : 0;
        SkipDigits(isHex);
        if (Current == '.' && !(_allowVariables && GrafanaVariable.Length(_source.AsSpan(_position + 1)) > 0))
        {
            _position++;
            SkipDigits(isHex);
        }

        if (Current is 'e' or 'E' && Following is '+' or '-' or (>= '0' and <= '9'))
        {
            _position += 2;
            SkipDigits(isHex: false);
        }

        return !Names.IsWord(Current);
    }

    void SkipDigits(bool isHex)
    {
        while (char.IsAsciiDigit(Current) || Current == '_' || (isHex && char.IsAsciiHexDigit(Current)))
        {
            _position++;
        }
    }

    // Digits and a unit, again and again. Whether the units are in order is said later, with a better message.
    bool ScanDuration()
    {
        _position = Start;
        do
        {
            while (char.IsAsciiDigit(Current))
            {
                _position++;
            }

            if (Current is not ('s' or 'm' or 'h' or 'd' or 'w' or 'y'))
            {
                SkipWord(colons: false);
                return false;
            }

            _position += Current == 'm' && Following == 's' ? 2 : 1;
        }
        while (char.IsAsciiDigit(Current));

        if (!Names.IsWord(Current))
        {
            return true;
        }

        SkipWord(colons: false);
        return false;
    }

    Token Quoted(char quote)
    {
        _position++;
        while (_position < _source.Length)
        {
            var c = _source[_position];
            if (c == quote)
            {
                return One(Token.String);
            }

            if (c == '\n')
            {
                break;
            }

            if (c == '\\')
            {
                var length = GoQuote.EscapeLength(_source, _position, quote, out var message);
                if (length == 0)
                {
                    Start = _position;
                    _position = Math.Min(_position + 2, _source.Length);
                    return Fail(message);
                }

                _position += length;
            }
            else if (IsNoText())
            {
                return FailAt(c, "invalid UTF-8 in a string");
            }
            else
            {
                _position++;
            }
        }

        return Fail("unterminated quoted string");
    }

    Token Raw()
    {
        _position++;
        while (_position < _source.Length)
        {
            if (_source[_position] == '`')
            {
                return One(Token.String);
            }

            if (IsNoText())
            {
                return FailAt(_source[_position], "invalid UTF-8 in a string");
            }

            _position++;
        }

        return Fail("unterminated raw string");
    }

    // A surrogate without its other half; Prometheus refuses U+FFFD as well, which stands for bytes that are no UTF-8.
    readonly bool IsNoText()
    {
        var c = _source[_position];
        return c == '\ufffd'
            || (char.IsHighSurrogate(c) && !char.IsLowSurrogate(Following))
            || (char.IsLowSurrogate(c) && (_position == 0 || !char.IsHighSurrogate(_source[_position - 1])));
    }
}
