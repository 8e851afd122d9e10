namespace DashGen.PromQL;

/// <summary>Modifiers of selectors, ranges and subqueries.</summary>
public static class ExprModifiers
{
    /// <summary>
    /// Looks back in time, or ahead where the length is negative; every selector inside an expression does, where it has no offset yet.
    /// </summary>
    /// <remarks>A subquery is shifted as a whole, so what it evaluates is left as it is.</remarks>
    public static T Offset<T>(this T expr, RangeDuration back)
        where T : Expr => (T)Shifted(expr, back);

    /// <summary>Evaluates at a fixed time; every selector inside an expression does, where it has no time yet.</summary>
    public static T At<T>(this T expr, AtTime time)
        where T : Expr => (T)Fixed(expr, time);

    static Expr Shifted(Expr expr, RangeDuration back) => expr switch
    {
        VectorSelector selector => selector with { Offset = selector.Offset ?? back },
        MatrixSelector matrix => matrix with { Offset = matrix.Offset ?? back },
        Subquery subquery => subquery with { Offset = subquery.Offset ?? back },
        _ => expr.MapChildren(child => Shifted(child, back)),
    };

    static Expr Fixed(Expr expr, AtTime time) => expr switch
    {
        VectorSelector selector => selector with { At = selector.At ?? time },
        MatrixSelector matrix => matrix with { At = matrix.At ?? time },
        Subquery subquery => subquery with { At = subquery.At ?? time },
        _ => expr.MapChildren(child => Fixed(child, time)),
    };
}
