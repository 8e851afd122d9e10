using DashGen.Prometheus;
using DashGen.PromQL;
using DashGen.Testing;

namespace DashGen.Tests.Proofs;

/// <summary>The evaluator gives what promtool gives, to the last digit.</summary>
public sealed class EvaluatorTests
{
    static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    static Tape Tape(string metric, NameMap<string> labels, Func<int, double> value) =>
        new(metric, new Tags(labels), [.. Enumerable.Range(0, 40).Select(value)]);

    static readonly Tape[] Tapes =
    [
        Tape("x_total", [("job", "a"), ("code", "500")], i => i * 7),
        Tape("x_total", [("job", "a"), ("code", "200")], i => i < 20 ? i * 111 : (i - 20) * 111),
        Tape("x_total", [("job", "b"), ("code", "200")], i => i is > 9 and < 15 ? double.NaN : 1000 + (i * 60)),
        Tape("g", [("job", "a")], i => i % 7),
        Tape("g", [("job", "b")], i => i < 12 ? double.NaN : 40 - (i * 0.5)),
        Tape("flat", [("job", "a")], i => i < 4 ? 0.3 : i < 30 ? 0.1 : 0.2),
        Tape("info", [("job", "a"), ("team", "shop")], _ => 1),
        Tape("born_total", [("job", "a")], i => i < 7 ? double.NaN : (i - 6) * 10),
        Tape("d_bucket", [("job", "a"), ("le", "0.5")], i => i * 10),
        Tape("d_bucket", [("job", "a"), ("le", "1")], i => i * 25),
        Tape("d_bucket", [("job", "a"), ("le", "+Inf")], i => i * 30),
    ];

    public static TheoryData<string> Expressions => new(
        "rate(x_total[5m])",
        "increase(x_total{job=\"b\"}[7m])",
        "increase(born_total[5m])",
        "rate(born_total[30m])",
        "delta(g[5m])",
        "rate(x_total[5m] offset 3m)",
        "sum by (job) (rate(x_total[10m]))",
        "sum(x_total)",
        "sum without (code) (x_total)",
        "avg(g)",
        "max by (job) (g)",
        "min(g)",
        "count by (code) (x_total > 300)",
        "topk(1, g) - 0",
        "topk by (code) (1, x_total) * 1",
        "topk(2, x_total) * 1",
        "topk(0, g) or vector(2)",
        "topk(scalar(count(g)), x_total) * 1",
        "-bottomk(1, g)",
        "bottomk by (job) (1, x_total) + 0",
        "g * on (job) group_left (team) topk by (job) (1, max by (job, team) (info))",
        "quantile(0.9, g)",
        "quantile by (job) (0.3, x_total)",
        "quantile(2, x_total)",
        "stddev(g)",
        "round(stddev by (job) (x_total), 0.01)",
        "round(stdvar(x_total), 0.01)",
        "round(stdvar without (code) (x_total / 7), 0.01)",
        "group by (job) (x_total)",
        "avg_over_time(g[10m])",
        "avg_over_time(flat[10m])",
        "sum_over_time(g[10m])",
        "max_over_time(g[10m])",
        "min_over_time(g[10m])",
        "count_over_time(g[10m])",
        "last_over_time(g[10m])",
        "present_over_time(g[10m])",
        "changes(g[10m])",
        "changes(x_total[30m])",
        "delta(g[10m] offset 5m)",
        "deriv(g[10m])",
        "predict_linear(g[10m], 600)",
        "max_over_time(x_total[20m])",
        "avg_over_time(x_total{job=\"b\"}[15m])",
        "resets(x_total[30m])",
        "sum by (job) (rate(x_total{code=~\"5..\"}[5m])) / sum by (job) (rate(x_total[5m]))",
        "(sum by (job) (rate(x_total{code=\"500\"}[5m])) or 0 * sum by (job) (rate(x_total[5m]))) / (sum by (job) (rate(x_total[5m])) > 0)",
        "histogram_quantile(0.5, rate(d_bucket[5m]))",
        "histogram_quantile(0.9, sum by (le) (rate(d_bucket[5m])))",
        "histogram_quantile(0.1, d_bucket)",
        "absent(nothing{job=\"a\",code!=\"1\"})",
        "absent(g{job=\"a\"})",
        "absent_over_time(nothing{job=\"a\"}[5m])",
        "x_total unless on (job) g{job=\"a\"}",
        "x_total and on (job) g == 3",
        "sum by (job) (g) or sum by (job, code) (x_total)",
        "g * on (job) group_left (team) info",
        "info * on (job) group_right (team) x_total",
        "x_total{code=\"200\"} - ignoring (code) g",
        "x_total > bool 500",
        "1000 > x_total",
        "-g ^ 2 % 5",
        "10 - g",
        "2 ^ g{job=\"a\"} / 3",
        "3 >= bool g",
        "(2 + 1) < abs(g)",
        "vector(1) + time()",
        "abs(g - 4)",
        "clamp_max(g, 3)",
        "clamp_min(g, 3)",
        "sum by (nothing) (x_total)",
        "(g{job=\"b\"} - 0) or on () (g - 0)",
        "g / on (job) group_left x_total{code=\"200\"}",
        "scalar(g{job=\"a\"}) * x_total",
        "x_total offset 30s",
        "g unless g offset 5m",
        "irate(x_total[5m])",
        "idelta(g[5m])",
        "stddev_over_time(g[10m])",
        "stdvar_over_time(x_total{job=\"a\"}[10m])",
        "stddev_over_time(flat[30m])",
        "quantile_over_time(0.9, g[10m])",
        "quantile_over_time(0, x_total[7m])",
        "quantile_over_time(1.5, g[5m])",
        "sqrt(g)",
        "sgn(g - 3)",
        "clamp(g, 2, 5)",
        "round(g / 3)",
        "round(g / 3, 0.25)",
        "label_replace(g, \"tier\", \"gold\", \"\", \"\") * 1",
        "label_replace(g, \"job\", \"other\", \"job\", \"a|c\") * 1",
        "label_replace(flat, \"job\", \"\", \"job\", \".+\") * 1");

