using System.Diagnostics;

namespace DashGen.PromQL;

/// <summary>The rules of types that Prometheus checks before it evaluates anything. A variable of Grafana fits everywhere.</summary>
internal struct TypeCheck(ParserOptions options)
{
    readonly ParserOptions _options = options;

    /// <summary>The first rule that is broken; null where none is.</summary>
    public ParseError? Error { get; private set; }

    /// <summary>Checks an expression and all inside it.</summary>
    /// <returns>Its type.</returns>
    public ExprType Check(Expr expr)
    {
        switch (expr)
        {
            case NumberLiteral:
                return ExprType.Scalar;
            case StringLiteral:
                return ExprType.String;
            case Variable:
                return ExprType.Any;
            case VectorSelector selector:
                CheckSelector(selector, mayBeEmpty: false);
                return ExprType.InstantVector;
            case MatrixSelector matrix:
                CheckSelector(matrix.Vector, mayBeEmpty: false);
                return ExprType.RangeVector;
            case Paren paren:
                return Check(paren.Inner);
            case Call call:
                CheckCall(call);
                return call.Function.Returns;
            case Aggregation aggregation:
                CheckAggregation(aggregation);
                return ExprType.InstantVector;
            case Binary binary:
                return CheckBinary(binary);
            case Unary unary:
                var type = Check(unary.Operand);
                if (type is ExprType.String or ExprType.RangeVector)
                {
                    Fail(
                        unary.Span,
                        $"unary expression only allowed on expressions of type scalar or instant vector, got \"{type.Describe()}\"");
                }

                return type;
            case Subquery subquery:
                if (Check(subquery.Inner) is var inner && inner is not (ExprType.InstantVector or ExprType.Any))
                {
                    Fail(subquery.Span, $"subquery is only allowed on instant vector, got {inner.Describe()} instead");
                }

                return ExprType.RangeVector;
            case VariableCall call:
                foreach (var argument in call.Arguments)
                {
                    Check(argument);
                }

                return ExprType.Any;
            case VariableBinary binary:
                CheckOperand(binary.Left);
                CheckOperand(binary.Right);
                return ExprType.Any;
            default:
                throw new UnreachableException();
        }
    }

    void Fail(Span span, string message) => Error ??= new ParseError(span, message);

    void CheckSelector(VectorSelector selector, bool mayBeEmpty)
    {
        if (selector.Name is { } name)
        {
            foreach (var item in selector.Matchers)
            {
                if (item is LabelMatcher { Name: LabelMatcher.MetricName } second)
                {
                    Fail(selector.Span, $"metric name must not be set twice: \"{name}\" or \"{second.Value}\"");
                }
            }

            return;
        }

        if (mayBeEmpty)
        {
            return;
        }

        foreach (var item in selector.Matchers)
        {
            if (item is not LabelMatcher matcher || MatcherValue.MatchesEmpty(matcher, _options) != true)
            {
                return;
            }
        }

        Fail(selector.Span, "vector selector must contain at least one non-empty matcher");
    }

    void CheckCall(Call call)
    {
        var function = call.Function;
        var count = call.Arguments.Count;
        if (count < function.MinArguments || count > function.MaxArguments)
        {
            var (bound, wanted) = function.MinArguments == function.MaxArguments ? ("", function.MinArguments)
                : count < function.MinArguments ? ("at least ", function.MinArguments) : ("at most ", function.MaxArguments);
            Fail(call.Span, $"expected {bound}{wanted} argument(s) in call to \"{function}\", got {count}");
            if (function.Parameters.IsEmpty)
            {
                return;
            }
        }

        for (var i = 0; i < count; i++)
        {
            if (function == Functions.Info && i == 1)
            {
                CheckInfoSelector(call.Arguments[1]);
                continue;
            }

            var argument = call.Arguments[i];
            var type = Check(argument);
            var wanted = function.ParameterAt(i);
            if (type != wanted && type != ExprType.Any)
            {
                Fail(
                    argument.Span,
                    $"expected type {wanted.Describe()} in call to function \"{function}\", got {type.Describe()}{Advice(wanted, argument)}");
            }
        }
    }

    static string Advice(ExprType wanted, Expr argument) => (wanted, argument) switch
    {
        (ExprType.RangeVector, VectorSelector { Name: { } name }) => $"; say how far back: {name}[5m]",
        (ExprType.RangeVector, Aggregation) => "; take the rate first and aggregate it then: sum(rate(…[5m]))",
        (ExprType.RangeVector, _) when argument.Type() == ExprType.InstantVector => "; make it a subquery: (…)[5m:]",
        (ExprType.InstantVector, MatrixSelector { Vector.Name: { } name }) => $"; a range goes into a function first: rate({name}[5m])",
        (ExprType.InstantVector, _) when argument.Type() == ExprType.RangeVector => "; a range goes into a function first: rate(…[5m])",
        (ExprType.InstantVector, NumberLiteral number) => $"; a number becomes a vector by vector({number})",
        _ => "",
    };

