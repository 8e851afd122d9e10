using DashGen.PromQL;

namespace DashGen;

/// <summary>What a share is of, in words that come from its metrics.</summary>
static class RatioWords
{
    /// <summary>What the panel of a ratio shows, in a sentence.</summary>
    public static string Of(RatioSignal signal)
    {
        var by = signal.Per.IsEmpty ? "" : $", by {Words.List(signal.Per.Names())}";
        var beside = signal.Beside is { } other ? $", and that with {Conditions(other)}" : "";
        var over = Conventions.Over(signal.Window);
        return (signal.Style, signal.Rest) switch
        {
            (RatioStyle.Success, _) => $"Of all {Words.HelpWithin((signal.Whole ?? signal.Part).Help)}, the share that succeeds{by}{over}.",
            (_, { } rest) when rest.Name != signal.Part.Name => $"{Words.Help(signal.Part.Help)}, as a share of these and of {Words.HelpWithin(rest.Help)}{by}{over}.",
            _ => $"{Share(signal.Part, signal.Whole ?? signal.Part)}{beside}{by}{over}.",
        };
    }

    /// <summary><c>Of all requests answered, the share with status_code 5xx</c>, or <c>Logins that failed, as a share of all attempts to log in</c>.</summary>
    public static string Share(Metric part, Metric whole) => part.Name == whole.Name
        ? $"Of all {Words.HelpWithin(whole.Help)}, the share with {Conditions(part)}"
        : $"{Words.Help(part.Help)}, as a share of all {Words.HelpWithin(whole.Help)}";

    static string Conditions(Metric selection) => Words.List([.. selection.Matchers.Select(Condition)]);

    static string Condition(LabelMatcher matcher) =>
        matcher is { Op: MatchOp.NotEqual, Value: "" } ? Conventions.Selected(matcher) : $"{matcher.Name} {Conventions.Selected(matcher)}";
}
