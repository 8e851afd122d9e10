namespace DashGen.PromQL.Tests;

/// <summary>What is asserted of texts of PromQL.</summary>
static class AssertPromQL
{
    static readonly ParserOptions Everything = new() { Features = ParserFeatures.All };

    /// <summary>The expression of a text that must be one, experimental parts allowed.</summary>
    public static Expr Parses(string text, ParserOptions? options = null)
    {
        var result = Parser.Parse(text, options ?? Everything);
        Assert.True(result.IsOk, result.Error?.Render(text));
        return result.Expr;
    }

    /// <summary>A text must be an expression that prints in this canonical form, which must parse to the same tree.</summary>
    public static void PrintsAs(string canonical, string text, ParserOptions? options = null)
    {
        var expr = Parses(text, options);
        Assert.Equal(canonical, Printer.Print(expr));
        Assert.Equal(expr, Parses(canonical, options));
    }

    /// <summary>A text must be refused with this message, which starts with line and column.</summary>
    public static void Fails(string message, string text, ParserOptions? options = null)
    {
        var result = Parser.Parse(text, options);
        Assert.False(result.IsOk, $"accepted: {text}");
        Assert.Equal(message, result.Error.Describe(text));
    }
}
