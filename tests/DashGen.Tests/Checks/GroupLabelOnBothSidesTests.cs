using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class GroupLabelOnBothSidesTests
{
    static readonly Counter<NoLabels> Bad = new("bad_total", "Bad.");

    static Service Per(ReadOnlySpan<GroupLabel<Fixture.Http>> per) => Fixture.Service with
    {
        Metrics = [.. Fixture.Service.Metrics, Bad],
        Signals = [Errors(Bad, outOf: Fixture.Requests, warning: 5.Percent.For(5.Minutes), per: per)],
    };

    [Fact]
    public void A_label_that_one_side_lacks_is_found() =>
        Assert.Contains("bad_total does not have", Fixture.One("DG3001", Per([Fixture.Http.Route])).Message, StringComparison.Ordinal);

    [Fact]
    public void A_target_label_is_on_every_series() => Assert.Empty(Fixture.Find("DG3001", Per([TargetLabel.Instance])));

    [Fact]
    public void So_is_one_that_the_stack_adds()
    {
        var region = new TargetLabel("region", new Cardinality(3));
        Assert.Empty(Fixture.Find("DG3001", Fixture.Stack(Per([region])) with { Labels = [new(region, "eu")] }));
        Assert.Single(Fixture.Find("DG3001", Fixture.Stack(Per([region]))), found => found.Message.Contains("bad_total", StringComparison.Ordinal));
    }

    [Fact]
    public void No_label_at_all_is_fine() => Assert.Empty(Fixture.Find("DG3001", Per([])));
}