    void CheckInfoSelector(Expr argument)
    {
        if (argument is VectorSelector { Name: null } selector)
        {
            CheckSelector(selector, mayBeEmpty: true);
        }
        else if (Check(argument) != ExprType.Any)
        {
            Fail(argument.Span, "expected label selectors only: {label=\"value\"} without a metric name");
        }
    }

    void CheckAggregation(Aggregation aggregation)
    {
        var type = Check(aggregation.Inner);
        if (type is not (ExprType.InstantVector or ExprType.Any))
        {
            Fail(
                aggregation.Inner.Span,
                $"expected type instant vector in aggregation expression, got {type.Describe()}{Advice(ExprType.InstantVector, aggregation.Inner)}");
        }

        if (aggregation.Parameter is { } parameter)
        {
            var wanted = aggregation.Op.Parameter;
            var got = Check(parameter);
            if (got != wanted && got != ExprType.Any)
            {
                Fail(parameter.Span, $"expected type {wanted?.Describe()} in aggregation parameter, got {got.Describe()}");
            }
        }
    }

    ExprType CheckOperand(Expr operand)
    {
        var type = Check(operand);
        if (type is ExprType.String or ExprType.RangeVector)
        {
            Fail(
                operand.Span,
                $"binary expression must contain only scalar and instant vector types, got {type.Describe()}"
                    + Advice(ExprType.InstantVector, operand));
        }

        return type;
    }

    ExprType CheckBinary(Binary binary)
    {
        var left = Check(binary.Left);
        var right = Check(binary.Right);
        var op = binary.Op;
        if (binary.ReturnBool && !op.IsComparison())
        {
            Fail(binary.OperatorSpan, "bool modifier can only be used on comparison operators");
        }

        if (op.IsComparison() && !binary.ReturnBool && left == ExprType.Scalar && right == ExprType.Scalar)
        {
            Fail(binary.OperatorSpan, $"comparisons between scalars must use BOOL modifier: {op.Symbol()} bool");
        }

        if (binary.Matching is { IsOn: true } on)
        {
            CheckInclude(binary, on);
        }

        if (left is ExprType.String or ExprType.RangeVector || right is ExprType.String or ExprType.RangeVector)
        {
            // Once more, for the message only: both operands have been checked.
            CheckOperand(binary.Left);
            CheckOperand(binary.Right);
        }

        var isBetweenVectors = left is ExprType.InstantVector or ExprType.Any && right is ExprType.InstantVector or ExprType.Any;
        if (binary.Matching is { } matching)
        {
            CheckMatching(binary, matching, isBetweenVectors);
        }

        if (op.IsSet() && (left == ExprType.Scalar || right == ExprType.Scalar))
        {
            var scalar = left == ExprType.Scalar ? binary.Left : binary.Right;
            Fail(
                binary.Span,
                $"set operator \"{op.Symbol()}\" not allowed in binary scalar expression"
                    + (scalar is NumberLiteral number ? $"; a number becomes a vector by vector({number})" : ""));
        }

        return (left, right) switch
        {
            (ExprType.Scalar, ExprType.Scalar) => ExprType.Scalar,
            (ExprType.InstantVector, _) or (_, ExprType.InstantVector) => ExprType.InstantVector,
            _ => op.IsSet() ? ExprType.InstantVector : ExprType.Any,
        };
    }

    void CheckInclude(Binary binary, Matching matching)
    {
        foreach (var label in matching.Labels)
        {
            foreach (var include in matching.Include)
            {
                if (label.Text == include.Text)
                {
                    Fail(binary.OperatorSpan, $"label \"{label.Text}\" must not occur in ON and GROUP clause at once");
                }
            }
        }
    }

    void CheckMatching(Binary binary, Matching matching, bool isBetweenVectors)
    {
        var isFilled = matching.FillLeft is not null || matching.FillRight is not null;
        if (!isBetweenVectors)
        {
            if (!matching.Labels.IsEmpty)
            {
                Fail(binary.Span, "vector matching only allowed between instant vectors");
            }

            if (isFilled)
            {
                Fail(binary.Span, "filling in missing series only allowed between instant vectors");
            }
        }
        else if (binary.Op.IsSet())
        {
            if (matching.Group != VectorGroup.None)
            {
                Fail(binary.Span, $"no grouping allowed for \"{binary.Op.Symbol()}\" operation");
            }

            if (isFilled)
            {
                Fail(binary.Span, "filling in missing series not allowed for set operators");
            }
        }
    }
}