    [Theory]
    [MemberData(nameof(Expressions))]
    public void It_agrees_with_promtool(string text) => Agrees("promtool", new PrometheusVersion(2, 42), text);

    [Fact]
    public void It_agrees_with_promtool_of_Prometheus_3() => Agrees(Needs.Promtool3, Promtool.Versions3.Server, [.. Expressions.Select(row => row.Data)]);

    static void Agrees(string program, PrometheusVersion version, params string[] texts)
    {
        Needs.Program(program);
        var tests = texts.SelectMany(text => Tests(text, version)).ToList();
        Assert.True(Promtool.Accepts(new UnitTestFile(["rules.yml"], [new TestGroup(Minute, [.. Tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()]) { PromqlTests = [.. tests] }]), out var output, program: program), output);
    }

    static IEnumerable<PromqlTestCase> Tests(string text, PrometheusVersion version)
    {
        var expr = Parser.Parse(text).Expr ?? throw new InvalidOperationException(text);
        Assert.Null(Evaluator.Unknown(expr));
        var simulation = new Simulation(new Rulebook(new RuleFile([])), Tapes.Select(tape => tape.Scripted), Minute, version);
        var results = simulation.Evaluate(expr, 0, new Ticks(0, 40));
        return Enumerable.Range(1, 39).Select(tick => new PromqlTestCase(expr, Minute * tick, [.. Named(expr, results.FindAll(series => series.Has(tick)), tick)]));
    }

    public static TheoryData<string, bool> Refusable => new()
    {
        { "x_total - on (job) g", true },
        { "sum by (job) (x_total) - on (job) x_total", true },
        { "g * on (job) group_left () (x_total > 100)", true },
        { "(x_total > 100) - on (job) g", true },
        { "x_total > on (job) g * 50", true },
        { "(x_total > 100) - on (job) g or flat * 2", true },
        { "absent((x_total > 100) - on (job) g)", true },
        { "(x_total > 1500) - on (job) g", false },
        { "x_total and on (job) g", false },
    };

    /// <summary>A series with several partners makes Prometheus refuse the whole rule, so that there is nothing at all.</summary>
    [Theory]
    [MemberData(nameof(Refusable))]
    public void Where_series_match_several_others_there_is_nothing(string text, bool isRefused) => AssertRefused("promtool", new PrometheusVersion(2, 42), text, isRefused);

    [Theory]
    [MemberData(nameof(Refusable))]
    public void Prometheus_3_refuses_the_same(string text, bool isRefused) => AssertRefused(Needs.Promtool3, Promtool.Versions3.Server, text, isRefused);

