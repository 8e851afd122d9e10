using DashGen.PromQL;

namespace DashGen;

/// <summary>What stands in expressions only so that a scrape that fails, or a start, is not taken for what it looks like.</summary>
internal static class Bridges
{
    /// <summary>An expression without them, for whoever asks what is compared.</summary>
    public static Expr Without(Expr expr) =>
        expr.Rewrite(part => LastSample.Is(part, out var gauge) ? gauge : LastTime.Is(part, out var last, out _) ? last : part);
}
