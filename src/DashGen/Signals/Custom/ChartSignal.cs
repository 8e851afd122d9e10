using DashGen.PromQL;

namespace DashGen;

/// <summary>Expressions of one's own that are only shown.</summary>
/// <remarks>What the first is in, the panel is in: others of the same dimension are converted.</remarks>
internal sealed record ChartSignal : CustomSignal
{
    internal ChartSignal(Family family, string title, SourceLocation location) : base(family, title, "", location)
    {
    }

    internal required EquatableArray<ChartLine> Lines { get; init; }

    /// <summary>What can be seen in it, in a sentence.</summary>
    internal required string Help { get; init; }

    internal override IEnumerable<string> Said => Lines.Select(line => line.Name).Prepend(Help);

    internal override IEnumerable<Expr> Exprs => base.Exprs.Concat(Lines.Select(line => line.Values));

    internal override Expansion Expand(Scope scope)
    {
        var known = Lines.Select(line => (Line: line, Facts: scope.Know(line.Values))).ToList();
        var of = known[0].Facts.Unit ?? new MetricUnit(Dimension.Count);
        var unit = CustomScope.Shown(of, Lines[0].Values);
        var look = scope.FromZero(Looks.Trend(Title, Help, unit), unit, Lines.Select(line => line.Values));
        return new Expansion { Panels = [new Panel(look, [.. known.Select(one => Asked(one.Line, one.Facts))], Family, Location)] };

        Query Asked(ChartLine line, NodeFacts facts)
        {
            var keys = scope.Keys(facts);
            var legend = Lines.Count == 1 || keys.IsEmpty ? keys.Legend(line.Name) : $"{keys.Legend("")} {line.Name}";
            return new Query(Converted(scope.InPanels(line.Values, facts.Unit), facts.Unit ?? of), legend, facts.Labels());
        }

        // Of moments that is done already.
        Expr Converted(Expr shown, MetricUnit its) => its.Scale == of.Scale || its.Dimension == Dimension.Timestamp ? shown : shown * (double)(Signals.Scale(its) / Signals.Scale(of));
    }
}
