namespace DashGen.Tests.Compiling;

/// <summary>What the typed builder refuses, on the series of a catalogue: which error, and where it points.</summary>
public sealed class TypedExpressionTests
{
    [Theory]
    [InlineData("Requests.Series[Http.Status.Matches(\"5..\")].Over(5.Minutes).Rate().Sum([Http.Method]) / Requests.Series.Over(5.Minutes).Rate().Sum([Http.Method]) > 0.05")]
    [InlineData("Duration.Series.Over(5.Minutes).Rate().Sum([Http.Method, TargetLabel.Job]).Quantile(0.95) > 2.Seconds")]
    [InlineData("Duration.Total.Over(5.Minutes).Rate().Sum() / Duration.Observations.Over(5.Minutes).Rate().Sum()")]
    [InlineData("Breakers.In(Breaker.Open).Count([Downstream.Service])")]
    [InlineData("Connections.Series.On(TargetLabel.Instance).GroupLeft(Downstream.Service).Times(Breakers.Series)")]
    [InlineData("(Connections.Series + 1).Over(1.Hours, step: 1.Minutes).Max()")]
    [InlineData("Connections.Series.Offset(1.Days).Over(5.Minutes).Delta()")]
    [InlineData("Condition(warning: (Connections.Series > 5).For(5.Minutes), alert: \"Many\", title: \"Many\", meaning: \"Too many.\")")]
    public void What_is_meant_compiles(string expression) => Snippet.Accepts(expression);

    [Theory]
    [InlineData("Requests.Series > 5", "CS0019", "Requests.Series > 5")]
    [InlineData("Requests.Series / Requests.Series", "CS0019", "Requests.Series / Requests.Series")]
    [InlineData("Duration.Series > 5", "CS0019", "Duration.Series > 5")]
    [InlineData("Duration.Series.Over(5.Minutes).Rate() > 2", "CS0019", "Duration.Series.Over(5.Minutes).Rate() > 2")]
    [InlineData("Connections.Series + Breakers.Series", "CS0019", "Connections.Series + Breakers.Series")]
    [InlineData("Connections.Series.Over(5.Minutes) > 5", "CS0019", "Connections.Series.Over(5.Minutes) > 5")]
    public void Operators_between_kinds_that_do_not_go_together(string expression, string code, string at) => Snippet.Refuses(expression, at, code);

    [Theory]
    [InlineData("Requests.Series.Sum()", "CS1061", "Sum")]
    [InlineData("Requests.Series.Avg()", "CS1061", "Avg")]
    [InlineData("Duration.Series.Sum()", "CS1061", "Sum")]
    [InlineData("Connections.Series.Over(5.Minutes).Rate()", "CS1061", "Rate")]
    [InlineData("Connections.Series.Over(5.Minutes).Increase()", "CS1061", "Increase")]
    [InlineData("Requests.Series.Over(5.Minutes).Delta()", "CS1061", "Delta")]
    [InlineData("Requests.Series.Over(5.Minutes).Avg()", "CS1061", "Avg")]
    [InlineData("Requests.Series.Over(5.Minutes).PredictLinear(1.Hours)", "CS1061", "PredictLinear")]
    [InlineData("Duration.Series.Quantile(0.95)", "CS1061", "Quantile")]
    [InlineData("Duration.Series.Over(5.Minutes).Quantile(0.95)", "CS1061", "Quantile")]
    [InlineData("Requests.Series.Over(5.Minutes).Sum()", "CS1061", "Sum")]
    [InlineData("Connections.Series.GroupLeft()", "CS1061", "GroupLeft")]
    public void Functions_that_a_kind_does_not_have(string expression, string code, string at) => Snippet.Refuses(expression, at, code);

    [Fact]
    public void A_set_operator_after_grouping() => Snippet.Refuses(
        "Connections.Series.On(TargetLabel.Instance).GroupLeft().And(Connections.Series)", "Connections.Series.On(TargetLabel.Instance).GroupLeft()", "CS1929");

    [Fact]
    public void Grouping_by_a_label_of_another_set() =>
        Snippet.Refuses("Requests.Series.Over(5.Minutes).Rate().Sum([Downstream.Service])", "Downstream.Service", "CS0029");

    [Fact]
    public void Grouping_without_an_aggregation() =>
        Snippet.Refuses("Requests.Series.Over(5.Minutes).Rate([Http.Method])", "Rate", "CS1501");

    [Fact]
    public void Matching_on_a_label_of_another_set() =>
        Snippet.Refuses("Connections.Series.On(Downstream.Service).Times(Breakers.Series)", "Downstream.Service", "CS1503");

    [Fact]
    public void Taking_over_a_label_that_the_other_side_does_not_have() =>
        Snippet.Refuses("Connections.Series.On(TargetLabel.Instance).GroupLeft(Http.Method).Times(Breakers.Series)", "Breakers.Series", "CS1503");

    [Fact]
    public void Selecting_by_a_label_of_another_set() =>
        Snippet.Refuses("Requests.Series[Downstream.Service.Is(\"auth\")]", "Downstream.Service.Is(\"auth\")", "CS1503");

    [Fact]
    public void A_duration_in_text() =>
        Snippet.Refuses("Connections.Series.Over(\"5m\")", "\"5m\"", "CS1503");

    [Fact]
    public void A_state_of_another_enum() =>
        Snippet.Refuses("Breakers.In(DayOfWeek.Monday)", "DayOfWeek.Monday", "CS1503");

    [Fact]
    public void A_range_over_an_expression_without_a_step() =>
        Snippet.Refuses("(Connections.Series + 1).Over(5.Minutes)", "Over", "CS7036");

    [Fact]
    public void Bool_on_something_that_is_no_comparison() =>
        Snippet.Refuses("(Connections.Series + 1).AsBool()", "AsBool", "CS1061");

    [Fact]
    public void A_condition_on_a_raw_counter() =>
        Snippet.Refuses("Condition(warning: Requests.Series.For(5.Minutes), alert: \"Many\", title: \"Many\", meaning: \"Many.\")", "Requests.Series", "CS1929");
}
