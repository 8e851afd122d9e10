using System.Runtime.InteropServices;

namespace DashGen.PromQL;

/// <summary>
/// One reading of one text: the grammar, by recursive descent, with operators by precedence. The first error ends it; every method returns
/// null from then on. What it collects lists in is kept for the next text on the same thread, because real inputs come in thousands.
/// </summary>
internal sealed partial class Parsing
{
    /// <summary>How deep expressions may be nested: far beyond anything a person writes, far below what the stack holds.</summary>
    const int MaxDepth = 400;

    /// <summary>How high the tree may be: chains of operators add to it without nesting.</summary>
    const int MaxHeight = 1000;

    [ThreadStatic]
    static Parsing? _spare;

    readonly List<Expr> _exprs = [];
    readonly List<MatcherItem> _matchers = [];
    readonly List<LabelName> _labels = [];
    ParserOptions _options = ParserOptions.Default;
    string _source = "";
    Lexer _lexer;
    int _lastEnd;
    int _depth;
    int _height;

    Parsing()
    {
    }

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public ParseError? Error { get; private set; }

    /// <summary>Gets ready to read a text.</summary>
    public static Parsing Rent(string source, ParserOptions options)
    {
        var parsing = _spare ?? new Parsing();
        _spare = null;
        parsing._source = source;
        parsing._options = options;
        parsing._lexer = new Lexer(source, options.AllowVariables);
        return parsing;
    }

    /// <summary>Gives it back for the next text.</summary>
    public void Return()
    {
        _exprs.Clear();
        _matchers.Clear();
        _labels.Clear();
        _source = "";
        _lexer = default;
        _lastEnd = _depth = _height = 0;
        Error = null;
        _spare = this;
    }

    /// <summary>Reads the whole text.</summary>
    public Expr? Whole()
    {
        _lexer.Next();
        if (_lexer.Kind == Token.End)
        {
            Fail(new Span(0, _source.Length), "no expression found in input");
            return null;
        }

        if (Expression(1) is not { } expr)
        {
            return null;
        }

        return _lexer.Kind == Token.End ? expr : UnexpectedAfter(expr);
    }

    Token Kind => _lexer.Kind;

    Span TokenSpan => new(_lexer.Start, _lexer.End);

    void Advance()
    {
        _lastEnd = _lexer.End;
        _lexer.Next();
    }

    bool Fail(Span span, string message)
    {
        Error ??= new ParseError(span, message);
        return false;
    }

    Expr? FailExpr(Span span, string message)
    {
        Fail(span, message);
        return null;
    }

    bool Expect(Token token, string context, string expected)
    {
        if (Kind != token)
        {
            return Unexpected(context, expected);
        }

        Advance();
        return true;
    }

    EquatableArray<Expr> TakeExprs(int from)
    {
        var taken = CollectionsMarshal.AsSpan(_exprs)[from..].ToArray();
        CollectionsMarshal.SetCount(_exprs, from);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(taken));
    }

    bool Deeper()
    {
        if (++_depth <= MaxDepth)
        {
            return true;
        }

        return Fail(TokenSpan, $"the expression is nested more than {MaxDepth} levels deep");
    }

    Expr? Expression(int minPrecedence)
    {
        if (!Deeper() || Operand() is not { } left)
        {
            return null;
        }

        var leftHeight = _height;
        while (true)
        {
            var operation = Operation();
            if (operation == NoOperation)
            {
                break;
            }

            var precedence = operation == VariableOperation ? 1 : ((BinaryOp)operation).Precedence();
            if (precedence < minPrecedence)
            {
                break;
            }

            var at = TokenSpan;
            var text = operation == VariableOperation ? _lexer.Text.ToString() : null;
            if (text is null && !IsKnown((BinaryOp)operation, at))
            {
                return null;
            }

            Advance();
            if (!OperatorModifiers((BinaryOp)operation, out var returnBool, out var matching))
            {
                return null;
            }

            at = new(at.Start, _lastEnd);
            if (Expression(operation == (int)BinaryOp.Power ? precedence : precedence + 1) is not { } right)
            {
                return null;
            }

            if (matching is not null && SaysNothing(matching, left, right))
            {
                matching = null;
            }

            leftHeight = Math.Max(leftHeight, _height) + 1;
            if (leftHeight > MaxHeight)
            {
                return FailExpr(at, $"more than {MaxHeight} operators in one expression");
            }

            var span = left.Span.To(right.Span);
            left = text is null
                ? new Binary(left, (BinaryOp)operation, right, matching, returnBool) { Span = span, OperatorSpan = at }
                : new VariableBinary(left, text, right, matching) { Span = span };
        }

        _height = leftHeight;
        _depth--;
        return left;
    }

    const int NoOperation = -1;

    const int VariableOperation = -2;

    // The operator that the current token is. A variable is one where an operand has just ended and another can begin.
    int Operation() => Kind switch
    {
        >= Token.Add and <= Token.Unless => Kind - Token.Add,
        Token.Variable when _lexer.Ahead() is not ('\0' or ')' or ',' or ']' or '}') => VariableOperation,
        _ => NoOperation,
    };
}
