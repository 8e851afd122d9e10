namespace DashGen.PromQL;

/// <summary>Lists of expressions.</summary>
internal static class ExprLists
{
    /// <summary>The mapped list, or null where nothing changed.</summary>
    public static EquatableArray<Expr>? MapChanged(this EquatableArray<Expr> list, Func<Expr, Expr> map)
    {
        var changed = false;
        var mapped = new Expr[list.Count];
        for (var i = 0; i < mapped.Length; i++)
        {
            mapped[i] = map(list[i]);
            changed |= !ReferenceEquals(mapped[i], list[i]);
        }

        return changed ? [.. mapped] : null;
    }
}
