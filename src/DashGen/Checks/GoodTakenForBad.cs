using DashGen.PromQL;

namespace DashGen;

/// <summary>what goes well is counted as what fails.</summary>
static class GoodTakenForBad
{
    /// <summary>Words that turn others round.</summary>
    static readonly EquatableArray<string> Denials = ["not", "no", "non", "without"];

    static readonly Speech Good = new(["succeeded", "success", "successes", "successful", "ok"], ["200", "2", "2xx"]);
    static readonly Speech Bad = new(["failed", "failure", "failures", "fail", "error", "errors", "errored", "unsuccessful"], ["500", "5", "5xx"]);
    static readonly Speech Hits = new(["hit", "hits"], []);
    static readonly Speech Misses = new(["miss", "misses"], []);

    public static Rule Rule { get; } = new(
        "DG3012",
        DiagnosticSeverity.Warning,
        "what goes well is counted as what fails",
        """
        Errors, SuccessRate and Availability are told what fails, and HitRate the hits first: a share of the successes among all would be near
        100 % all day. And what fails is no part of what went well: when everything fails there is nothing to take a share of. It is seen by
        the words of names and by the values that are selected.
        """,
        """
        SuccessRate(PaymentsSucceeded, outOf: Payments, …)      // DG3012
        SuccessRate(PaymentsFailed, outOf: Payments, …)
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.Concat(bundle.Service.Objectives))
            {
                if (signal is RatioSignal { Style: RatioStyle.Hits, Part: var hits, Rest: { } misses })
                {
                    if (Says(hits, Misses, but: Hits) || Says(misses, Hits, but: Misses))
                    {
                        context.Report(rule, signal.Location, $"{signal.Called} takes {hits.SelectorText} for the hits and {misses.SelectorText} for the misses, and their names say otherwise", "the hits come first");
                    }
                }
                else if (Failing(signal) is { } failing && Says(failing, Good, but: Bad))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} counts {failing.SelectorText} as what fails, and by its words that is what goes well", "state what fails");
                }
                else if (ShareOfItself.Share(signal) is ({ } part, { } whole, _) && part.Name != whole.Name && Says(part, Bad, but: Good) && Says(whole, Good, but: Bad))
                {
                    context.Report(rule, signal.Location, $"{signal.Called} counts {part.SelectorText} out of {whole.SelectorText}, which by its words has none of them", "take it out of all, or of both together: outOf: failed + succeeded");
                }
            }
        }
    }

    /// <summary>What a signal takes for failing; null where its share is one of something else.</summary>
    static Metric? Failing(Signal signal) => signal switch
    {
        RatioSignal { Subject: null } ratio => ratio.Part,
        AvailabilityObjective availability => availability.BadEvents,
        _ => null,
    };

    /// <summary>Whether a selection says one thing and never the other; what is left out says the other.</summary>
    static bool Says(Metric metric, Speech one, Speech but) => IsSaid(metric, one, but) && !IsSaid(metric, but, one);

    static bool IsSaid(Metric metric, Speech one, Speech but) => metric.Name.Split('_').Any(one.Words.Contains)
        || metric.Matchers.Any(matcher => matcher.Op is MatchOp.Equal or MatchOp.Matches ? one.Names(matcher.Value) : but.Names(matcher.Value));

    /// <summary>How names say something.</summary>
    /// <param name="Words">By words between underscores, or values of labels.</param>
    /// <param name="Values">By values of labels alone, or how these begin.</param>
    sealed record Speech(EquatableArray<string> Words, EquatableArray<string> Values)
    {
        public bool Names(string value)
        {
            var named = value.TrimEnd('.', '*', '+').ToLowerInvariant();
            var words = named.Split('_', '-', ' ');
            return Values.Contains(named) || (words.Any(Words.Contains) && !words.Any(Denials.Contains));
        }
    }
}
