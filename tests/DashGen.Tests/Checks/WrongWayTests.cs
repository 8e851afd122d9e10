using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class WrongWayTests
{
    static Gauge<NoLabels, Timestamp> Named(string name) => new(name, "A moment.");

    static Service Ago(string name) => With(Named(name), moment => Age(moment, "Moment", warning: 90.Days.For(1.Hours), alert: "Old"));

    static Service Until(string name) => With(Named(name), moment => Remaining(moment, "Moment", warning: 14.Days.For(1.Hours), alert: "Soon"));

    static Service With(Gauge<NoLabels, Timestamp> moment, Func<Gauge<NoLabels, Timestamp>, Signal> signal) =>
        Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, moment], Signals = [.. Fixture.Service.Signals, signal(moment)] };

    [Theory]
    [InlineData("key_expires_timestamp_seconds")]
    [InlineData("certificate_not_after_timestamp_seconds")]
    [InlineData("next_run_timestamp_seconds")]
    public void What_lies_ahead_is_not_long_ago(string name)
    {
        var found = Fixture.One("DG2037", Ago(name));
        Assert.Equal(($"Old asks how long ago {name} is, which by its name lies ahead", "take Remaining, which asks how long is left"), (found.Message, found.Hint));
        Assert.Empty(Fixture.Find("DG2037", Until(name)));
    }

    [Theory]
    [InlineData("key_created_timestamp_seconds")]
    [InlineData("backup_last_success_timestamp_seconds")]
    [InlineData("process_start_time_seconds")]
    public void What_lies_behind_has_no_time_left(string name)
    {
        var found = Fixture.One("DG2037", Until(name));
        Assert.Equal(($"Soon asks how long is left until {name}, which by its name lies behind", "take Age, which asks how long ago it is"), (found.Message, found.Hint));
        Assert.Empty(Fixture.Find("DG2037", Ago(name)));
    }

    [Fact]
    public void So_it_is_with_promises()
    {
        var expires = Named("key_expires_timestamp_seconds");
        Fixture.One("DG2037", Fixture.Service with { Metrics = [.. Fixture.Service.Metrics, expires], Objectives = [Freshness(expires, 1.Days, target: 99.Percent, over: 30.Days)] });
    }

    [Theory]
    [InlineData("key_timestamp_seconds")]
    [InlineData("sale_start_timestamp_seconds")]
    [InlineData("last_expiry_check_timestamp_seconds")]
    public void A_name_that_says_neither_or_both_says_nothing(string name)
    {
        Assert.Empty(Fixture.Find("DG2037", Ago(name)));
        Assert.Empty(Fixture.Find("DG2037", Until(name)));
    }
}
