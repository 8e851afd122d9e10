using DashGen.PromQL;
using static DashGen.Signals;
using static DashGen.Tests.Proofs.OwnCondition;

namespace DashGen.Tests.Proofs;

/// <summary>Conditions of one's own, whose proofs are derived like those of any signal.</summary>
public sealed class OwnConditionTests
{
    public static TheoryData<string> Names => [.. Conditions.Keys];

    static readonly Dictionary<string, InstantVector<Disk>> Conditions = new()
    {
        ["series of two metrics go with each other by a label that one of them is selected by"] = Free.Series[Disk.FileSystem.Is("ext4")] / Size.Series < 0.1,
        ["a limit far from every number in it"] = Free.Series.Over(1.Hours).Min() / 26.7 / Size.Series.ClampMin(541) >= 1,
        ["values below 0"] = -Free.Series > 378,
        ["an operand that remembers trouble for longer than the alert has to hold"] = (Free.Series.Max([Disk.FileSystem]) > 88).Or(Failures.Series.Over(1.Hours).Increase().Min([Disk.FileSystem]) > 0.16),
        ["steady growth"] = Size.Series.Over(10.Minutes).Deriv() > 18,
        ["a disk that will be full"] = Free.Series.Over(1.Hours).PredictLinear(4.Hours) < 0,
        ["less than some time ago, again and again"] = Free.Series - Free.Series.Offset(20.Minutes) < -100,
        ["a start that is not long ago"] = ScalarValue.Time - Started.Series < 6.Hours,
        ["a start that is not long ago, for most of that time"] = ScalarValue.Time - Started.Series < 35.Minutes,
        ["a moment that is long ago, but not never"] = (ScalarValue.Time - Started.Series > 26.Hours).And(Started.Series > 0),
        ["the age of what was ever"] = ScalarValue.Time - (Started.Series > 0) > 7.Days,
        ["a moment that is an hour ago and no more than a day"] = (ScalarValue.Time - Started.Series > 1.Hours).And(ScalarValue.Time - Started.Series < 24.Hours).And(Started.Series > 0),
        ["an end that is near"] = Started.Series - ScalarValue.Time < 30.Days,
        ["a mean of a histogram"] = (Time.Total.Over(5.Minutes).Rate().Sum([Disk.FileSystem]) / Time.Observations.Over(5.Minutes).Rate().Sum([Disk.FileSystem])) > 7.Seconds,
        ["more than one number and less than another"] = (Size.Series > 5).And(Size.Series < 10),
        ["outside of a band around a number"] = (Size.Series - 50).Abs() > 0.2,
        ["outside of a band between two numbers"] = (Size.Series > 253).Or(Size.Series < 207),
        ["a mean outside of a narrow band"] = (Size.Series.Avg([Disk.FileSystem]) < 49.8).Or(Size.Series.Avg([Disk.FileSystem]) > 50.2),
        ["a signal in its range"] = Strength.Series < -105,
        ["a narrow band"] = (Size.Series > 100).And(Size.Series < 101),
        ["a band between two fractions"] = (Size.Series > 36.5).And(Size.Series < 37),
        ["a number that it must not be"] = Size.Series.NotEqualTo(3),
        ["a number that it must be"] = Size.Series.EqualTo(3),
        ["growth of what is much already, for long"] = (Size.Series.Over(15.Minutes).Deriv().Sum([Disk.FileSystem]) > 0).And(Size.Series.Sum([Disk.FileSystem]) > 100),
        ["more than one of the instances"] = Health.In(DayOfWeek.Friday).Count([Disk.FileSystem]) > 1,
        ["many changes"] = Size.Series.Over(15.Minutes).Changes() > 5,
        ["a state that goes to and fro"] = Health.Series.Over(15.Minutes).Changes() > 4,
        ["any growth at all"] = Size.Series.Over(10.Minutes).Deriv() > 0,
        ["steady decline"] = Size.Series.Over(1.Hours).Delta() < -70,
        ["far from what is usual"] = Size.Series > Size.Series.Over(2.Hours).Avg() + (1.5 * Size.Series.Over(2.Hours).StdDev()),
        ["a clock that is off and does not come back"] =
            ((Offset.Series > 0.05.Seconds).And(Offset.Series.Over(5.Minutes).Deriv() >= 0)).Or((Offset.Series < -0.05.Seconds).And(Offset.Series.Over(5.Minutes).Deriv() <= 0)),
        ["a prediction of what does not change"] = Size.Series.Over(10.Minutes).PredictLinear(1.Hours) > 700,
        ["the sum of more metrics than can be tried in every way"] = Many.Select(part => part.Series.Sum([Disk.FileSystem])).Aggregate((one, other) => one + other) > 100,
        ["all of more metrics than can be tried in every way"] = Many.Select(part => part.Series.Sum([Disk.FileSystem]) > 100).Aggregate<InstantVector<Disk>>((one, other) => one.And(other)),
        ["more bytes in a second than a thousand million"] = Sent.Series.Over(5.Minutes).Rate().Sum([Disk.FileSystem]) > 10.Gibibytes.PerSecond,
        ["more bits in a second than a thousand million"] = Sent.Series.Over(5.Minutes).Rate().Sum([Disk.FileSystem]) * 8 > 1_000_000_000,
        ["more bytes in a day than a million million"] = Sent.Series.Over(1.Days).Increase().Sum([Disk.FileSystem]) > 1000.Gibibytes,
        ["a hundred mebibytes in a second, divided down to them"] = Sent.Series.Over(5.Minutes).Rate().Sum([Disk.FileSystem]) / 1024 / 1024 > 100,
        ["a small share that will be none"] = (Free.Series * 100 / Size.Series < 10).And(Free.Series.Over(1.Hours).PredictLinear(24.Hours) < 0).And(Health.In(DayOfWeek.Friday)),
        ["what cannot fall below 0 and falls fast"] = Room.Series.Over(1.Hours).Deriv() < -1 * 10.Mebibytes.PerSecond,
        ["the fullest only"] = Size.Series.TopK(1, [Disk.FileSystem]) > 100,
        ["the three emptiest together"] = Free.Series.BottomK(3).Sum([Disk.FileSystem]) < 10,
        ["most of the instances"] = Size.Series.Quantile(0.9, [Disk.FileSystem]) > 100,
        ["instances that differ"] = Size.Series.StdDev([Disk.FileSystem]) > 20,
        ["what any version reports, and only once"] = Free.Series.On(Disk.FileSystem).GroupLeft().Times(Size.Series.Max([Disk.FileSystem]).TopK(1, [Disk.FileSystem])) > 100,
        ["an operand that looks at an hour ago"] = (Failures.Series.Over(5.Minutes).Increase().Sum([Disk.FileSystem]) > 67).Or(Size.Series.Offset(1.Hours).Avg([Disk.FileSystem]) <= 0.5),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void It_is_proved(string name)
    {
        var proof = Derive(Own(Conditions[name])).Alerts.Single(proof => proof.Alert.Name == "Own");
        Assert.Null(proof.Derivation.Dead ?? proof.Derivation.Underivable ?? proof.Contradiction);
        Assert.True(proof.Fires > 0 && proof.Quiet > 0);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Promtool_agrees(string name) => AssertAccepted(Derive(Own(Conditions[name])));

    [Fact]
    public void One_that_only_a_process_meets_that_starts_again_and_again_asks_for_cases_by_hand()
    {
        var restarts = Own(Failures.Series.Over(30.Minutes).Resets() > 3);
        Assert.Contains("write its cases by hand", Assert.Single(Fixture.Find("DG4102", With(restarts))).Hint, StringComparison.Ordinal);

        WrittenSeries Starting(int times) => Enumerable.Range(0, times).Aggregate(WrittenSeries.Of(Failures[Disk.FileSystem.Is("ext4")]), (series, _) => series.At(9, 2.Minutes).At(0, 3.Minutes));
        var shown = restarts with
        {
            Proofs = [new("starts", [Starting(20)]) { Fires = [new(6, [("fstype", "ext4"), ("instance", "shop:8080"), ("job", "shop")])] }, new("runs", [Starting(1)])],
        };
        Assert.DoesNotContain(Check.All(Bundle.Expand([Fixture.Stack(With(shown))])), found => found.Severity == DiagnosticSeverity.Error);
        AssertAccepted(Derive(shown));
    }

    [Fact]
    public void Silence_that_counts_as_nothing_ends_when_growth_shows()
    {
        var none = ScalarValue.Of(0, new MetricUnit(Dimension.Count)).ToVector();
        var silent = Condition(warning: (Failures.Series.Over(1.Hours).Increase().Sum().Or(none) < 1).For(1.Hours), alert: "Own", title: "Own", meaning: "It is so.");
        Assert.Empty(Fixture.Find("DG4101", With(silent)));
        AssertAccepted(Derive(silent));
    }

    [Theory]
    [InlineData("outside of a band around a number")]
    [InlineData("outside of a band between two numbers")]
    [InlineData("a mean outside of a narrow band")]
    [InlineData("a signal in its range")]
    public void As_usual_values_are_within_the_band_and_not_missing(string name)
    {
        var own = Own(Conditions[name]);
        Assert.Empty(Fixture.Find("DG4103", With(own)));
        Assert.All(
            Derive(own).Alerts.Single(proof => proof.Alert.Name == "Own").Derivation.Cases.Where(one => one.Segments[0].Kind == ProofKind.Usual).SelectMany(one => one.Tapes),
            tape => Assert.False(Stale.Is(tape.Values[0])));
    }

    [Fact]
    public void What_nothing_in_the_range_of_a_gauge_meets_is_found()
    {
        Assert.Single(Fixture.Find("DG1016", With(Own(Strength.Series > 0))));
        Assert.Single(Fixture.Find("DG1016", With(Own(Strength.Series < 0))));
        Assert.Empty(Fixture.Find("DG1016", With(Own(Strength.Series < -105))));
    }

    [Fact]
    public void One_that_fires_as_long_as_its_window_is_not_full_says_when() => Assert.Equal(
        "Own is not proved: it fires where it must be silent: as usual, 35 minutes after its series begin",
        Assert.Single(Fixture.Find("DG4101", With(Own(Failures.Series.Over(6.Hours).Rate().Sum([Disk.FileSystem]) < 100)))).Message);

    [Fact]
    public void What_a_target_exposes_is_gone_while_it_is_down()
    {
        var dead = Alert(ScrapeSeries.Up.Max().EqualTo(0).On().And(Fixture.InFlight.Series.Max() < 1));
        Assert.Contains("a target that is down exposes nothing", Assert.Single(Fixture.Find("DG4102", With(dead))).Message, StringComparison.Ordinal);
        Assert.Contains(Fixture.Find("DG4102", With(Alert(ScrapeSeries.Up.Absent().On().And(Fixture.InFlight.Series.Max() < 1)))), found => found.Message.Contains("Own can never fire", StringComparison.Ordinal));

        // One of several targets can be down, and one that is up can expose anything.
        foreach (var alive in new[] { Alert(ScrapeSeries.Up.Min().EqualTo(0).On().And(Fixture.InFlight.Series.Max() > 100)), Alert(Fixture.InFlight.Series.And(ScrapeSeries.Up.EqualTo(1)) > 100) })
        {
            Assert.Empty(Fixture.Find("DG4102", With(alive)));
            AssertAccepted(Derive(alive));
        }
    }

    [Fact]
    public void Samples_are_counted_as_often_as_they_are_scraped()
    {
        // There are 20 of them in five minutes, and 8 in ten where there is one in 75 seconds.
        AssertProvedOwn(With(Alert(Size.Series.Over(5.Minutes).Changes() > 10)));
        var rare = With(Alert(Size.Series.Over(10.Minutes).Changes() > 8)) with { Scrape = new(Port: 8080) { Every = 75.Seconds } };
        Assert.Contains(Fixture.Find("DG4102", rare), found => found.Message.StartsWith("Own can never fire", StringComparison.Ordinal));

        static void AssertProvedOwn(Service service)
        {
            var stack = Fixture.Stack(service) with { Versions = new(new Version(2, 42), new Version(0, 25), new Version(12, 0)) };
            var proofs = StackProofs.Whole(Bundle.Expand([stack]).Stacks[0]).ElementAt(1);
            var proof = proofs.Alerts.Single(proof => proof.Alert.Name == "Own");
            Assert.Null(proof.Derivation.Dead ?? proof.Derivation.Underivable ?? proof.Contradiction);
            Assert.False(proof.Derivation.IsEndless);
            AssertAccepted(proofs);
        }
    }

    [Fact]
    public void Of_what_is_never_silent_it_is_not_said_that_it_never_fires()
    {
        var always = Alert((Size.Series.Min() - Size.Series.Max()).OrZero() < 1);
        Assert.Equal("Own is not proved: nothing that was tried of its metrics makes it silent", Assert.Single(Fixture.Find("DG4101", With(always))).Message);
        Assert.Empty(Fixture.Find("DG4102", With(always)));
    }
}
