using System.Diagnostics.CodeAnalysis;

namespace DashGen.PromQL;

/// <summary>What became of a text: an expression, or why it is none.</summary>
public sealed record ParseResult
{
    internal ParseResult(string source, Expr? expr, ParseError? error)
    {
        Source = source;
        Expr = error is null ? expr : null;
        Error = error;
    }

    /// <summary>The text.</summary>
    public string Source { get; }

    /// <summary>The expression; null where the text is none.</summary>
    public Expr? Expr { get; }

    /// <summary>The first thing that is wrong; null where nothing is.</summary>
    public ParseError? Error { get; }

    /// <summary>Whether there is an expression.</summary>
    [MemberNotNullWhen(true, nameof(Expr))]
    [MemberNotNullWhen(false, nameof(Error))]
    public bool IsOk => Expr is not null;
}
