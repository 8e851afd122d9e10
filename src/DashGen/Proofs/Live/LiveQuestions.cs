using System.Text;
using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The questions of a stack's dashboards, taken from what is written for Grafana.</summary>
internal static class LiveQuestions
{
    /// <summary>What a panel looks back by where Grafana chooses: a few scrapes.</summary>
    const string RateInterval = "2s";

    /// <summary>The time that is shown: all of the run, nearly.</summary>
    const string Range = "10s";

    /// <summary>All questions, as they stand in the dashboards.</summary>
    public static EquatableArray<(LiveQuestion Question, Expr Expr)> Of(StackBundle stack) => [.. StackDashboards.Of(stack).Boards.SelectMany(one => Of(one.Board))];

    /// <summary>What is asked where every variable is at <c>All</c>.</summary>
    public static string Asked(Expr expr)
    {
        var (text, asked) = (Printer.Print(expr), new StringBuilder());
        for (var at = 0; at < text.Length;)
        {
            var length = GrafanaVariable.Length(text.AsSpan(at));
            asked.Append(length == 0 ? text[at] : text.Substring(at, length) switch
            {
                "$__rate_interval" or "$__interval" => RateInterval,
                "$__range" => Range,
                _ => ".*",
            });
            at += Math.Max(1, length);
        }

        return asked.ToString();
    }

    static IEnumerable<(LiveQuestion, Expr)> Of(Grafana.Dashboard board)
    {
        var queries = DashboardQueries.Of(DashboardLowering.Lower(board));
        foreach (var variable in queries.Variables)
        {
            if (VariableSeries.Of(variable.Text) is ({ } series, var label))
            {
                yield return (new(board.Title, $"the variable {variable.Variable}", variable.Text), Offered(Parsed(series), label));
            }
        }

        foreach (var panel in queries.Panels)
        {
            if (panel.Query is PrometheusQuery { Expr: { } expr })
            {
                var parsed = Parsed(expr);
                yield return (new(board.Title, $"the panel {Quoted.Text(panel.Panel)}", expr) { MayBeEmpty = panel.NoValue is not null || Picks(parsed) }, parsed);
            }
        }
    }

    /// <summary>Whether an expression is there to show only what meets a condition.</summary>
    static bool Picks(Expr expr) => expr switch
    {
        Paren paren => Picks(paren.Inner),
        Aggregation aggregation => Picks(aggregation.Inner),
        Call call => call.Function == Functions.Absent || call.Function == Functions.AbsentOverTime,
        Binary binary => binary.Op is BinaryOp.And or BinaryOp.Unless || (binary.Op.IsComparison() && !binary.ReturnBool),
        _ => false,
    };

    /// <summary>The series whose values of a label a variable offers: those that have it.</summary>
    static Expr Offered(Expr series, string? label) =>
        series is VectorSelector selector && label is not null ? selector with { Matchers = [.. selector.Matchers, new LabelMatcher(label, MatchOp.NotEqual, "")] } : series;

    static Expr Parsed(string query) => Parser.Parse(query) is { Expr: { } expr } ? expr : throw new ArgumentException($"{query} cannot be parsed", nameof(query));
}
