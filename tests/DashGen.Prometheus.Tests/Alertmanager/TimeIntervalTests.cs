namespace DashGen.Prometheus.Tests.Alertmanager;

public sealed class TimeIntervalTests
{
    static readonly DateTimeOffset Midnight = new(2026, 11, 16, 0, 0, 0, TimeSpan.Zero); // a Monday

    static TimeOnly At(int hour, int minute = 0) => new(hour, minute);

    [Fact]
    public void A_night_is_an_evening_and_a_morning()
    {
        var night = new TimeSpec { Times = [new(At(22), At(6))] };
        Assert.Equal(
            [.. Enumerable.Range(0, 6), 22, 23],
            Enumerable.Range(0, 24).Where(hour => night.Contains(Midnight.AddHours(hour))));
    }

    [Fact]
    public void A_night_belongs_to_the_day_it_begins_on()
    {
        var fridays = new TimeSpec { Times = [new(At(22), At(6))], Weekdays = [DayOfWeek.Friday] };
        var inside = Enumerable.Range(0, 7 * 24).Where(hour => fridays.Contains(Midnight.AddHours(hour))).ToList();
        Assert.Equal(Enumerable.Range(4 * 24 + 22, 8), inside);
    }

    [Fact]
    public void A_weekend_wraps_over_the_week()
    {
        var weekend = new TimeSpec { Weekdays = [new(DayOfWeek.Saturday, DayOfWeek.Monday)] };
        Assert.Equal([0, 5, 6], Enumerable.Range(0, 7).Where(day => weekend.Contains(Midnight.AddDays(day))));
    }

    [Fact]
    public void A_winter_wraps_over_the_year()
    {
        var winter = new TimeSpec { Months = [new(11, 2)] };
        Assert.Equal([1, 2, 11, 12], Enumerable.Range(1, 12).Where(month => winter.Contains(new(2026, month, 15, 0, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void Days_may_be_counted_from_the_end_of_the_month()
    {
        var last = new TimeSpec { DaysOfMonth = [new(-3, -1)] };
        Assert.Equal([26, 27, 28], Enumerable.Range(1, 28).Where(day => last.Contains(new(2026, 2, day, 12, 0, 0, TimeSpan.Zero))));
        var turn = new TimeSpec { DaysOfMonth = [new(29, 2)] };
        Assert.Equal([1, 2, 29, 30], Enumerable.Range(1, 30).Where(day => turn.Contains(new(2026, 11, day, 12, 0, 0, TimeSpan.Zero))));
    }

    [Fact]
    public void A_location_moves_the_clock()
    {
        var morning = new TimeSpec { Times = [new(At(8), At(9))], Location = "Europe/Berlin" };
        Assert.True(morning.Contains(new(2026, 1, 5, 7, 30, 0, TimeSpan.Zero)));
        Assert.True(morning.Contains(new(2026, 7, 5, 6, 30, 0, TimeSpan.Zero)));
        Assert.False(morning.Contains(new(2026, 7, 5, 7, 30, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void A_whole_day_ends_at_midnight()
    {
        var day = new TimeSpec { Times = [new(TimeOnly.MinValue, TimeOnly.MinValue)] };
        Assert.True(day.Contains(Midnight.AddHours(23.99)));
        Assert.Contains("end_time: '24:00'", Written(day), StringComparison.Ordinal);
    }

    /// <summary>Random times, most of which wrap or are wrong: amtool takes what the model allows, and refuses what it refuses.</summary>
    [Fact]
    public void Amtool_takes_the_times_that_the_model_allows()
    {
        var random = new Random(3);
        var taken = 0;
        for (var i = 0; i < 150; i++)
        {
            var spec = new TimeSpec
            {
                Times = random.Next(2) == 0 ? [] : [new(At(random.Next(24), random.Next(60)), random.Next(4) == 0 ? TimeOnly.MinValue : At(random.Next(24), random.Next(60)))],
                Weekdays = random.Next(2) == 0 ? [] : [new((DayOfWeek)random.Next(7), (DayOfWeek)random.Next(7))],
                DaysOfMonth = random.Next(2) == 0 ? [] : [new(random.Next(-32, 33), random.Next(-32, 33))],
                Months = random.Next(3) > 0 ? [] : [new(random.Next(1, 14), random.Next(1, 13))],
                Years = random.Next(3) > 0 ? [] : [new(random.Next(2024, 2030), random.Next(2026, 2032))],
                Location = random.Next(4) == 0 ? "Asia/Kolkata" : null,
            };

            // What wraps over midnight within days of the month, and a month 13, are refused before anything is written.
            var config = With(spec);
            var errors = config.Validate(new(0, 25));
            var result = AssertTool.Amtool(config.ToYaml(""), "check-config", "alertmanager.yml");
            if (errors.IsEmpty)
            {
                Assert.True(result.ExitCode == 0, $"{result.Output}\n{config.ToYaml("")}");
                taken++;
            }
            else if (errors.All(error => error.Message.Contains("days of the month from", StringComparison.Ordinal)) && spec.DaysOfMonth is [{ From: < 0, To: < 0 } or { To: < 0 }])
            {
                Assert.True(result.ExitCode != 0, $"{errors[0].Message}\n{config.ToYaml("")}");
            }
        }

        Assert.InRange(taken, 40, 140);
    }

    [Fact]
    public void Wrapping_over_midnight_within_dates_is_refused_with_a_way_out()
    {
        var finding = Assert.Single(With(new TimeSpec { Times = [new(At(22), At(6))], Months = [12] }).Validate(new(0, 25)));
        Assert.Contains("state the evening and the morning apart", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_location_and_an_empty_time_are_refused()
    {
        Assert.Single(With(new TimeSpec { Location = "Europe/Nowhere" }).Validate(new(0, 25)));
        Assert.Single(With(new TimeSpec { Times = [new(At(9), At(9))] }).Validate(new(0, 25)));
    }

    static AlertmanagerConfig With(TimeSpec spec) => new(new Route { Receiver = "a" }, [new Receiver("a", [])]) { TimeIntervals = [new("x", [spec])] };

    static string Written(TimeSpec spec) => With(spec).ToYaml("");
}
