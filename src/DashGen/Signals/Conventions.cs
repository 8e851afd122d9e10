using System.Text;
using DashGen.PromQL;

namespace DashGen;

/// <summary>
/// The names of recorded series, <c>level:metric:operation</c>: the labels that are left, what is measured and what was done to it.
/// </summary>
/// <remarks>The level names the job and the labels that tell series apart; labels that dashboards filter by are kept but not named.</remarks>
public static class Conventions
{
    /// <summary>The name of a recorded series.</summary>
    /// <param name="keys">The labels that tell its series apart, besides the job.</param>
    /// <param name="metric">The metric or selection that it is made of.</param>
    /// <param name="operation">What was done to it, with the window: <c>rate5m</c>.</param>
    public static string Record(ReadOnlySpan<LabelSchema> keys, string metric, string operation)
    {
        var name = new StringBuilder("job");
        foreach (var key in keys)
        {
            name.Append('_').Append(key.Name);
        }

        return name.Append(':').Append(metric).Append(':').Append(operation).ToString();
    }

    /// <summary>What is measured: the metric without <c>_total</c>, then its conditions.</summary>
    public static string Measured(Metric metric)
    {
        var name = new StringBuilder(metric.Name.EndsWith("_total", StringComparison.Ordinal) ? metric.Name[..^6] : metric.Name);
        foreach (var matcher in metric.Matchers)
        {
            name.Append('_').Append(matcher.Name).Append(matcher.Op is MatchOp.NotEqual or MatchOp.NotMatches ? "_not_" : "_");
            foreach (var c in matcher.Value.Length == 0 ? "empty" : matcher.Value)
            {
                name.Append(c == '.' ? 'x' : char.IsAsciiLetterOrDigit(c) ? c : '_');
            }
        }

        return name.ToString();
    }

    /// <summary>What a share is of: the part, and the whole where it is another metric or not all of its conditions are those of the part, or the rest that makes it one.</summary>
    public static string Measured(Metric part, Metric? whole, Metric? rest = null) =>
        rest is not null ? $"{Measured(part)}_beside_{Measured(rest)}"
        : whole is null || (whole.Name == part.Name && whole.Matchers.All(part.Matchers.Contains)) ? Measured(part) : $"{Measured(part)}_of_{Measured(whole)}";

    /// <summary>What is above a bound, as it stands in names: <c>above_12_5ms</c>.</summary>
    public static string Above(TimeSpan bound) => $"above_{Length(bound)}";

    /// <summary>A length of time as a part of a name: <c>1day</c>.</summary>
    public static string Length(TimeSpan time) => Words.Duration(time).Replace(" ", "", StringComparison.Ordinal).Replace('.', '_');

    /// <summary>What a selection is called in a legend: the values it selects, <c>5xx</c>; the words of its help where it selects all.</summary>
    public static string Selected(Metric metric) =>
        metric.Matchers.IsEmpty ? Words.Help(metric.Help) : string.Join(" ", metric.Matchers.Select(Selected));

    /// <summary>The values that a condition selects: <c>5xx</c>, <c>not success</c>, <c>any error_type</c>.</summary>
    public static string Selected(LabelMatcher matcher)
    {
        var value = matcher.Value.Replace("..", "xx", StringComparison.Ordinal);
        return (matcher.Op, value) switch
        {
            (MatchOp.NotEqual, "") => $"any {matcher.Name}",
            (MatchOp.NotEqual or MatchOp.NotMatches, _) => $"not {value}",
            _ => value,
        };
    }

    /// <summary>A window as it stands at the end of a sentence; the usual one is not spoken of.</summary>
    internal static string Over(TimeSpan window) => window == Scope.Window ? "" : $", over {Words.Duration(window)}";

    /// <summary>A window as it stands in names: <c>90s</c>, <c>5m</c>, <c>1h</c>, <c>3d</c>.</summary>
    public static string Window(TimeSpan window) => window switch
    {
        _ when window.Ticks % TimeSpan.TicksPerSecond != 0 => $"{(long)window.TotalMilliseconds}ms",
        { Days: > 0, Hours: 0, Minutes: 0, Seconds: 0 } => $"{window.Days}d",
        { TotalHours: >= 1, Minutes: 0, Seconds: 0 } => $"{(int)window.TotalHours}h",
        { Seconds: 0 } => $"{(int)window.TotalMinutes}m",
        _ => $"{(int)window.TotalSeconds}s",
    };
}
