namespace DashGen;

/// <summary>a share is one of itself.</summary>
static class ShareOfItself
{
    public static Rule Rule { get; } = new(
        "DG3008",
        DiagnosticSeverity.Error,
        "a share is one of itself",
        """
        What is counted as bad takes in all that it is compared with: the selection was forgotten, or stands on the wrong side. The share is
        then 100 % whatever happens, or 50 % where the whole is both together, and its alert fires for ever or never.
        """,
        """
        Errors(Requests, outOf: Requests, critical: 5.Percent.For(5.Minutes))      // DG3008
        Errors(Requests[ServerError], outOf: Requests, critical: 5.Percent.For(5.Minutes))
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.Concat(bundle.Service.Objectives))
            {
                var (part, whole, beside) = Share(signal);
                if (part is not null && whole is not null && Holds(part, whole))
                {
                    context.Report(rule, signal.Location, $"{signal.AlertName} compares {Named(part)} with {Same(part, whole)}", Holds(whole, part) ? "select what is counted: Requests[ServerError]" : "the two are the wrong way round: the part comes first");
                }
                else if (part is not null && beside is not null && (Holds(part, beside) || Holds(beside, part)))
                {
                    context.Report(rule, signal.Location, $"{signal.AlertName} adds {Named(beside)} to {Same(beside, part)} to have the whole", "select each of the two: one has nothing of the other");
                }
            }
        }
    }

    /// <summary>What is compared: a part with the whole, or with what is the whole together with it.</summary>
    internal static (Metric? Part, Metric? Whole, Metric? Beside) Share(Signal signal) => signal switch
    {
        RatioSignal ratio => (ratio.Part, ratio.Whole, ratio.Rest),
        SaturationSignal saturation => (saturation.Used, saturation.OutOf, saturation.Free),
        LevelSignal level => (level.Gauge, level.Whole, null),
        AvailabilityObjective availability => (availability.BadEvents, availability.Whole, availability.Rest),
        _ => default,
    };

    /// <summary>Whether one selection takes every series of another.</summary>
    static bool Holds(Metric all, Metric some) => all.Name == some.Name && all.Matchers.All(some.Matchers.Contains);

    static string Same(Metric one, Metric other) => one.Matchers.Count == other.Matchers.Count ? "itself" : $"{Named(other)}, which is a part of it";

    static string Named(Metric metric) => metric.Matchers.IsEmpty ? metric.Name : $"{metric.Name}{{{string.Join(",", metric.Matchers)}}}";
}
