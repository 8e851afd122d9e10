using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen.Tests.Proofs;

public sealed class MutatorTests
{
    static readonly AlertingRule Alert = new(
        "Slow",
        Parser.Parse("""histogram_quantile(0.95, sum by (job, le) (rate(d_bucket{job="a"}[5m] offset 10m))) > 2 and up == 1""").Expr!)
    { For = TimeSpan.FromMinutes(10) };

    static readonly Rulebook Rules = new(new RuleFile([new RuleGroup("g", [Alert])]));

    [Fact]
    public void Every_part_is_changed_in_every_way() => Assert.Equal(
        [
            "Operator: and is or",
            "Operator: > is <",
            "Quantile: quantile 0.95 is 0.5",
            "Quantile: quantile 0.95 is 0.999",
            "Grouping: not by job",
            "Grouping: not by le",
            "Window: range 5m is 10m",
            "Window: range 5m is 2m30s",
            "Window: offset 10m is 20m",
            "Window: offset 10m is 5m",
            "Matcher: d_bucket without job=\"a\"",
            "Matcher: d_bucket with job!=\"a\"",
            "Threshold: 2 is 20",
            "Threshold: 2 is 0.2",
            "Operator: == is !=",
            "Threshold: 1 is 10",
            "Threshold: 1 is 0.1",
            "Hold: for twice as long",
            "Hold: for half as long",
        ],
        Mutator.Of(Rules, 0, Alert).Select(mutant => $"{mutant.Kind}: {mutant.Change}"));

    [Fact]
    public void Every_mutant_differs_from_the_rule_and_from_the_others()
    {
        var texts = Mutator.Of(Rules, 0, Alert).Select(mutant => mutant.Rules.ToYaml("a mutant")).Append(Rules.File.ToYaml("a mutant")).ToList();
        Assert.Equal(texts.Count, texts.Distinct().Count());
    }

    [Fact]
    public void One_of_two_equal_parts_is_changed_at_a_time()
    {
        var twice = new AlertingRule("Twice", Parser.Parse("rate(x[5m]) > 0 and rate(x[5m]) < 9").Expr!);
        var mutants = Mutator.Of(new Rulebook(new RuleFile([new RuleGroup("g", [twice])])), 0, twice).Where(mutant => mutant.Change == "range 5m is 10m");
        Assert.Equal(
            ["rate(x[10m]) > 0 and rate(x[5m]) < 9", "rate(x[5m]) > 0 and rate(x[10m]) < 9"],
            mutants.Select(mutant => ((AlertingRule)mutant.Rules.Groups[0].Rules[0]).Expr.ToString()));
    }
}
