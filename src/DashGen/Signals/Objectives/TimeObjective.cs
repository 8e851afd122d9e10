using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

/// <summary>A promised share of time in which a gauge is as it should be.</summary>
internal sealed record TimeObjective : Objective
{
    internal TimeObjective(string title, string alert, SourceLocation location) : base(title, alert, location)
    {
    }

    internal required Metric Gauge { get; init; }

    /// <summary>What is bad, as a comparison of the series.</summary>
    internal required Func<Expr, Expr> Compared { get; init; }

    /// <summary>What is bad, as it stands in names.</summary>
    internal required string Condition { get; init; }

    /// <summary>What is promised, as a sentence.</summary>
    internal required string Kept { get; init; }

    /// <inheritdoc/>
    public override EquatableArray<Metric> Metrics => [Gauge];

    internal override string Promise => Kept;

    internal override string Bad => "of the time was bad";

    /// <summary>1 while it is bad and 0 while it is not: what a window averages must be there in both cases.</summary>
    internal override EquatableArray<Recording> Basis(Scope scope) => [State(scope)];

    internal override Recording BadShare(Scope scope, TimeSpan window) => Share(scope, window, "ratio_time");

    internal override EquatableArray<Recording> BadInPeriod(Scope scope) => [Share(scope, Period, "ratio")];

    internal override VectorSelector Measured(Scope scope) => scope.Series(Gauge);

    internal override Expansion Violation(Scope scope, Limit limit) => Expansion.Empty;

    Recording State(Scope scope)
    {
        var compared = (Binary)Compared(scope.Series(Gauge));
        var bad = new Binary(compared.Left, compared.Op, compared.Right, compared.Matching, returnBool: true);
        return new Recording(Conventions.Record([], $"{Conventions.Measured(Gauge)}_{Condition}", "bool"), Max(bad, scope.Kept.Names()), new MetricUnit(Dimension.State), scope.Kept, Location);
    }

    Recording Share(Scope scope, TimeSpan window, string operation) => new(
        Conventions.Record([], $"{Conventions.Measured(Gauge)}_{Condition}", operation + Conventions.Window(window)),
        AvgOverTime(scope.Recorded(State(scope)), window),
        Ratio.Unit,
        scope.Kept,
        Location);
}
