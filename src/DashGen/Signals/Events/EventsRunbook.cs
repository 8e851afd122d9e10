namespace DashGen;

static class EventsRunbook
{
    public static RunbookNotes Notes(EventsSignal signal, Scope scope, Limit limit) => new(
        signal.Events.Matchers.IsEmpty ? $"{signal.Events.Help} Some of these are normal; this many are not." : $"{Words.Capital(signal.Subject)}: some are normal, this many are not.",
        limit.Severity == Severity.Critical
            ? $"{limit.Text} for {Words.Duration(limit.Hold)} cannot wait for the morning."
            : $"{limit.Text} is where its team draws the line; held for {Words.Duration(limit.Hold)}, it is no single burst.",
        [
            "When did it start, and what was deployed or configured just before?",
            .. Which(signal),
            .. Felt(scope),
        ])
    {
        Causes = Causes(signal.Family),
    };

    static EquatableArray<string> Causes(Family family)
    {
        if (family == Family.Security || family == Family.Authentication)
        {
            return
            [
                "A client of ours is broken since a deploy, or has old credentials, and tries again and again.",
                "Someone tries what is not allowed: a scanner or an attack. One address or one account behind most of them says so.",
                "What is allowed was changed just before.",
            ];
        }

        if (family == Family.Downstream || family == Family.Cache || family == Family.CircuitBreaker)
        {
            return DownstreamRunbook.Causes;
        }

        // What happens within a process, between nodes or on a disk is no caller's doing.
        return family == Family.Golden || family == Family.Tenants
            ? [Deploy, "One caller, one client version or one input causes nearly all of them.", Echo]
            : [Deploy, Echo];
    }

    const string Deploy = "A deploy or a change of configuration.";

    const string Echo = "Something that it depends on fails, and these are its echo.";

    /// <summary>The alert names what there is one alert each for, and the panel shows what else they differ in.</summary>
    static IEnumerable<string> Which(EventsSignal signal)
    {
        string[] others = [.. signal.By.Names().Except(signal.Per.Names()).Select(Words.Label)];
        if (!signal.Per.IsEmpty)
        {
            yield return $"Which of them?{signal.Per.SaidByLabel()}";
        }

        if (others.Length > 0)
        {
            yield return $"What dominates, by {Words.List(others)}? The panel shows it.";
        }
    }

    /// <summary>Only where errors and latency are watched can they be looked at.</summary>
    static IEnumerable<string> Felt(Scope scope)
    {
        string[] panels =
        [
            .. scope.Service.Signals
                .Where(signal => signal.Family == Family.Golden && signal is RatioSignal { Limits.IsEmpty: false } or LatencySignal { Limits.IsEmpty: false })
                .Select(signal => signal.Title),
        ];
        if (panels.Length > 0)
        {
            yield return $"Do users feel it? Then {Words.List(panels)} move{(panels.Length == 1 ? "s" : "")} with it.";
        }
    }
}
