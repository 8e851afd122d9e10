using DashGen;
using DashGen.Grafana;
using DashGen.PromQL;

namespace Definitions.Tests.Dashboards;

/// <summary>Whoever follows an alert to its panel sees there what it compares, and a line at its limit.</summary>
public sealed class LimitsTests
{
    static readonly Bundle Estate = Bundle.Expand(Definitions.Estate.Stacks);

    public static TheoryData<string, string> Services =>
        [.. Estate.Stacks.SelectMany(stack => stack.Services.Select(service => (stack.Stack.Name, service.Service.Name)))];

    [Theory]
    [MemberData(nameof(Services))]
    public void The_panel_of_an_alert_shows_what_it_compares_with_a_line_at_its_limit(string stackName, string serviceName)
    {
        var stack = Estate.Stacks.Single(stack => stack.Stack.Name == stackName);
        var service = stack.Services.Single(service => service.Service.Name == serviceName);
        var spelling = new Spelling(stack.Stack, service);
        var unseen = from alert in service.Alerts
                     where !IsAPromiseInOtherWords(alert)
                     let panel = Assert.Single(service.Panels, panel => panel.Title == alert.Panel)
                     from comparison in Comparisons(alert.Expr)
                     where !panel.Queries.Any(query => Shows(spelling, panel.Look, query.Expr, comparison))
                     select $"{alert.Name} in {panel.Title}: {Printer.Print(comparison)}";
        Assert.Empty(unseen);
    }

    /// <summary>That the p95 is within a second means that 95 % of requests are, and that is what the panel of an objective shows.</summary>
    static bool IsAPromiseInOtherWords(Alert alert) => alert.Name == "LatencySLOViolation";

    /// <summary>What a rule compares with a number. A state (<c>== 1</c>) has a colour and no line, how often it changes is seen in its colours, and what stands behind <c>and</c> or <c>unless</c> only narrows down.</summary>
    static IEnumerable<Binary> Comparisons(Expr expr) => expr switch
    {
        Paren paren => Comparisons(paren.Inner),
        Binary { Left: Call { Function: var function } } when function == Functions.Changes => [],
        Binary { Op: BinaryOp.Or } either => [.. Comparisons(either.Left), .. Comparisons(either.Right)],
        Binary { Op: BinaryOp.And or BinaryOp.Unless } narrowed => Comparisons(narrowed.Left),
        Binary { Op: BinaryOp.Greater or BinaryOp.GreaterOrEqual or BinaryOp.Less or BinaryOp.LessOrEqual, Right: NumberLiteral } comparison => [comparison],
        _ => [],
    };

    static bool Shows(Spelling spelling, DashGen.Grafana.Panel look, Expr shown, Binary comparison)
    {
        var limit = ((NumberLiteral)comparison.Right).Value;
        var compared = comparison.Left;
        if (Complement(compared) is { } rest)
        {
            (compared, limit) = (rest, 1 - limit);
        }

        return shown switch
        {
            _ when look is StatPanel => limit == 0 && spelling.Of(shown).Contains(spelling.Of(compared), StringComparison.Ordinal),
            _ when Complement(shown) is { } success => Same(success) && HasLine(1 - limit),
            Binary { Op: BinaryOp.Divide, Right: NumberLiteral budget } burn when Same(burn.Left) => HasLine(limit / budget.Value),
            _ => Same(shown) && HasLine(limit),
        };

        bool Same(Expr expr) => spelling.Of(expr) == spelling.Of(compared);

        bool HasLine(double at) => look.Thresholds?.Steps?.Any(step => step.Value is { } value && Math.Abs(value - at) < 1e-9 * Math.Max(1, at)) == true;
    }

    /// <summary>What is taken from 1: the share of failures in a success rate.</summary>
    static Expr? Complement(Expr expr) => expr is Binary { Op: BinaryOp.Subtract, Left: NumberLiteral { Value: 1 } } rest ? rest.Right : null;

    /// <summary>Expressions as rules and panels have them in common: without what dashboards filter by, and with recorded series by name.</summary>
    sealed class Spelling(Stack stack, ServiceBundle service)
    {
        readonly List<(string Name, string Text)> _recorded =
            [.. service.Recordings.Select(recording => (recording.Name, Text: Plain(stack, recording.Expr))).OrderByDescending(recording => recording.Text.Length)];

        public string Of(Expr expr) => _recorded.Aggregate(Plain(stack, expr), (text, recording) => text.Replace(recording.Text, recording.Name, StringComparison.Ordinal));

        static string Plain(Stack stack, Expr expr) => Printer.Print(expr.Rewrite(part => part switch
        {
            VectorSelector series => series with { Matchers = [.. series.Matchers.Where(item => item is LabelMatcher matcher && !IsFilter(stack, matcher))] },

            // Rules look past a failed scrape, and panels show it as the gap that it is.
            Binary { Op: BinaryOp.Or, Left: VectorSelector now, Right: Binary { Op: BinaryOp.And, Left: Call { Function: var function } } } when function == Functions.LastOverTime => now,
            Paren { Inner: VectorSelector inner } => inner,
            MatrixSelector { Range: DurationLiteral } samples => samples with { Range = RangeDuration.RateInterval },
            _ => part,
        }));

        static bool IsFilter(Stack stack, LabelMatcher matcher) =>
            matcher.Name == "job" || matcher.Value.StartsWith('$') || stack.Labels.Any(added => added.Label.Name == matcher.Name);
    }
}
