using DashGen.PromQL;
using static DashGen.Signals;

namespace DashGen.Tests.Proofs.Live;

public sealed class LiveQuestionsTests
{
    sealed class Refusal : LabelSet<Refusal>
    {
        public static readonly Label<Refusal> Reason = new("reason", values: ["full", "closed"]);
    }

    static readonly Counter<Refusal> Refusals = new("refusals_total", "Requests that broke a rule.");

    static readonly LiveStack Stack = new(Bundle.Expand([Fixture.Stack(Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Refusals],
        Signals = [.. Fixture.Service.Signals, Violations(Refusals, critical: 1.Minutes, alert: "Refused", title: "Refusals"), Chart(Refusals.Series.Over(5.Minutes).Rate().Sum() > 10, title: "Busy", help: "Whether many are refused.")],
        Filters = [Filter.By(Refusal.Reason)],
    })]).Stacks[0]);

    [Fact]
    public void Every_query_of_every_panel_is_asked_with_nothing_left_to_choose()
    {
        Assert.Contains(Stack.Questions, question => question.Asker == "the panel \"Refusals\"");
        Assert.All(Stack.Questions, question =>
        {
            Assert.DoesNotContain('$', question.Query);
            Assert.True(Parser.Parse(question.Query).IsOk, question.Query);
        });
    }

    [Theory]
    [InlineData("rate(a{b=~\"$b\",c=~\"${c}\"}[$__rate_interval])", "rate(a{b=~\".*\",c=~\".*\"}[2s])")]
    [InlineData("increase(a[$__interval]) / increase(a[$__range])", "increase(a[2s]) / increase(a[10s])")]
    [InlineData("label_replace(a, \"b\", \"$1\", \"c\", \"(.+)\")", "label_replace(a, \"b\", \"$1\", \"c\", \"(.+)\")")]
    public void Variables_are_at_all_and_groups_of_a_pattern_stay(string query, string asked) => Assert.Equal(asked, LiveQuestions.Asked(Parser.Parse(query).Expr!));

    [Fact]
    public void A_variable_asks_for_series_that_have_the_label() =>
        Assert.Equal("""refusals_total{job="shop",reason!=""}""", Assert.Single(Stack.Questions, question => question.Asker == "the variable reason").Query);

    [Fact]
    public void What_counts_events_may_be_empty_since_its_panel_says_0_and_so_may_what_meets_a_condition_and_a_budget_that_does_not_burn() =>
        Assert.Equal(["the panel \"Availability Objective: Empty In Days\"", "the panel \"Busy\"", "the panel \"Refusals\""], Stack.Questions.Where(question => question.MayBeEmpty).Select(question => question.Asker).Distinct().Order());

    [Fact]
    public void Panels_look_back_as_far_as_the_rules_do() =>
        Assert.DoesNotContain(Stack.Questions, question => question.Query.Contains("m]", StringComparison.Ordinal) || question.Query.Contains("h]", StringComparison.Ordinal));
}
