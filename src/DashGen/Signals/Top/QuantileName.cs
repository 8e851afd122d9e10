namespace DashGen;

/// <summary>How people call a quantile.</summary>
static class QuantileName
{
    /// <summary>95 % is <c>p95</c>.</summary>
    public static string Of(Ratio quantile) => $"p{Words.Number((double)(quantile.Value * 100))}";
}
