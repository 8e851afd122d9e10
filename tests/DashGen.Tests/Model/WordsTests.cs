namespace DashGen.Tests.Model;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Requests answered.", "Requests answered", "requests answered")]
    [InlineData("Heap that the engine has reserved; it grows on demand.", "Heap that the engine has reserved", "heap that the engine has reserved")]
    [InlineData("Open handles: sockets, files. A gauge in spite of its name.", "Open handles: sockets, files", "open handles: sockets, files")]
    [InlineData("CPU time of Node.js", "CPU time of Node.js", "CPU time of Node.js")]
    public void Help_is_said_in_a_legend_and_in_a_sentence(string help, string alone, string inside)
    {
        Assert.Equal(alone, Words.Help(help));
        Assert.Equal(inside, Words.HelpWithin(help));
    }

    [Theory]
    [InlineData("JWT Validation Errors", "JWT validation errors")]
    [InlineData("Cross-Tenant Access Attempts", "cross-tenant access attempts")]
    [InlineData("GC Pauses", "GC pauses")]
    public void Within_a_sentence_a_title_is_in_lower_case_and_acronyms_stay(string title, string within) => Assert.Equal(within, Words.TitleWithin(title));

    [Theory]
    [InlineData("open connections in use", "are")]
    [InlineData("cache hits", "are")]
    [InlineData("number of connections", "is")]
    [InlineData("error rate", "is")]
    [InlineData("status of nodes", "is")]
    [InlineData("access", "is")]
    [InlineData("", "is")]
    public void A_plural_has_its_verb(string subject, string verb) => Assert.Equal(verb, Words.Be(subject));

    [Theory]
    [InlineData(1500, "1500")]
    [InlineData(0.25, "0.25")]
    [InlineData(10_000, "10,000")]
    [InlineData(-1_500_000.5, "-1,500,000.5")]
    public void Large_figures_have_groups(double value, string text) => Assert.Equal(text, Words.Figure(value));

    [Theory]
    [InlineData("pipeline_name", "pipeline")]
    [InlineData("server_address", "server")]
    [InlineData("load_balancer", "load balancer")]
    [InlineData("name", "name")]
    public void A_label_is_called_by_what_it_tells_apart(string label, string said) => Assert.Equal(said, Words.Label(label));

    [Fact]
    public void Before_a_noun_a_duration_has_a_hyphen_and_no_plural() => Assert.Equal(("30-day", "1-hour", "1.5-s"), (Words.Long(30.Days), Words.Long(1.Hours), Words.Long(1.5.Seconds)));

    [Fact]
    public void The_name_of_a_quantile_has_no_capital() => Assert.Equal(("p95 of it", "Time of it"), (Words.Capital("p95 of it"), Words.Capital("time of it")));

    public static TheoryData<double, string, string, string> Rates => new()
    {
        { 1, "", "120/s", "a number a second" },
        { 1.0 / 60, "", "120/min", "a number a minute" },
        { 1.0 / 3600, "€", "120 €/h", "€ an hour" },
        { 1.0 / 86_400, "", "120/d", "a number a day" },
        { 0.001, "€", "120", "€" },
    };

    [Theory]
    [MemberData(nameof(Rates))]
    public void A_rate_that_was_multiplied_counts_in_another_time(double scale, string symbol, string amount, string unit)
    {
        var rate = new MetricUnit(symbol.Length > 0 ? Dimension.Other : Dimension.Count, scale, PerSecond: true) { Symbol = symbol };
        Assert.Equal((amount, unit), (Words.Amount(120, rate), Words.Unit(rate)));
    }
}
