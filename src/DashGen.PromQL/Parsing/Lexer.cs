namespace DashGen.PromQL;

/// <summary>
/// Cuts a text into tokens, one at a time. Braces and brackets change what a character means, so the lexer remembers them, as
/// Prometheus' own does.
/// </summary>
internal partial struct Lexer(string source, bool allowVariables)
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
}
