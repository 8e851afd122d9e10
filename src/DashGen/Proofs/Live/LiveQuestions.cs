using System.Text.RegularExpressions;
using DashGen.Grafana;
using DashGen.PromQL;

namespace DashGen;

/// <summary>The questions of a stack's dashboards, taken from what is written for Grafana.</summary>
internal static partial class LiveQuestions
{
    /// <summary>What a rate looks back by in a panel: a few scrapes, as Grafana has it.</summary>
    const string RateInterval = "2s";

    /// <summary>The time that is shown: all of the run, nearly.</summary>
    const string Range = "10s";

    /// <summary>All questions, as they stand in the dashboards.</summary>
    public static EquatableArray<(LiveQuestion Question, Expr Expr)> Of(StackBundle stack) => [.. new StackDashboards(stack).Boards.SelectMany(one => Of(one.Board))];

    /// <summary>What is asked where every variable is at <c>All</c>.</summary>
    public static string Asked(Expr expr) => Variable().Replace(Printer.Print(expr), variable => variable.Value switch
    {
        "$__rate_interval" => RateInterval,
        "$__range" => Range,
        _ => ".*",
    });

    static IEnumerable<(LiveQuestion, Expr)> Of(Grafana.Dashboard board)
    {
        var queries = DashboardQueries.Of(DashboardLowering.Lower(board));
        foreach (var variable in queries.Variables)
        {
            yield return (new(board.Title, $"the variable {variable.Variable}", variable.Text), Offered(variable.Text));
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
        Binary binary => binary.Op is BinaryOp.And or BinaryOp.Unless || (binary.Op.IsComparison() && !binary.ReturnBool),
        _ => false,
    };

    /// <summary>The series whose values of a label a variable offers.</summary>
    static Expr Offered(string query)
    {
        var parts = LabelValues().Match(query);
        var selector = (VectorSelector)Parsed(parts.Groups["series"].Value);
        return selector with { Matchers = [.. selector.Matchers, new LabelMatcher(parts.Groups["label"].Value, MatchOp.NotEqual, "")] };
    }

    static Expr Parsed(string query) => Parser.Parse(query) is { Expr: { } expr } ? expr : throw new ArgumentException($"{query} cannot be parsed", nameof(query));

    [GeneratedRegex(@"\$\w+")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^label_values\((?<series>.+), (?<label>\w+)\)$")]
    private static partial Regex LabelValues();
}
