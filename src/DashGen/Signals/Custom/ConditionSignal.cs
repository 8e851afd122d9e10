using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition of one's own, at one severity or at several.</summary>
/// <remarks>
/// Its panel shows what is compared, so that it is not empty while all is well. It takes rates over <c>$__rate_interval</c>, unless
/// they are over more than five minutes, or over different ranges that are compared with each other.
/// </remarks>
internal sealed record ConditionSignal : CustomSignal
{
    internal ConditionSignal(Family family, string title, string alert, SourceLocation location) : base(family, title, alert, location)
    {
    }

    /// <summary>One at least, the most urgent first.</summary>
    internal required EquatableArray<HeldExpr> Conditions { get; init; }

    /// <summary>What it means, in a sentence.</summary>
    internal required string Meaning { get; init; }

    /// <summary>What the runbook says to look at first.</summary>
    internal EquatableArray<string> Checks { get; init; } = [];

    /// <summary>It is compared as it is written.</summary>
    internal override bool ReadsPastFailures => false;

    internal override IEnumerable<string> Said => [Meaning, .. Checks];

    internal override IEnumerable<Expr> Exprs => Conditions.Select(condition => condition.Expr).Concat(base.Exprs);

    internal override Expansion Expand(Scope scope) => ConditionExpansion.Expand(this, scope);
}
