namespace DashGen.PromQL;

/// <summary>
/// Cuts a text into tokens, one at a time. Braces and brackets change what a character means, so the lexer remembers them, as
/// Prometheus' own does.
/// </summary>
internal struct Lexer(string source, bool allowVariables)
{
    readonly string _source = source;
    readonly bool _allowVariables = allowVariables;
    int _position;
    int _parentheses;
    bool _inBraces;
    bool _inBrackets;

    // Prometheus reads the start of a range by rules of its own, which know no comments.
    bool _awaitsRange;

    /// <summary>The last token.</summary>
    public Token Kind { get; private set; }

    /// <summary>Where the last token starts.</summary>
    public int Start { get; private set; }

    /// <summary>Where the last token ends.</summary>
    public int End { get; private set; }

    /// <summary>What is wrong, where the last token is an error.</summary>
    public string? Message { get; private set; }

    /// <summary>The text of the last token.</summary>
    public readonly ReadOnlySpan<char> Text => _source.AsSpan(Start, End - Start);

    readonly char Current => _position < _source.Length ? _source[_position] : '\0';

    readonly char Following => _position + 1 < _source.Length ? _source[_position + 1] : '\0';

    /// <summary>The first character after the last token that is neither blank nor comment; <c>\0</c> at the end.</summary>
    public readonly char Ahead()
    {
        var copy = this;
        copy.SkipBlanks();
        return copy.Current;
    }

    /// <summary>Reads the next token.</summary>
    public void Next()
    {
        SkipBlanks();
        _awaitsRange = false;
        Start = _position;
        Kind = _position >= _source.Length ? AtEnd() : _inBraces ? InBraces(Current) : InExpression(Current);
        End = _position;
    }

    void SkipBlanks()
    {
        while (_position < _source.Length)
        {
            var c = _source[_position];
            if (c is ' ' or '\t' or '\n' or '\r')
            {
                _position++;
            }
            else if (c == '#' && !_awaitsRange)
            {
                var end = _source.AsSpan(_position).IndexOfAny('\n', '\r');
                _position = end < 0 ? _source.Length : _position + end;
            }
            else
            {
                break;
            }
        }
    }

    Token AtEnd()
    {
        if (_inBraces)
        {
            return Fail("unexpected end of input inside braces");
        }

        return _parentheses > 0 ? Fail("unclosed left parenthesis") : _inBrackets ? Fail("unclosed left bracket") : Token.End;
    }

    Token Fail(string message)
    {
        Message = message;
        return Token.Error;
    }

    Token FailAt(char c, string what)
    {
        _position++;
        return Fail($"{what}: {GoQuote.Character(_source, _position - 1)}{Advice(c)}");
    }

    readonly string Advice(char c) => c switch
    {
        '$' or '[' when !_allowVariables && GrafanaVariable.Length(_source.AsSpan(_position - 1)) > 0 =>
            "; Grafana variables are replaced in dashboards only, not in rules",
        '$' => "; a Grafana variable has a name, such as $job",
        '#' => "; a comment cannot stand between \"[\" and the range",
        '&' => "; write \"and\"",
        '|' => "; write \"or\"",
        ';' => "; an expression is not ended by anything",
        '“' or '”' or '‘' or '’' => "; strings take straight quotes",
        '–' or '—' or '−' => "; write a plain minus sign \"-\"",
        '×' => "; write \"*\"",
        '\u00a0' => "; this is a no-break space, write a plain one",
        _ => "",
    };

    Token One(Token token)
    {
        _position++;
        return token;
    }

    Token Two(Token token)
    {
        _position += 2;
        return token;
    }

    Token InExpression(char c)
    {
        switch (c)
        {
            case ',':
                return One(Token.Comma);
            case '*':
                return One(Token.Multiply);
            case '/':
                return One(Token.Divide);
            case '%':
                return One(Token.Modulo);
            case '+':
                return One(Token.Add);
            case '-':
                return One(Token.Subtract);
            case '^':
                return One(Token.Power);
            case '@':
                return One(Token.At);
            case '=':
                if (Following == '~')
                {
                    return Fail("unexpected character after '=': '~'; regular expressions belong in braces: {label=~\"…\"}");
                }

                return Following == '=' ? Two(Token.Equal) : One(Token.Assign);
            case '!':
                return Following == '='
                    ? Two(Token.NotEqual)
                    : Fail(_position + 1 < _source.Length
                        ? $"unexpected character after '!': {GoQuote.Character(_source, _position + 1)}"
                        : "unexpected end of input after '!'");
            case '<':
                return Following switch { '=' => Two(Token.LessOrEqual), '/' => Two(Token.TrimUpper), _ => One(Token.Less) };
            case '>':
                return Following switch { '=' => Two(Token.GreaterOrEqual), '/' => Two(Token.TrimLower), _ => One(Token.Greater) };
            case '"' or '\'':
                return Quoted(c);
            case '`':
                return Raw();
            case '(':
                _parentheses++;
                return One(Token.LeftParen);
            case ')':
                return --_parentheses < 0 ? FailAt(c, "unexpected right parenthesis") : One(Token.RightParen);
            case '{':
                _inBraces = true;
                return One(Token.LeftBrace);
            case '[':
                if (VariableLength() > 0)
                {
                    return WithVariables();
                }

                if (_inBrackets)
                {
                    return FailAt(c, "unexpected left bracket");
                }

                _inBrackets = _awaitsRange = true;
                return One(Token.LeftBracket);
            case ']':
                if (!_inBrackets)
                {
                    return FailAt(c, "unexpected right bracket");
                }

                _inBrackets = false;
                return One(Token.RightBracket);
            case ':' when _inBrackets:
                return One(Token.Colon);
            case '$' when VariableLength() > 0:
            case '.' when _allowVariables && GrafanaVariable.Length(_source.AsSpan(_position + 1)) > 0:
                return WithVariables();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && char.IsAsciiDigit(Following)))
        {
            return NumberOrDuration();
        }

        return char.IsAsciiLetter(c) || c is '_' or ':' ? Word() : FailAt(c, "unexpected character");
    }

    Token InBraces(char c)
    {
        switch (c)
        {
            case ',':
                return One(Token.Comma);
            case '"' or '\'':
                return Quoted(c);
            case '`':
                return Raw();
            case '=':
                return Following == '~' ? Two(Token.Matches) : One(Token.Assign);
            case '!':
                return Following switch
                {
                    '~' => Two(Token.NotMatches),
                    '=' => Two(Token.NotEqual),
                    _ => Fail("unexpected character after '!' inside braces; write != or !~"),
                };
            case '}':
                _inBraces = false;
                return One(Token.RightBrace);
            case '{':
                return FailAt(c, "unexpected left brace");
            case '$' or '[' when VariableLength() > 0:
                return WithVariables();
        }

        if (!char.IsAsciiLetter(c) && c != '_')
        {
            return FailAt(c, "unexpected character inside braces");
        }

        var start = _position;
        SkipWord(colons: false);
        if (VariableLength() > 0)
        {
            _position = start;
            return WithVariables();
        }

        return Token.Identifier;
    }

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

        var text = _source[Start.._position];
        return Fail($"bad number or duration syntax: \"{text}\"{(text.Contains('.', StringComparison.Ordinal) ? "; a duration has whole numbers only: 1h30m" : "")}");
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
