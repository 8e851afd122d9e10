using DashGen.Prometheus;
using DashGen.PromQL;

namespace DashGen.Tests.Proofs;

/// <summary>Mistakes are left out only where nothing can notice them.</summary>
public sealed class EquivalenceTests
{
    static Expr Parse(string text) => Parser.Parse(text).Expr!;

    /// <summary>The mutants of one alert that reads recorded series, by what was changed, with why they are left out.</summary>
    static ILookup<string, string?> Mutants(string alert, params (string Record, string Expr)[] recordings)
    {
        var rule = new AlertingRule("A", Parse(alert)) { Annotations = [("summary", "it is so")] };
        var rules = new Rulebook(new RuleFile([new RuleGroup("g", [.. recordings.Select(one => new RecordingRule(one.Record, Parse(one.Expr))), rule])]));
        return Mutator.Of(rules, recordings.Length, rule).ToLookup(mutant => mutant.Change, mutant => mutant.Equivalent);
    }

    const string Share = """(sum by (job) (rate(bad{job="a"}[5m])) or 0 * sum by (job) (rate(all{job="a"}[5m]))) / (sum by (job) (rate(all{job="a"}[5m])) > 0)""";

    [Fact]
    public void A_condition_that_the_other_side_of_a_join_has_too_can_be_dropped()
    {
        var mutants = Mutants("""x{job="a"} unless y{job="a"}""");
        Assert.Null(mutants["""x without job="a" """.Trim()].Single());
        Assert.NotNull(mutants["""y without job="a" """.Trim()].Single());
    }

    [Fact]
    public void One_that_the_join_does_not_compare_cannot() =>
        Assert.Null(Mutants("""x{job="a"} unless on (instance) y{job="a"}""")["""y without job="a" """.Trim()].Single());

    [Fact]
    public void One_that_no_label_carries_to_the_join_cannot() =>
        Assert.Null(Mutants("""sum by (job) (x{job="a"}) * on () sum(y{job="a"})""")["""y without job="a" """.Trim()].Single());

    [Fact]
    public void One_that_every_reader_of_a_recorded_series_has_can_be_dropped()
    {
        Assert.NotNull(Mutants("""r{job="a"} > 5""", ("r", """sum by (job) (rate(x{job="a"}[5m]))"""))["""r: x without job="a" """.Trim()].Single());
        Assert.Null(Mutants("r > 5", ("r", """sum by (job) (rate(x{job="a"}[5m]))"""))["""r: x without job="a" """.Trim()].Single());
        Assert.Null(Mutants("""r{job="a"} > 5""", ("r", """sum by (job) (rate(x{job="a"}[5m]))"""))["""r without job="a" """.Trim()].Single());
    }

    [Fact]
    public void A_condition_turned_round_is_never_left_out() =>
        Assert.All(Mutants("""x{job="a"} unless y{job="a"}""").Where(mutant => mutant.Key.Contains("!=", StringComparison.Ordinal)), mutant => Assert.Null(mutant.Single()));

    [Fact]
    public void A_zero_in_the_place_of_a_missing_part_is_never_above_a_threshold()
    {
        var mutants = Mutants("""r{job="a"} > 0.05""", ("r", Share));
        Assert.NotNull(mutants["r: or is and"].Single());
        Assert.Equal([null, "guard", null], mutants["r: range 5m is 10m"].Select(why => why is null ? null : "guard"));
    }

    [Fact]
    public void But_it_is_below_one()
    {
        var mutants = Mutants("""r{job="a"} < 0.05""", ("r", Share));
        Assert.Null(mutants["r: or is and"].Single());
        Assert.All(mutants["r: range 5m is 10m"], Assert.Null);
    }

    [Fact]
    public void And_it_counts_where_something_else_reads_it() =>
        Assert.Null(Mutants("""r{job="a"} > 0.05 unless r{job="a"}""", ("r", Share))["r: or is and"].Single());

    [Fact]
    public void A_share_of_nothing_but_the_part_is_never_below_a_threshold()
    {
        const string between = "(sum by (job) (rate(hits[5m])) or 0 * sum by (job) (rate(misses[5m]))) / ((sum by (job) (rate(hits[5m])) or 0 * sum by (job) (rate(misses[5m]))) + (sum by (job) (rate(misses[5m])) or 0 * sum by (job) (rate(hits[5m]))) > 0)";
        Assert.Equal([null, null, null, null, null, "guard"], Mutants("r < 0.5", ("r", between))["r: range 5m is 10m"].Select(why => why is null ? null : "guard"));
        Assert.All(Mutants("r > 0.5", ("r", between))["r: range 5m is 10m"], Assert.Null);
    }

    [Fact]
    public void The_value_of_a_dead_man_s_switch_is_seen_by_nobody()
    {
        Assert.All(Mutants("vector(1)"), mutant => Assert.NotNull(mutant.Single()));
        Assert.All(Mutants("vector(1) > 0"), mutant => Assert.Null(mutant.First()));
    }
}
