namespace DashGen.PromQL;

/// <summary>
/// An expression whose kind the compiler knows: a scalar, a vector of gauges, a counter, a range. Each kind has the operations that make
/// sense on it, so a rate of a gauge or a raw counter over a threshold does not compile.
/// </summary>
public abstract record TypedExpr
{
    private protected TypedExpr(Expr syntax) => Syntax = syntax;

    /// <summary>The expression as PromQL has it.</summary>
    public Expr Syntax { get; }

    /// <summary>The canonical one-line form.</summary>
    public sealed override string ToString() => Printer.Print(Syntax);

    /// <summary>The expression as PromQL has it.</summary>
    public static implicit operator Expr(TypedExpr typed) => typed.Syntax;
}