    static void AssertRefused(string program, PrometheusVersion version, string text, bool isRefused)
    {
        Needs.Program(program);
        Promtool.Accepts(new UnitTestFile(["rules.yml"], [new TestGroup(Minute, [.. Tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()]) { PromqlTests = [.. Tests(text, version)] }]), out var output, program: program);
        List<string> wrong = [.. output.Split('\n').Where(line => line.Contains("expr:", StringComparison.Ordinal))];
        Assert.Equal(isRefused, wrong.Count > 0);
        Assert.All(wrong, line => Assert.Contains("err: ", line, StringComparison.Ordinal));
    }

    /// <summary>What a rule records is seen at once by those after it, and one evaluation later by those before it.</summary>
    [Theory]
    [InlineData("late * 2")]
    [InlineData("late offset 2m")]
    [InlineData("sum by (job) (sum_over_time(late[3m]))")]
    [InlineData("absent(late{job=\"b\"})")]
    public void Rules_see_what_was_recorded_before_them(string text)
    {
        Needs.Program("promtool");
        var reader = Parser.Parse(text).Expr ?? throw new InvalidOperationException(text);
        var recorded = new RecordingRule("late", Parser.Parse("sum by (job, code) (x_total > 60)").Expr!);
        var rules = new RuleFile([new RuleGroup("g", [new RecordingRule("early", reader), recorded, new RecordingRule("after", reader)])]);
        var simulation = new Simulation(new Rulebook(rules), Tapes.Select(tape => tape.Scripted), Minute, new PrometheusVersion(2, 42));
        var tests = new[] { "early", "after" }.Select(name => (Name: name, Results: simulation.Evaluate(Build.Select(name), int.MaxValue, new Ticks(0, 40))))
            .SelectMany(one => Enumerable.Range(1, 39).Select(tick => new PromqlTestCase(
                Build.Select(one.Name), Minute * tick, [.. one.Results.Where(series => series.Has(tick)).Select(series => new ExpectedSample(series.Labels.Map, series.Values[tick]) { Metric = one.Name })])));
        Assert.True(Promtool.Accepts(new UnitTestFile(["rules.yml"], [new TestGroup(Minute, [.. Tapes.Select(tape => tape.ToInput()).OfType<InputSeries>()]) { PromqlTests = [.. tests] }]), out var output, rules), output);
    }

    [Fact]
    public void A_rule_that_reads_what_it_records_is_not_evaluated()
    {
        var circle = new Rulebook(new RuleFile([new RuleGroup("g", [new RecordingRule("a", Parser.Parse("b + 1").Expr!), new RecordingRule("b", Parser.Parse("a + 1").Expr!)])]));
        Assert.Equal("a, which is recorded from itself,", circle.Unknown(Parser.Parse("a > 1").Expr!));
        Assert.Null(circle.Unknown(Parser.Parse("c > 1").Expr!));
    }

    /// <summary>promtool wants metrics' names too, which no alert has: they are dropped by a label that is not there.</summary>
    static IEnumerable<ExpectedSample> Named(Expr expr, List<Series> results, int tick) =>
        results.Where(series => !double.IsNaN(series.Values[tick])).Select(series => new ExpectedSample(series.Labels.Map, series.Values[tick]) { Metric = Name(expr) });

    /// <summary>The name that the result keeps.</summary>
    static string Name(Expr expr) => expr switch
    {
        VectorSelector selector => selector.Name ?? "",
        Binary { Op: BinaryOp.And or BinaryOp.Unless } binary => Name(binary.Left),
        Binary { Op: BinaryOp.Greater, ReturnBool: false, Right: VectorSelector right } => right.Name ?? "",
        Call { Function.KeepsName: true, Arguments: [MatrixSelector matrix] } => matrix.Vector.Name ?? "",
        _ => "",
    };

    [Theory]
    [InlineData("count_values(\"x\", x_total)", "count_values")]
    [InlineData("label_replace(g, \"a\", \"$1\", \"job\", \"(.*)\")", "label_replace(g, \"a\", \"$1\", \"job\", \"(.*)\")")]
    [InlineData("max_over_time(g[10m:1m])", "a subquery")]
    [InlineData("g @ 60", "g @ 60.000")]
    [InlineData("ln(g)", "ln")]
    public void It_says_what_it_does_not_know(string text, string unknown) =>
        Assert.Equal(unknown, Evaluator.Unknown(Parser.Parse(text).Expr!));
}
