namespace DashGen.PromQL;

/// <summary>Operators as methods, for those that C# has no sign for and for those that say which series belong together.</summary>
public static class ExprOperators
{
    /// <summary>Keeps the left series that have a match on the right; <c>and</c>.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary And(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.And, right, matching);

    /// <summary>All left series, and the right ones that have no match on the left; <c>or</c>.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Or(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Or, right, matching);

    /// <summary>Keeps the left series that have no match on the right; <c>unless</c>.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Unless(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Unless, right, matching);

    /// <summary>Adds.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Plus(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Add, right, matching);

    /// <summary>Subtracts.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Minus(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Subtract, right, matching);

    /// <summary>Multiplies.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Times(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Multiply, right, matching);

    /// <summary>Divides.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Divide(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Divide, right, matching);

    /// <summary>Gives the remainder of a division.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Modulo(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Modulo, right, matching);

    /// <summary>Raises to a power.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Power(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Power, right, matching);

    /// <summary>Gives the angle of two coordinates.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Atan2(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Atan2, right, matching);

    /// <summary>Keeps the left values that are greater.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Above(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Greater, right, matching);

    /// <summary>Keeps the left values that are less.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary Below(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Less, right, matching);

    /// <summary>Keeps the left values that are greater or equal.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary AtLeast(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.GreaterOrEqual, right, matching);

    /// <summary>Keeps the left values that are less or equal.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary AtMost(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.LessOrEqual, right, matching);

    /// <summary>Keeps the left values that are equal.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary EqualTo(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.Equal, right, matching);

    /// <summary>Keeps the left values that are not equal.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary NotEqualTo(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.NotEqual, right, matching);

    /// <summary>Cuts a native histogram off above a value.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary TrimAbove(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.TrimUpper, right, matching);

    /// <summary>Cuts a native histogram off below a value.</summary>
    /// <param name="left">The left operand.</param>
    /// <param name="right">The right operand.</param>
    /// <param name="matching">Which series belong together; null where all labels must be equal.</param>
    public static Binary TrimBelow(this Expr left, Expr right, Matching? matching = null) => new(left, BinaryOp.TrimLower, right, matching);
}
