using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition taken apart: what is compared, and with what.</summary>
/// <param name="Quantity">What is shown beside the condition; the condition itself where it is no comparison with a number.</param>
/// <param name="Relation">The comparison as it stands behind a value: <c>above 5</c>.</param>
internal sealed record Compared(Expr Quantity, string Relation)
{
    /// <summary>The number; null where it is no comparison with one.</summary>
    public double? Limit { get; private init; }

    /// <summary>Whether greater values are worse.</summary>
    public bool IsAbove { get; private init; }

    /// <summary>Whether smaller values are worse.</summary>
    public bool IsBelow { get; private init; }

    public static Compared Of(Expr condition)
    {
        if (condition is not Binary { ReturnBool: false, Right: NumberLiteral number } binary || Word(binary.Op) is not { } word)
        {
            return new(Bare(condition), "as the condition says");
        }

        return new(Bare(binary.Left), $"{word} {Words.Number(number.Value)}")
        {
            Limit = number.Value,
            IsAbove = binary.Op is BinaryOp.Greater or BinaryOp.GreaterOrEqual,
            IsBelow = binary.Op is BinaryOp.Less or BinaryOp.LessOrEqual,
        };
    }

    static Expr Bare(Expr expr) => expr is Paren paren ? Bare(paren.Inner) : expr;

    static string? Word(BinaryOp op) => op switch
    {
        BinaryOp.Greater => "above",
        BinaryOp.GreaterOrEqual => "at least",
        BinaryOp.Less => "below",
        BinaryOp.LessOrEqual => "at most",
        BinaryOp.Equal => "equal to",
        BinaryOp.NotEqual => "other than",
        _ => null,
    };
}
