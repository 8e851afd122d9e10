using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition taken apart: what is compared, and with what.</summary>
/// <param name="Quantity">What is shown beside the condition; the condition itself where it is no comparison with a number.</param>
/// <param name="Word">How it is compared: <c>above</c>; empty where it is not compared with a number.</param>
internal sealed record Compared(Expr Quantity, string Word = "")
{
    /// <summary>The number; null where it is no comparison with one.</summary>
    public double? Limit { get; private init; }

    /// <summary>What the number was said to be of in the definition; null where that was not said.</summary>
    public MetricUnit? Unit { get; private init; }

    /// <summary>Whether greater values are worse.</summary>
    public bool IsAbove { get; private init; }

    /// <summary>Whether smaller values are worse.</summary>
    public bool IsBelow { get; private init; }

    public static Compared Of(Expr condition)
    {
        if (condition is not Binary { ReturnBool: false, Right: NumberLiteral number } binary || WordOf(binary.Op) is not { } word)
        {
            return new(Bare(condition));
        }

        return new(Bare(binary.Left), word)
        {
            Limit = number.Value,
            Unit = number.Unit,
            IsAbove = binary.Op is BinaryOp.Greater or BinaryOp.GreaterOrEqual,
            IsBelow = binary.Op is BinaryOp.Less or BinaryOp.LessOrEqual,
        };
    }

    /// <summary>The comparison as it stands behind a value: <c>above 2 hours</c>.</summary>
    /// <param name="unit">What the values are.</param>
    public string Relation(MetricUnit unit) => Limit is { } limit ? $"{Word} {Words.Amount(limit, unit)}" : "as the condition says";

    static Expr Bare(Expr expr) => expr is Paren paren ? Bare(paren.Inner) : expr;

    static string? WordOf(BinaryOp op) => op switch
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
