namespace DashGen.PromQL;

/// <summary>Reads PromQL.</summary>
public static class Parser
{
    /// <summary>Reads a whole text as one expression and checks its types.</summary>
    /// <param name="text">The text; blanks and comments around the expression are allowed.</param>
    /// <param name="options">Which language; null for the newest without its experimental parts, Grafana variables allowed.</param>
    /// <returns>The expression, or the first thing that is wrong with the text. It never throws, whatever the text.</returns>
    public static ParseResult Parse(string text, ParserOptions? options = null)
    {
        options ??= ParserOptions.Default;
        var result = ParseUnchecked(text, options);
        if (!result.IsOk)
        {
            return result;
        }

        var checking = new TypeCheck(options);
        checking.Check(result.Expr);
        return checking.Error is null ? result : new ParseResult(text, null, checking.Error);
    }

    /// <summary>Reads a whole text as one expression without a look at its types.</summary>
    internal static ParseResult ParseUnchecked(string text, ParserOptions? options = null)
    {
        var parsing = Parsing.Rent(text, options ?? ParserOptions.Default);
        var expr = parsing.Whole();
        var error = parsing.Error;
        parsing.Return();
        return expr is null || error is not null
            ? new ParseResult(text, null, error ?? new ParseError(default, "no expression found in input"))
            : new ParseResult(text, expr, null);
    }
}
