using DashGen.PromQL;

namespace DashGen;

/// <summary>An expression of one's own that is only shown.</summary>
internal sealed record ChartSignal : CustomSignal
{
    internal ChartSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required Expr Values { get; init; }

    /// <summary>What can be seen in it, in a sentence.</summary>
    internal required string Help { get; init; }

    internal override IEnumerable<string> Said => [Help];

    internal override IEnumerable<Expr> Exprs => base.Exprs.Append(Values);

    internal override Expansion Expand(Scope scope)
    {
        var facts = scope.Know(Values);
        var unit = CustomScope.Shown(facts.Unit ?? new MetricUnit(Dimension.Count), Values);
        var look = scope.FromZero(Looks.Trend(Title, Help, unit), unit, [Values]);
        return new Expansion { Panels = [new Panel(look, [new Query(scope.InPanels(Values, facts.Unit), scope.Keys(facts).Legend(Title), facts.Labels())], Family, Location)] };
    }
}
