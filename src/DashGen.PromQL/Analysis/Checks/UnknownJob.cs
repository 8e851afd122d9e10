using System.Collections.Frozen;

namespace DashGen.PromQL;

/// <summary>Job that nobody scrapes.</summary>
internal static class UnknownJob
{
    /// <summary>The check.</summary>
    public static readonly ExpressionCheck Check = new(
        "DG1041",
        "job that nobody scrapes",
        "A series of a job that no scrape configuration has is never there, not even up with the value 0: a condition on it is silent "
            + "for ever, above all the one that should say that the job is gone.",
        Wrong: "up{job=\"gatway\"} == 0",
        Right: "up{job=\"gateway\"} == 0") { Run = Run };

    static void Run(CheckContext context)
    {
        if (context.Options.Jobs is not { } jobs)
        {
            return;
        }

        foreach (var matcher in context.Matchers)
        {
            if (matcher.Name == "job" && !matcher.IsValueBare && matcher.Value.Length > 0 && !GrafanaVariable.IsIn(matcher.Value) && IsUnknown(matcher, jobs))
            {
                var known = jobs.Order(StringComparer.Ordinal).ToList();
                context.Error(matcher, $"no job matches {matcher}: nothing is scraped under that name",
                    Nearest.To(matcher.Value, known) is { } near ? $"did you mean \"{near}\"?" : $"there are {string.Join(", ", known.Take(10))}{(known.Count > 10 ? ", …" : "")}");
            }
        }
    }

    static bool IsUnknown(LabelMatcher matcher, FrozenSet<string> jobs) => matcher.Op switch
    {
        MatchOp.Equal => !jobs.Contains(matcher.Value),
        MatchOp.Matches => jobs.All(job => RegexFacts.IsMatch(matcher.Value, job) == false),
        _ => false,
    };
}
