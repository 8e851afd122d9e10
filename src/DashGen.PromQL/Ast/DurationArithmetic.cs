namespace DashGen.PromQL;

/// <summary>The values of duration expressions that depend on no variable and no query.</summary>
internal static class DurationArithmetic
{
    /// <summary>The length in seconds, or null where it is not known from the text alone.</summary>
    public static double? Seconds(RangeDuration duration) => duration switch
    {
        DurationLiteral literal => literal.Value.TotalSeconds,
        DurationNumber number => number.Value,
        DurationParen paren => Seconds(paren.Inner),
        DurationUnary unary => unary.Op == UnaryOp.Minus ? -Seconds(unary.Operand) : Seconds(unary.Operand),
        DurationBinary binary => Apply(binary.Op, Seconds(binary.Left), Seconds(binary.Right)),
        DurationCall { Function: DurationFunction.MinOf, Arguments: [var a, var b] } => Pick(Math.Min, Seconds(a), Seconds(b)),
        DurationCall { Function: DurationFunction.MaxOf, Arguments: [var a, var b] } => Pick(Math.Max, Seconds(a), Seconds(b)),
        _ => null,
    };

    /// <summary>A length of this many seconds, or null where it is no length that can be held.</summary>
    public static TimeSpan? FromSeconds(double? seconds) =>
        seconds is { } value && Math.Abs(value) <= 1e11 ? TimeSpan.FromTicks((long)Math.Round(value * TimeSpan.TicksPerSecond)) : null;

    /// <summary>How tightly a part binds, on the scale of <see cref="BinaryOps.Precedence"/>.</summary>
    public static int Precedence(RangeDuration part) => part switch
    {
        DurationBinary binary => binary.Op.Precedence(),
        DurationUnary => BinaryOps.SignPrecedence,
        DurationLiteral literal when literal.Value < TimeSpan.Zero => BinaryOps.SignPrecedence,
        DurationNumber number when double.IsNegative(number.Value) => BinaryOps.SignPrecedence,
        _ => int.MaxValue,
    };

    static double? Pick(Func<double, double, double> pick, double? a, double? b) =>
        a is { } x && b is { } y ? pick(x, y) : null;

    static double? Apply(BinaryOp op, double? left, double? right) => op switch
    {
        BinaryOp.Add => left + right,
        BinaryOp.Subtract => left - right,
        BinaryOp.Multiply => left * right,
        BinaryOp.Divide => right is 0 ? null : left / right,
        BinaryOp.Modulo => right is 0 ? null : left % right,
        _ => left is { } x && right is { } y ? Math.Pow(x, y) : null,
    };
}
