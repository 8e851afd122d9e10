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

    bool IsKnown(BinaryOp op, Span at) => op switch
    {
        BinaryOp.TrimUpper or BinaryOp.TrimLower => Needs(3, 11, at, $"the operator {op.Symbol()}"),
        BinaryOp.Atan2 => Needs(2, 31, at, "the operator atan2"),
        _ => true,
    };

    // A sign and what it stands before, or an operand with what stands after it.
    Expr? Operand()
    {
        if (Kind is not (Token.Add or Token.Subtract))
        {
            return Suffixed();
        }

        var start = _lexer.Start;
        var op = Kind == Token.Subtract ? UnaryOp.Minus : UnaryOp.Plus;
        Advance();
        if (Expression(BinaryOps.PowerPrecedence) is not { } operand)
        {
            return null;
        }

        var span = new Span(start, operand.Span.End);
        if (operand is NumberLiteral number)
        {
            return number with { Value = op == UnaryOp.Minus ? -number.Value : number.Value, Span = span };
        }

        _height++;
        return new Unary(op, operand) { Span = span };
    }

    Expr? Suffixed()
    {
        var expr = Primary();
        while (expr is not null)
        {
            switch (Kind)
            {
                case Token.LeftBracket:
                    expr = Brackets(expr);
                    break;
                case Token.Offset:
                    expr = Offset(expr);
                    break;
                case Token.At:
                    expr = At(expr);
                    break;
                case Token.Anchored or Token.Smoothed:
                    expr = Extension(expr);
                    break;
                default:
                    return expr;
            }
        }

        return null;
    }

    Expr? Primary()
    {
        _height = 1;
        switch (Kind)
        {
            case Token.Number or Token.Duration:
                return Number();
            case Token.String:
                var text = new StringLiteral(GoQuote.Unquote(_lexer.Text)) { Span = TokenSpan };
                Advance();
                return text;
            case Token.LeftParen:
                return Parenthesized();
            case Token.LeftBrace:
                return Selector(null, _lexer.Start);
            case Token.Variable:
                return VariableOrCall();
            case Token.Identifier or Token.MetricIdentifier:
                return NameOrCall();
            case Token.Aggregator:
                return AggregationOrName();
            case Token.And or Token.Or or Token.Unless or Token.Offset or Token.By or Token.Without or Token.Start or Token.Finish
                or Token.Step or Token.Range or Token.Anchored or Token.Smoothed:
                return NameOrCall();
            default:
                Unexpected("", "");
                return null;
        }
    }

    NumberLiteral? Number()
    {
        var span = TokenSpan;
        if (!ReadNumber(out var value, out var isDuration))
        {
            return null;
        }

        if (isDuration && !Needs(2, 54, span, "a duration as a number"))
        {
            return null;
        }

        return new NumberLiteral(value) { IsDuration = isDuration, Span = span };
    }

    // Reads a number or a duration and goes on; a duration counts as seconds.
    bool ReadNumber(out double value, out bool isDuration)
    {
        isDuration = Kind == Token.Duration;
        string? wrong;
        if (isDuration)
        {
            wrong = GoLiteral.Duration(_lexer.Text, out var duration);
            value = duration.TotalSeconds;
        }
        else
        {
            wrong = GoLiteral.Number(_lexer.Text, out value);
            if (wrong is null && _lexer.Text.Contains('_') && !Needs(2, 54, TokenSpan, "an underscore in a number"))
            {
                return false;
            }
        }

        if (wrong is not null)
        {
            return Fail(TokenSpan, wrong);
        }

        Advance();
        return true;
    }

    Paren? Parenthesized()
    {
        var start = _lexer.Start;
        Advance();
        if (Expression(1) is not { } inner)
        {
            return null;
        }

        if (Kind != Token.RightParen)
        {
            UnexpectedAfter(inner);
            return null;
        }

        Advance();
        _height++;
        return new Paren(inner) { Span = new(start, _lastEnd) };
    }

    Expr? VariableOrCall()
    {
        var span = TokenSpan;
        var text = _lexer.Text.ToString();
        Advance();
        switch (Kind)
        {
            case Token.LeftParen or Token.By or Token.Without:
                return VariableCall(text, span);
            case Token.LeftBrace when Names.IsBareMetric(text):
                return Selector(text, span.Start);
            default:
                return new Variable(text) { Span = span };
        }
    }

    Expr? VariableCall(string text, Span span)
    {
        Grouping? grouping = null;
        if (Kind is Token.By or Token.Without && !ReadGrouping(out grouping))
        {
            return null;
        }

        if (!ReadArguments(out var arguments))
        {
            return null;
        }

        if (grouping is null && Kind is Token.By or Token.Without && !ReadGrouping(out grouping))
        {
            return null;
        }

        return new VariableCall(text, arguments) { Grouping = grouping, Span = new(span.Start, _lastEnd) };
    }

    Expr? NameOrCall()
    {
        var span = TokenSpan;
        var kind = Kind;
        var name = _lexer.Text;
        Advance();
        if (Kind == Token.LeftParen && kind != Token.MetricIdentifier)
        {
            return kind == Token.Identifier && GrafanaVariable.IsIn(name) ? VariableCall(name.ToString(), span) : FunctionCall(name, span);
        }

        if (kind == Token.Identifier && Kind is Token.By or Token.Without && GrafanaVariable.IsIn(name))
        {
            return VariableCall(name.ToString(), span);
        }

        return Kind == Token.LeftBrace
            ? Selector(name.ToString(), span.Start)
            : VectorSelector.Parsed(name.ToString(), default, span);
    }

    Expr? FunctionCall(ReadOnlySpan<char> name, Span span)
    {
        if (Functions.Find(name) is not { } function)
        {
            return FailExpr(span, UnknownFunction.Message(name));
        }

        if (!IsKnown(function, span) || !ReadArguments(out var arguments))
        {
            return null;
        }

        return new Call(function, arguments) { Span = new(span.Start, _lastEnd) };
    }

    bool IsKnown(Function function, Span span)
    {
        if (function.RemovedIn is { } removed && _options.Version >= removed)
        {
            return Fail(span, $"unknown function with name \"{function}\": since Prometheus {removed} it is called double_exponential_smoothing");
        }

        if (_options.Version < function.Since)
        {
            return Needs(function.Since.Major, function.Since.Minor, span, $"the function {function}");
        }

        return (function.StableSince is { } stable && _options.Version >= stable)
            || Enabled(ParserFeatures.ExperimentalFunctions, span, $"the function {function}");
    }

    // "(" expr, … ")"
    bool ReadArguments(out EquatableArray<Expr> arguments)
    {
        arguments = default;
        if (!Expect(Token.LeftParen, "a call", "\"(\""))
        {
            return false;
        }

        var mark = _exprs.Count;
        var height = 0;
        if (Kind != Token.RightParen)
        {
            while (true)
            {
                if (Expression(1) is not { } argument)
                {
                    return false;
                }

                height = Math.Max(height, _height);
                _exprs.Add(argument);
                if (Kind != Token.Comma)
                {
                    break;
                }

                var comma = TokenSpan;
                Advance();
                if (Kind == Token.RightParen)
                {
                    return Fail(comma, "trailing commas not allowed in function call args");
                }
            }
        }

        if (Kind != Token.RightParen)
        {
            return UnexpectedInArguments();
        }

        Advance();
        arguments = TakeExprs(mark);
        _height = height + 1;
        return true;
    }

    Expr? AggregationOrName()
    {
        var span = TokenSpan;
        var name = _lexer.Text;
        Advance();
        if (Kind is not (Token.LeftParen or Token.By or Token.Without))
        {
            return Kind == Token.LeftBrace
                ? Selector(name.ToString(), span.Start)
                : VectorSelector.Parsed(name.ToString(), default, span);
        }

        var op = Aggregations.Find(name)!;
        if (!IsKnown(op, span))
        {
            return null;
        }

        Grouping? grouping = null;
        if (Kind != Token.LeftParen && !ReadGrouping(out grouping))
        {
            return null;
        }

        if (Kind != Token.LeftParen)
        {
            Unexpected("aggregation", "\"(\"");
            return null;
        }

        if (!ReadArguments(out var arguments))
        {
            return null;
        }

        if (grouping is null && Kind is Token.By or Token.Without && !ReadGrouping(out grouping))
        {
            return null;
        }

        return Aggregated(op, arguments, grouping, new(span.Start, _lastEnd));
    }

    Aggregation? Aggregated(AggregationOp op, EquatableArray<Expr> arguments, Grouping? grouping, Span span)
    {
        var wanted = op.Parameter is null ? 1 : 2;
        if (arguments.Count == wanted)
        {
            return new Aggregation(op, arguments[wanted - 1], wanted == 2 ? arguments[0] : null) { Grouping = grouping, Span = span };
        }

        Fail(span, arguments.IsEmpty
            ? "no arguments for aggregate expression provided"
            : $"wrong number of arguments for aggregate expression provided, expected {wanted}, got {arguments.Count}"
                + (wanted == 2 ? $": {op} takes its parameter first, then the vector" : $": {op} takes one vector; join several with \"or\""));
        return null;
    }

    bool IsKnown(AggregationOp op, Span span)
    {
        if (_options.Version < op.Since)
        {
            return Needs(op.Since.Major, op.Since.Minor, span, $"the aggregation {op}");
        }

        return !op.IsExperimental || Enabled(ParserFeatures.ExperimentalFunctions, span, $"the aggregation {op}");
    }

    bool Needs(int major, int minor, Span span, string what)
    {
        var since = new PrometheusVersion(major, minor);
        return _options.Version >= since || Fail(span, $"{what} needs Prometheus {since}; this is for {_options.Version}");
    }

    bool Enabled(ParserFeatures feature, Span span, string what) =>
        _options.Features.HasFlag(feature) || Fail(
            span,
            $"{what} is experimental and not enabled; servers take it with --enable-feature={FeatureFlag(feature)}");

    static string FeatureFlag(ParserFeatures feature) => feature switch
    {
        ParserFeatures.ExperimentalFunctions => "promql-experimental-functions",
        ParserFeatures.ExtendedRangeSelectors => "promql-extended-range-selectors",
        ParserFeatures.FillModifiers => "promql-binop-fill-modifiers",
        _ => "promql-duration-expr",
    };
}
