using DashGen.PromQL;
namespace DashGen.Tests.Proofs;

public sealed class ColumnTests
{
    readonly List<Ticks> _asked = [];
    readonly Simulation _simulation = new(new Rulebook(new DashGen.Prometheus.RuleFile([])), [], TimeSpan.FromMinutes(1), new PrometheusVersion(2, 42));

    Column Squares(bool fromStart = false) => new(
        _simulation,
        Tags.None,
        (values, ticks) =>
        {
            _asked.Add(ticks);
            for (var tick = ticks.From; tick < ticks.To; tick++)
            {
                values[tick] = tick * tick;
            }
        },
        fromStart);

    [Fact]
    public void What_is_known_is_not_computed_again()
    {
        var squares = Squares();
        Assert.Equal(49, squares.Over(new(5, 10))[7]);
        Assert.Equal(36, squares.Over(new(6, 9))[6]);
        Assert.Equal([new(5, 10)], _asked);
    }

    [Fact]
    public void Later_ticks_are_added_to_those_that_are_known()
    {
        var squares = Squares();
        squares.Over(new(5, 10));
        var values = squares.Over(new(7, 300));
        Assert.Equal((25.0, 299.0 * 299), (values[5], values[299]));
        Assert.Equal([new(5, 10), new(10, 300)], _asked);
    }

    [Fact]
    public void For_earlier_ticks_all_is_computed_again()
    {
        var squares = Squares();
        squares.Over(new(5, 10));
        Assert.Equal(4, squares.Over(new(2, 3))[2]);
        Assert.Equal([new(5, 10), new(2, 10)], _asked);
    }

    [Fact]
    public void What_adds_up_is_computed_from_the_start()
    {
        Squares(fromStart: true).Over(new(5, 10));
        Assert.Equal([new(0, 10)], _asked);
    }

    [Fact]
    public void No_ticks_ask_for_nothing()
    {
        Squares().Over(new(5, 5));
        Assert.Empty(_asked);
    }

    [Fact]
    public void Another_run_knows_nothing_yet()
    {
        var squares = Squares();
        squares.Over(new(5, 10));
        _simulation.Rewind(to: 0, ticks: 10);
        squares.Over(new(5, 6));
        Assert.Equal([new(5, 10), new(5, 6)], _asked);
    }

    [Fact]
    public void But_for_what_it_has_in_common_with_the_one_before()
    {
        var squares = Squares();
        squares.Over(new(5, 10));
        _simulation.Rewind(to: 7, ticks: 10);
        squares.Over(new(5, 10));
        Assert.Equal([new(5, 10), new(7, 10)], _asked);
    }

    [Fact]
    public void A_run_in_which_nobody_asks_changes_what_is_known_too()
    {
        var squares = Squares();
        squares.Over(new(5, 10));
        _simulation.Rewind(to: 7, ticks: 10);
        _simulation.Rewind(to: 9, ticks: 10);
        squares.Over(new(5, 10));
        Assert.Equal([new(5, 10), new(7, 10)], _asked);
    }

    [Fact]
    public void What_no_script_changes_is_known_in_every_run()
    {
        var column = new Columns(_simulation).Always(tick =>
        {
            _asked.Add(new(tick, tick));
            return tick;
        });
        column.Over(new(5, 7));
        _simulation.Rewind(to: 0, ticks: 10);
        Assert.Equal(6, column.Over(new(5, 7))[6]);
        Assert.Equal([new(5, 5), new(6, 6)], _asked);
    }

    /// <summary>Windows over samples that are missing and counters that start again, asked for in parts and all at once.</summary>
    [Fact]
    public void A_track_that_grows_tells_what_one_of_all_samples_does()
    {
        double[] samples = [1, 2, 3, Stale.Marker, 5, 6, 2, 4, Stale.Marker, Stale.Marker, 7, 1, 3];
        Column Scripted() => new(_simulation, Tags.None, (values, ticks) => samples.AsSpan(ticks.From..ticks.To).CopyTo(values.AsSpan(ticks.From)));
        var (whole, parts) = (Scripted().Track(new(0, samples.Length)), Scripted());
        for (var to = 1; to <= samples.Length; to++)
        {
            var grown = parts.Track(new(0, to));
            for (var from = 0; from < to; from++)
            {
                Assert.Equal(Told(whole, from, to - 1), Told(grown, from, to - 1));
            }
        }

        Assert.Equal((5, 6.0, 3.0, 4.0), Told(whole, 2, 7));
        Assert.Null(Told(whole, 8, 9));
    }

    static (int Count, double Lost, double First, double Last)? Told(Track track, int from, int to) =>
        track.TryWindow(from, to, TimeSpan.FromMinutes(1), TimeSpan.Zero, TimeSpan.FromMinutes(5), out var window) ? (window.Count, window.Lost, window.First, window.Last) : null;
}
