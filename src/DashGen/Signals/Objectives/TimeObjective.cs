using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>A promised share of time in which a gauge is as it should be. While no target answers it is not: what is not there is not up.</summary>
internal sealed record TimeObjective : Objective
{
    internal TimeObjective(string title, string alert, SourceLocation location) : base(title, alert, location)
    {
    }

    internal required Metric Gauge { get; init; }

    /// <summary>What is bad, as a comparison of the series.</summary>
    internal required Func<Scope, VectorSelector, Expr> Compared { get; init; }

    /// <summary>What is bad, as it stands in names.</summary>
    internal required string Condition { get; init; }

    /// <summary>What is promised, as a sentence.</summary>
    internal required string Kept { get; init; }

    internal override IEnumerable<string> Said => [Kept];

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Gauge];

    internal override string Promise => Kept;

    internal override string Bad => "of the time was bad";

    internal override string Counted => "of the time that is bad";

    internal override string Alike => "every minute counts alike";

    /// <summary>1 while it is bad and 0 while it is not: what a window averages must be there in both cases.</summary>
    internal override EquatableArray<Recording> Basis(Scope scope) => [State(scope)];

    internal override Recording BadShare(Scope scope, TimeSpan window) => Share(scope, window, "ratio_time");

    internal override EquatableArray<Recording> BadInPeriod(Scope scope) => [Share(scope, Period, "ratio")];

    internal override EquatableArray<VectorSelector> Measured(Scope scope) => [scope.Series(Gauge)];

    internal override Expansion Violation(Scope scope, Limit limit) => Expansion.Empty;

    Recording State(Scope scope)
    {
        var compared = (Binary)Compared(scope, scope.Series(Gauge));
        var bad = new Binary(compared.Left, compared.Op, compared.Right, compared.Matching, returnBool: true);
        var state = Max(bad, scope.Kept.Names());
        return new Recording(
            Conventions.Record([], $"{Conventions.Measured(Gauge)}_{Condition}", "bool"),
            state.Or(Unmeasured(scope)),
            new MetricUnit(Dimension.State),
            scope.Kept,
            Location);
    }

    /// <summary>
    /// 1 while no target answers, with the labels that the series of the gauge have, and 0 while one does and has no gauge yet: a window in
    /// which only the few bad moments of a restart were known would be bad as a whole.
    /// </summary>
    static Expr Unmeasured(Scope scope)
    {
        string[] labels = [.. scope.Kept.Names().Except(scope.Service.Registry.Select(label => label.Name), StringComparer.Ordinal)];
        return scope.Service.Registry.Where(label => label.IsFilter).Aggregate<RegistryLabel, Expr>(
            1 - Max(scope.Target("up"), labels),
            (outage, label) => LabelReplace(outage, label.Name, label.Value, "", ""));
    }

    Recording Share(Scope scope, TimeSpan window, string operation) => new(
        Conventions.Record([], $"{Conventions.Measured(Gauge)}_{Condition}", operation + Conventions.Window(window)),
        AvgOverTime(scope.Recorded(State(scope)), window),
        Ratio.Unit,
        scope.Kept,
        Location);
}
