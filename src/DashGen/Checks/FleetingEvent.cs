using DashGen.PromQL;

namespace DashGen;

/// <summary>an event is over before its alert fires.</summary>
static class FleetingEvent
{
    public static Rule Rule { get; } = new(
        "DG4007",
        DiagnosticSeverity.Error,
        "an event is over before its alert fires",
        """
        What must never happen is told of the first time, and an event is seen for five minutes. An alert that must hold for as long fires
        only if events go on and on; the single one, which is what it is about, is told to nobody. So it is with what has happened less
        than a minute ago, and must be so for five. And a series that is born with its first event, at 1, has not grown: a rate that one event
        would pass is passed by the second. A condition on growth that a single event makes, and that has to hold for longer than the growth
        is taken over, is warned of.
        """,
        """
        Never(Kills, "…", critical: 10.Minutes)      // DG4007
        Never(Kills, "…", critical: 1.Minutes)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var (signal, told, hint) in Violated(bundle.Service).Concat(Young(bundle.Service)))
            {
                context.Report(rule, signal.Location, $"{signal.AlertName} {told}", hint);
            }

            foreach (var (signal, told, hint) in Counted(bundle.Service).Concat(Grown(bundle.Service)))
            {
                context.Report(rule with { Severity = DiagnosticSeverity.Warning }, signal.Location, $"{signal.AlertName} {told}", hint);
            }
        }
    }

    static IEnumerable<(Signal Signal, string Told, string Hint)> Violated(Service service) =>
        from signal in service.Signals.OfType<ViolationsSignal>()
        from limit in signal.Limits
        where limit.Hold >= Scope.Window
        select ((Signal)signal, $"must hold for {Words.Duration(limit.Hold)}, and one event is seen for {Words.Duration(Scope.Window)}", "let it hold for a minute or two; how many there must be is a matter of Events");

    /// <summary>Rates that one event passes: a rate over a window counts it a little more than once, as far as samples do not reach the window's end.</summary>
    static IEnumerable<(Signal Signal, string Told, string Hint)> Counted(Service service)
    {
        foreach (var signal in service.Signals.OfType<EventsSignal>())
        {
            var one = 1 / (signal.Window - service.Scrape.Every).TotalSeconds;
            foreach (var limit in signal.Limits.Where(limit => limit.Value >= 0 && limit.Value < one))
            {
                if (limit.Hold >= signal.Window)
                {
                    // Twice as long as the limit's events are apart there is always one of them.
                    var enough = TimeSpan.FromSeconds(Math.Min(2 / limit.Value, TimeSpan.FromDays(1).TotalSeconds));
                    yield return (signal, $"must hold for {Words.Duration(limit.Hold)}, and one event, which passes {limit.Text}, is seen for {Words.Duration(signal.Window)}", $"let it hold for less, or take a window of {Words.About(enough)} or more");
                }
                else if (!signal.Events.Schema.ExistsFromStart)
                {
                    yield return (signal, $"is met by one event within {Words.Duration(signal.Window)}, and a series of {signal.Events.Name} is born at its first event, which no rate sees", "let the service start it at 0, or use Never or Violations");
                }
            }
        }
    }

    /// <summary>The same of conditions by hand: growth that one event makes, for longer than it is seen.</summary>
    static IEnumerable<(Signal Signal, string Told, string Hint)> Grown(Service service) =>
        from signal in service.Signals.OfType<ConditionSignal>()
        from held in signal.Conditions
        from part in Required(held.Expr)
        let window = PassedByOne(part, service.Scrape.Every)
        where held.Hold >= window
        select ((Signal)signal, $"must hold for {Words.Duration(held.Hold)}, and one event, which is enough, is seen for {Words.Duration(window.Value)}", "let it hold for less, or look at more; where events have to go on and on, ask for as many as that makes");

    /// <summary>Over what time growth is taken of which a single event is more than a condition asks for; null where it is not.</summary>
    static TimeSpan? PassedByOne(Expr part, TimeSpan scrape) =>
        part is Binary { Op: BinaryOp.Greater or BinaryOp.GreaterOrEqual, Right.Bare: NumberLiteral { Value: >= 0 } least } comparison
            && Grows(comparison.Left) is ({ } function, { Range.Known: { } window })
            && (function == Functions.Rate ? 1 / (window - scrape).TotalSeconds : 1) is var one
            && (least.Value < one || (comparison.Op == BinaryOp.GreaterOrEqual && least.Value == one)) ? window : null;

    /// <summary>What growth is taken, of each series or of several together.</summary>
    static (Function? Function, MatrixSelector? Range) Grows(Expr expr) => expr.Bare switch
    {
        Aggregation { Inner: var inner } aggregation when aggregation.Op == Aggregations.Sum || aggregation.Op == Aggregations.Max => Grows(inner),
        Call { Function: var function, Arguments: [MatrixSelector range] } when function == Functions.Increase || function == Functions.Rate || function == Functions.Changes || function == Functions.Resets => (function, range),
        _ => default,
    };

    static IEnumerable<(Signal Signal, string Told, string Hint)> Young(Service service) =>
        from signal in service.Signals.OfType<ConditionSignal>()
        from held in signal.Conditions
        from most in Required(held.Expr).Select(YoungerThan).OfType<double>()
        where held.Hold.TotalSeconds >= most
        select ((Signal)signal, $"must hold for {Words.Duration(held.Hold)}, and a moment is less than {Words.Duration(TimeSpan.FromSeconds(most))} ago for that long", "let it hold for less, or let the moment be longer ago");

    /// <summary>How long ago a moment is at most where this holds, in seconds; null where it asks for something else.</summary>
    static double? YoungerThan(Expr part) => part is Binary { Op: BinaryOp.Less or BinaryOp.LessOrEqual, Right: NumberLiteral { Value: > 0 } most } comparison && IsAge(comparison.Left) ? most.Value : null;

    /// <summary>What must hold all the time that a condition does.</summary>
    static IEnumerable<Expr> Required(Expr condition) => condition.Bare switch
    {
        Binary { Op: BinaryOp.And } both => Required(both.Left).Concat(Required(both.Right)),
        Binary { Op: BinaryOp.Unless } rest => Required(rest.Left),
        var only => [only],
    };

    static bool IsAge(Expr expr) => expr.Bare is Binary { Op: BinaryOp.Subtract, Left: Call { Function: var function } } && function == Functions.Time;
}
