namespace DashGen;

static class EventsRunbook
{
    public static RunbookNotes Notes(EventsSignal signal, Scope scope, Limit limit) => new(
        $"{signal.Events.Help} Some of these are normal; this many are not.",
        limit.Severity == Severity.Critical
            ? $"{limit.Text} for {Words.Duration(limit.Hold)} cannot wait for the morning."
            : $"{limit.Text}, held for {Words.Duration(limit.Hold)}, is well above what this service sees on an ordinary day.",
        [
            "When did it start, and what was deployed or configured just before?",
            .. signal.By.IsEmpty ? Array.Empty<string>() : [$"Which {Words.List([.. signal.By.Names().Select(Words.Label)])} dominates? The panel breaks it down."],
            .. Felt(scope),
        ])
    {
        Causes =
        [
            "A deploy or a change of configuration.",
            .. HasCallers(signal) ? new[] { "One caller, one client version or one input causes nearly all of them." } : [],
            "Something that it depends on fails, and these are its echo.",
        ],
    };

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

    /// <summary>What happens within a process, between nodes or on a disk is no caller's doing.</summary>
    static bool HasCallers(EventsSignal signal) =>
        signal.Family != Family.Runtime && signal.Family != Family.Replication && signal.Family != Family.Storage && signal.Family != Family.Infrastructure;
}
