using DashGen.Prometheus;
using DashGen.Testing;

namespace DashGen.Tests.Ownership;

/// <summary>Routes that are silent at times: what a definition says, what Alertmanager gets, what the router and the page make of it.</summary>
public sealed class TimeIntervalTests
{
    static readonly TimeInterval Nights = new("nights", [Hours.Between(new(22, 0), new(6, 0))]) { Zone = "Europe/Berlin" };
    static readonly TimeInterval Weekends = new("week\"ends", [Hours.AllDay.On(DayOfWeek.Saturday, through: DayOfWeek.Monday)]);
    static readonly TimeInterval Office = new("office hours", [Hours.Between(new(9, 0), new(17, 30)).On(DayOfWeek.Monday, through: DayOfWeek.Friday), Hours.Between(new(10, 0), new(12, 0)).On(DayOfWeek.Saturday)]);

    static StackBundle Stack(params EquatableArray<Route> routing) => Bundle.Expand([Fixture.Stack(Fixture.Service with { Routing = routing })]).Stacks[0];

    static StackBundle Muted { get; } = Stack(Severity.Critical.To(Fixture.Pager), Severity.Warning.To(Fixture.Chat) with { MutedIn = [Nights, Weekends], OnlyIn = [Office] });

    [Fact]
    public void Times_read_as_people_say_them()
    {
        Assert.Equal("every day from 22:00 to 06:00 (Europe/Berlin)", Nights.ToString());
        Assert.Equal("Saturday to Monday all day (UTC)", Weekends.ToString());
        Assert.Equal("Monday to Friday from 09:00 to 17:30, and Saturday from 10:00 to 12:00 (UTC)", Office.ToString());
        Assert.Equal("Friday and Sunday from 18:00 to 24:00", Hours.Between(new(18, 0), new(0, 0)).On(DayOfWeek.Friday).On(DayOfWeek.Sunday).ToString());
    }

    [Fact]
    public void What_wraps_over_midnight_or_the_week_is_split()
    {
        var text = AlertmanagerFiles.Config(Muted).ToYaml("test");
        Assert.EndsWith(
            """
            time_intervals:
            - name: nights
              time_intervals:
              - times:
                - start_time: 00:00
                  end_time: 06:00
                - start_time: 22:00
                  end_time: 24:00
                location: Europe/Berlin
            - name: week"ends
              time_intervals:
              - weekdays: [sunday:monday, saturday]
            - name: office hours
              time_intervals:
              - times:
                - start_time: 09:00
                  end_time: 17:30
                weekdays: [monday:friday]
              - times:
                - start_time: 10:00
                  end_time: 12:00
                weekdays: [saturday]

            """,
            text.Replace("'", "", StringComparison.Ordinal).Replace("\"00:00\"", "00:00", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Alertmanager_takes_it()
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "alertmanager.yml"), (AlertmanagerFiles.Config(Muted) with { Templates = [] }).ToYaml("test"));
            Tool.Accepts("amtool", folder.FullName, "check-config", "alertmanager.yml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Theory]
    [InlineData("2024-01-10T10:00Z", false)] // a Wednesday in office hours
    [InlineData("2024-01-10T18:00Z", true)]
    [InlineData("2024-01-10T21:30Z", true)]
    [InlineData("2024-01-13T11:00Z", true)] // a Saturday
    [InlineData("2024-01-15T10:00Z", true)] // a Monday, which this weekend takes along
    public void The_router_is_silent_then(string at, bool isMuted)
    {
        var config = AlertmanagerFiles.Config(Muted);
        var instant = DateTimeOffset.Parse(at, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(isMuted, Assert.Single(new Router(config).Route([("system", "shop"), ("severity", "warning")], instant)).IsMuted);
        Assert.False(Assert.Single(new Router(config).Route([("system", "shop"), ("severity", "critical")], instant)).IsMuted);
    }

    [Fact]
    public void The_page_of_routing_says_when_and_what_that_means()
    {
        var page = Writer.Render(Bundle.Expand([Muted.Stack]))["shop/alertmanager/routing.md"];
        Assert.Contains("| in nights, in week\"ends and outside office hours |", page, StringComparison.Ordinal);
        Assert.EndsWith(
            """

            ## Times

            - nights: every day from 22:00 to 06:00 (Europe/Berlin)
            - week"ends: Saturday to Monday all day (UTC)
            - office hours: Monday to Friday from 09:00 to 17:30, and Saturday from 10:00 to 12:00 (UTC)

            """,
            page,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_live_run_does_not_depend_on_the_hour()
    {
        var text = new LiveStack(Muted).AlertmanagerConfig(new Uri("http://127.0.0.1:1/"));
        Assert.DoesNotContain("time_intervals", text, StringComparison.Ordinal);
    }
}
