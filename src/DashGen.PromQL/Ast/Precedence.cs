namespace DashGen.PromQL;

/// <summary>
/// The one place that decides where parentheses are needed. Nodes with operands call it when they are made, so that whatever tree is
/// built prints as text that parses to the same tree.
/// </summary>
internal static class Precedence
{
    /// <summary>The left operand of an operator, in parentheses where it binds less tightly.</summary>
    public static Expr Left(BinaryOp op, Expr operand)
    {
        var own = op.Precedence();
        var inner = Of(operand);
        return inner < own || (inner == own && op == BinaryOp.Power) ? new Paren(operand) { Span = operand.Span } : operand;
    }

    /// <summary>The right operand of an operator, in parentheses where it binds less tightly.</summary>
    public static Expr Right(BinaryOp op, Expr operand)
    {
        // A sign needs none on the right: "2 ^ -x" cannot be read in two ways.
        if (operand is not (Binary or VariableBinary))
        {
            return operand;
        }

        var own = op.Precedence();
        var inner = Of(operand);
        return inner < own || (inner == own && op != BinaryOp.Power) ? new Paren(operand) { Span = operand.Span } : operand;
    }

    /// <summary>The operand of a sign. A plain number would swallow the sign, so it gets parentheses too.</summary>
    public static Expr Signed(Expr operand) =>
        operand is NumberLiteral || (operand is Binary or VariableBinary && Of(operand) <= BinaryOps.SignPrecedence)
            ? new Paren(operand) { Span = operand.Span }
            : operand;

    /// <summary>What stands before the brackets of a subquery.</summary>
    public static Expr Bracketed(Expr operand) =>
        operand is Binary or VariableBinary or Unary or NumberLiteral ? new Paren(operand) { Span = operand.Span } : operand;

    static int Of(Expr operand) => operand switch
    {
        Binary binary => binary.Op.Precedence(),
        VariableBinary => BinaryOp.Or.Precedence(),
        Unary => BinaryOps.SignPrecedence,
        NumberLiteral { Value: < 0 } => BinaryOps.SignPrecedence,
        NumberLiteral { Value: 0 } number when double.IsNegative(number.Value) => BinaryOps.SignPrecedence,
        NumberLiteral { Value: double.PositiveInfinity } => BinaryOps.SignPrecedence,
        _ => int.MaxValue,
    };
}
