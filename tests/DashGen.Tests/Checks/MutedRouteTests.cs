namespace DashGen.Tests.Checks;

/// <summary>Routes that are silent when they must not be, and times that are none.</summary>
public sealed class MutedRouteTests
{
    static readonly TimeInterval Nights = new("nights", [Hours.Between(new(22, 0), new(6, 0))]);
    static readonly TimeInterval Days = new("days", [Hours.Between(new(6, 0), new(22, 0))]);

    static Stack With(Route critical, Route? warning = null) =>
        Fixture.Stack(Fixture.Service with { Routing = [critical, warning ?? Severity.Warning.To(Fixture.Chat)] });

    static Route Critical => Severity.Critical.To(Fixture.Pager);

    static Route Warning => Severity.Warning.To(Fixture.Chat);

    [Fact]
    public void Critical_alerts_that_are_muted_at_night_are_found_once_at_their_service()
    {
        var found = Assert.Single(Fixture.Find("DG6016", With(Critical with { MutedIn = [Nights] })));
        Assert.Equal((DiagnosticSeverity.Warning, Fixture.Service.Location), (found.Severity, found.Location));
        Assert.Equal("shop: the critical alerts HighErrorRate, AvailabilityBudgetBurn, TargetMissing are muted at times, such as Monday 00:00 UTC, and nobody else is told then", found.Message);
        Assert.Equal("at the route of critical of shop, to shop-pager", found.Hint);
    }

    [Fact]
    public void A_route_that_tells_nobody_anything_is_found_at_its_service()
    {
        var found = Assert.Single(Fixture.Find("DG6017", With(Critical, Warning with { MutedIn = [Nights], OnlyIn = [Nights] })));
        Assert.Equal((Fixture.Service.Location, "at the route of warning of shop, to shop-chat"), (found.Location, found.Hint));
    }

    [Fact]
    public void A_mute_that_is_meant_is_suppressed_at_the_service()
    {
        var service = Fixture.Service with { Suppress = [new("DG6016", because: "nobody shops at night")] };
        Assert.Empty(Check.All(Bundle.Expand([Fixture.Stack(service with { Routing = [Critical with { MutedIn = [Nights] }, Warning] })])));
        Assert.Equal("DG5104", Assert.Single(Check.All(Bundle.Expand([Fixture.Stack(service)]))).Code);
    }

    [Fact]
    public void A_warning_may_be_muted() => Assert.Empty(Check.All(Bundle.Expand([With(Critical, Warning with { MutedIn = [Nights] })])));

    [Fact]
    public void Hours_that_leave_nothing_out_hide_nothing() =>
        Assert.Empty(Fixture.Find("DG6016", With(Critical with { OnlyIn = [Nights, Days] })));

    [Fact]
    public void A_route_that_is_silent_day_and_night_is_found()
    {
        Assert.Contains("muted at every hour of the week", Assert.Single(Fixture.Find("DG6017", With(Critical, Warning with { MutedIn = [Nights, Days] }))).Message, StringComparison.Ordinal);
        Assert.Single(Fixture.Find("DG6017", With(Critical, Warning with { MutedIn = [Nights], OnlyIn = [Nights] })));
        Assert.Empty(Fixture.Find("DG6017", With(Critical, Warning with { MutedIn = [Nights], OnlyIn = [Days] })));
    }

    [Fact]
    public void Times_that_are_none_are_found_where_they_are_stated()
    {
        var never = new TimeInterval("never", [Hours.Between(new(9, 0), new(9, 0))]);
        var found = Assert.Single(Check.All(Bundle.Expand([With(Critical, Warning with { MutedIn = [never] })])));
        Assert.Equal(("DG6002", never.Location), (found.Code, found.Location));
        Assert.Contains("the time from 09:00 to 09:00 is empty", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_zone_that_does_not_exist_is_found()
    {
        var lost = new TimeInterval("nights", [Hours.Between(new(22, 0), new(6, 0))]) { Zone = "Europe/Atlantis" };
        var found = Assert.Single(Check.All(Bundle.Expand([With(Critical, Warning with { MutedIn = [lost] })])));
        Assert.Equal(("DG6002", lost.Location), (found.Code, found.Location));
        Assert.Contains("'Europe/Atlantis' is not the name of a time zone", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_times_of_one_name_are_found()
    {
        var other = new TimeInterval("nights", [Hours.AllDay.On(DayOfWeek.Sunday)]);
        var found = Assert.Single(Check.All(Bundle.Expand([With(Critical, Warning with { MutedIn = [Nights, other] })])));
        Assert.Equal("DG6004", found.Code);
        Assert.Contains("the time interval 'nights' is defined 2 times", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Times_without_hours_are_found() =>
        Assert.Equal("DG6002", Assert.Single(Check.All(Bundle.Expand([With(Critical, Warning with { MutedIn = [new("none", [])] })]))).Code);
}
