using DashGen.PromQL;

namespace DashGen;

/// <summary>a share is of something in another unit.</summary>
static class ShareOfAnotherUnit
{
    public static Rule Rule { get; } = new(
        "DG3009",
        DiagnosticSeverity.Error,
        "a share is of something in another unit",
        """
        Connections as a share of bytes, or errors as a share of the bytes that were sent, are no share of anything: the wrong metric was
        named. A quotient is a time where a time is divided, by how often it was spent, or an amount by how much of it there is each second; the
        other way round it is the inverse. Where a metric is declared without a unit it is a warning.
        """,
        """
        Saturation(OpenFiles, outOf: DiskSize, "open files", …)      // DG3009
        Saturation(OpenFiles, outOf: MaxFiles, "open files", …)
        """,
        Find)
    {
        Explains = ["DG1029", "DG3007"],
    };

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (stack, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.Concat(bundle.Service.Objectives))
            {
                var (part, whole, beside) = ShareOfItself.Share(signal);
                if (part is not null && (whole ?? beside) is { } other && part.Unit != other.Unit)
                {
                    context.Report(rule with { Severity = Certain(part.Unit, other.Unit) }, signal.Location, $"{signal.AlertName} compares {part.Name} ({Words.Unit(part.Unit)}) with {other.Name} ({Words.Unit(other.Unit)})", "name the metric of the whole, or declare both in their unit");
                }
            }

            Scope? scope = null;
            foreach (var own in bundle.Service.Signals)
            {
                foreach (var comparison in own.Exprs.SelectMany(expr => expr.Descendants()).OfType<Binary>().Where(binary => binary.Op.IsComparison()))
                {
                    scope ??= new Scope(stack, bundle.Service);
                    if (comparison.Right is NumberLiteral { Unit: { } stated } && comparison.Left.Bare is Binary { Op: BinaryOp.Divide } quotient
                        && scope.Know(quotient.Left).Unit is { } divided && scope.Know(quotient.Right).Unit is { } by && !Fits(stated, divided, by))
                    {
                        context.Report(rule with { Severity = Certain(divided, by) }, own.Location, $"{own.AlertName} divides {Words.Unit(divided)} by {Words.Unit(by)} and compares that with {Words.Unit(stated)}", "exchange the two, or compare with what the quotient is");
                    }
                }
            }
        }
    }

    /// <summary>A metric of which no unit is stated may be one of several, as limits of resources are.</summary>
    static DiagnosticSeverity Certain(MetricUnit one, MetricUnit other) =>
        one.Dimension == Dimension.Count || other.Dimension == Dimension.Count ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error;

    /// <summary>Whether a quotient can be what it is compared with.</summary>
    static bool Fits(MetricUnit stated, MetricUnit divided, MetricUnit by) => stated.Dimension switch
    {
        Dimension.Ratio => divided.Dimension == by.Dimension || by.Dimension == Dimension.Count,

        // So much, by how much of it there is each second, is a time.
        Dimension.Time => divided.Dimension == Dimension.Time || (by.PerSecond && !divided.PerSecond && divided.Dimension == by.Dimension),
        Dimension.Bytes => divided.Dimension == stated.Dimension,
        _ => true,
    };
}
