using System.Globalization;
using DashGen;
using static DashGen.Signals;

namespace Definitions.Tests;

public sealed class DeterminismTests
{
    static readonly EquatableArray<Stack> Stacks = [.. Estate.Stacks, Odd];

    static readonly SortedDictionary<string, string> Expected = Writer.Render(Bundle.Expand(Stacks));

    static readonly EquatableArray<Diagnostic> Found = [.. Check.All(Bundle.Expand(Stacks))];

    /// <summary>What is expected is there before a test changes the culture, and not when it first asks for it.</summary>
    static DeterminismTests()
    {
    }

    /// <summary>Numbers that cultures write in other ways, where texts speak of them.</summary>
    static Stack Odd
    {
        get
        {
            var requests = new Counter<NoLabels>("odd_requests_total", "Requests.");
            var failed = new Counter<NoLabels>("odd_failed_total", "Requests that failed.");
            var time = new Histogram<NoLabels, Seconds>("odd_duration_seconds", "Time to answer.") { Buckets = [0.5, 1.25, 2.5] };
            var used = new Gauge<NoLabels, Bytes>("odd_used_bytes", "Memory in use.");
            return new("odd", "Odd")
            {
                RunbookBase = new("https://runbooks.example.com/odd/"),
                GrafanaUrl = new("https://grafana.example.com/odd/"),
                DeadMansSwitch = Receiver.Webhook("odd-switch", new("https://watchdog.example.com/odd")),
                Services =
                [
                    new("odd")
                    {
                        Owner = new("odd") { Escalation = ["somebody"] },
                        Scrape = new(Port: 1),
                        Metrics = [requests, failed, time, used],
                        Signals =
                        [
                            Latency(time, 99.9.Percent, warning: 1.25.Seconds.For(90.Seconds), critical: 2.4.Seconds.For(90.Seconds)),
                            Errors(failed, outOf: requests, warning: 12.5.Percent.For(90.Seconds)),
                            Traffic(requests, drop: 33.3.Percent.For(5.Minutes), floor: 0.05.PerSecond),
                            Level(used, "Memory", warning: new Bytes(1_234_567).For(5.Minutes), alert: "MuchMemory"),
                        ],
                        Objectives = [Availability(bad: failed, outOf: requests, target: 99.95.Percent, over: 30.Days)],
                        Routing = [Severity.Critical.To(Receiver.PagerDuty("odd-pager")), Severity.Warning.To(Receiver.PagerDuty("odd-pager"))],
                    },
                ],
            };
        }
    }

    [Theory]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("de-DE", "Asia/Kathmandu")]
    [InlineData("hi-IN", "Antarctica/Troll")]
    public void The_bytes_are_the_same_in_every_culture_and_time_zone(string culture, string zone)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Zone: Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(Expected, Writer.Render(Bundle.Expand(Stacks)));
            Assert.Equal(Found, Check.All(Bundle.Expand(Stacks)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before.CurrentCulture, before.CurrentUICulture);
            Environment.SetEnvironmentVariable("TZ", before.Zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void The_cultures_of_these_tests_are_real()
    {
        // With globalization turned off every culture would be the invariant one, and the test above could not fail.
        Assert.Equal(",", CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberDecimalSeparator);
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
    }
}
