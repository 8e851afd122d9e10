namespace DashGen.PromQL;

// What is said of a token that does not fit.
internal sealed partial class Parsing
{
    bool Unexpected(string context, string expected, string advice = "")
    {
        if (Kind == Token.Error)
        {
            return Fail(TokenSpan, _lexer.Message ?? "unexpected character");
        }

        var text = $"unexpected {Describe()}";
        text += context.Length > 0 ? $" in {context}" : "";
        text += expected.Length > 0 ? $", expected {expected}" : "";
        return Fail(TokenSpan, text + advice);
    }

    string Describe()
    {
        var text = Excerpt.Of(_lexer.Text);
        return Kind switch
        {
            Token.End => "end of input",
            Token.Identifier => $"identifier \"{text}\"",
            Token.MetricIdentifier => $"metric identifier \"{text}\"",
            Token.Variable => $"variable \"{text}\"",
            Token.Number => $"number \"{text}\"",
            Token.Duration => $"duration \"{text}\"",
            Token.String => $"string {text}",
            >= Token.Add and <= Token.Unless => $"operator \"{text}\"",
            Token.Aggregator => $"aggregation \"{text}\"",
            >= Token.Offset => $"keyword \"{text}\"",
            _ => $"\"{text}\"",
        };
    }

    // An expression has ended, and something follows that cannot.
    Expr? UnexpectedAfter(Expr expr)
    {
        var advice = Kind switch
        {
            Token.By or Token.Without => expr is Aggregation
                ? "; an aggregation has one grouping"
                : $"; only an aggregation groups: sum {_lexer.Text} (…) ({Short(expr)})",
            Token.Assign => "; equality is written ==, conditions on labels stand in braces",
            Token.LeftBrace => "; all conditions stand in one pair of braces, behind the metric's name",
            Token.Bool => "; bool stands behind a comparison operator",
            Token.On or Token.Ignoring or Token.GroupLeft or Token.GroupRight => "; vector matching stands behind an operator",
            Token.Identifier when _lexer.Text.Equals("if", StringComparison.OrdinalIgnoreCase)
                || _lexer.Text.Equals("ifnot", StringComparison.OrdinalIgnoreCase)
                || _lexer.Text.Equals("default", StringComparison.OrdinalIgnoreCase) =>
                $"; \"{_lexer.Text}\" is an operator of MetricsQL, PromQL has \"and\", \"unless\" and \"or\"",
            Token.Identifier or Token.MetricIdentifier or Token.Aggregator or Token.Number or Token.Duration or Token.String
                or Token.LeftParen or Token.Variable => "; an operator is missing before it",
            _ => "",
        };
        Unexpected("", "", advice);
        return null;
    }

    bool UnexpectedInArguments()
    {
        if (Kind is Token.Error or Token.End)
        {
            return Unexpected("a call", "\",\" or \")\"");
        }

        UnexpectedAfter(_exprs[^1]);
        return false;
    }

    void UnexpectedInBraces()
    {
        var advice = Kind == Token.Identifier && _lexer.Text.Equals("or", StringComparison.OrdinalIgnoreCase)
            ? "; \"or\" between conditions is MetricsQL, write two selectors with or between them"
            : "";
        Unexpected("label matching", "\",\" or \"}\"", advice);
    }

    void UnexpectedValue() => Unexpected(
        "label matching",
        "string",
        Kind is Token.Identifier ? "; values stand in quotes" : "");

    string Short(Expr expr)
    {
        var text = _source[expr.Span.Start..expr.Span.End];
        return text.Length <= 40 && !text.Contains('\n') ? text : "…";
    }
}
