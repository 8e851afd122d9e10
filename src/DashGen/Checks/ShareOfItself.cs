using DashGen.PromQL;

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
        then 100 % whatever happens, or 50 % where the whole is both together, and its alert fires for ever or never. So it is for each
        status where the status is what was selected. And what is counted has to be among what it is counted out of: failures out of
        successes are no share, and there is none at all when everything fails; failures of all methods out of the requests of one are a share
        of something else.
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
                if (Problem(signal) is (var told, var hint, var severity))
                {
                    context.Report(rule with { Severity = severity }, signal.Location, $"{signal.AlertName} {told}", hint);
                }
            }
        }
    }

    static (string Told, string Hint, DiagnosticSeverity Severity)? Problem(Signal signal) => Share(signal) switch
    {
        ({ } part, { } whole, _) when Holds(part, whole) =>
            ($"compares {part.SelectorText} with {Same(part, whole)}", Holds(whole, part) ? "select what is counted: Requests[ServerError]" : "the two are the wrong way round: the part comes first", DiagnosticSeverity.Error),
        ({ } part, { } whole, _) when Counts(part) && AreApart(part, whole) =>
            ($"counts {part.SelectorText} out of {whole.SelectorText}, which has none of them", "take it out of all, or of both together: outOf: failed + succeeded", DiagnosticSeverity.Error),
        ({ } part, { } whole, _) when Counts(part) && Beyond(part, whole) is { } missed =>
            ($"counts {part.SelectorText} out of {whole.SelectorText}, which has only some of them", $"select {missed} in both, or in neither", DiagnosticSeverity.Warning),
        ({ } part, { } whole, _) when signal is RatioSignal ratio && ratio.Per.FirstOrDefault(label => IsAllOrNothing(part, whole, label.Name)) is { } label =>
            ($"takes {part.SelectorText} per {label.Name}: of each {label.Name} it is all or nothing", $"leave {label.Name} out of per, or select by another label", DiagnosticSeverity.Error),
        ({ } part, _, { } beside) when Holds(part, beside) || Holds(beside, part) =>
            ($"adds {beside.SelectorText} to {Same(beside, part)} to have the whole", "select each of the two: one has nothing of the other", DiagnosticSeverity.Error),
        _ => null,
    };

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

    /// <summary>Whether it counts events: one gauge may well be compared with another that it is no part of.</summary>
    static bool Counts(Metric part) => part.Kind == MetricKind.Counter;

    /// <summary>Whether no series of a part is one of the whole: a label has to have a value that it never has.</summary>
    static bool AreApart(Metric part, Metric whole) => part.Name == whole.Name && whole.Matchers.Any(of => part.Matchers.Any(own =>
        own.Name == of.Name && own.Op is MatchOp.Equal or MatchOp.Matches && Values(part, own) is { Count: > 0 } values && !values.Exists(value => Selection.MayMatch(of, value))));

    /// <summary>What the whole asks for and the part may be without; null where there is nothing.</summary>
    static LabelMatcher? Beyond(Metric part, Metric whole) => part.Name != whole.Name ? null : whole.Matchers.FirstOrDefault(of =>
        of.Op is MatchOp.Equal or MatchOp.Matches && !part.Matchers.Contains(of) && !(part.Matchers.FirstOrDefault(own => own.Name == of.Name && own.Op is MatchOp.Equal or MatchOp.Matches) is { } own && Values(part, own).TrueForAll(value => Selection.Matches(of, value))));

    /// <summary>The values that a condition takes, or some like them.</summary>
    static List<string> Values(Metric metric, LabelMatcher matcher)
    {
        var listed = metric.Labels.FirstOrDefault(label => label.Name == matcher.Name)?.Values ?? [];
        return [.. (listed.IsEmpty ? RegexExample.Of(matcher) : listed).Where(value => Selection.Matches(matcher, value))];
    }

    /// <summary>Whether a part is selected by nothing that its whole is not, but by the label that the share is taken per.</summary>
    static bool IsAllOrNothing(Metric part, Metric whole, string label) =>
        part.Name == whole.Name && part.Matchers.Any(own => own.Name == label) && part.Matchers.All(own => own.Name == label || whole.Matchers.Contains(own));

    static string Same(Metric one, Metric other) => one.Matchers.Count == other.Matchers.Count ? "itself" : $"{other.SelectorText}, which is a part of it";
}
