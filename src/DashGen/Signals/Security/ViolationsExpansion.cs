using DashGen.Prometheus;
using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class ViolationsExpansion
{
    /// <summary>How far back the panel counts.</summary>
    static readonly TimeSpan Shown = TimeSpan.FromHours(1);

    public static Expansion Expand(ViolationsSignal signal, Scope scope)
    {
        var events = new Recording(
            Conventions.Record(signal.Per.AsSpan(), Conventions.Measured(signal.Events), "events5m"),
            Events(signal, scope),
            new MetricUnit(Dimension.Count),
            scope.Keep(signal.Per.AsSpan()),
            signal.Location);
        var quantity = new Quantity(scope.Recorded(events), events.Unit, signal.Per, $"number of {Words.TitleWithin(signal.Title)} in five minutes");
        return new Expansion
        {
            Recordings = [events],
            Alerts = [.. scope.Compare(signal, quantity, signal.Limits, _ => ViolationsRunbook.Notes(signal, scope.Series(signal.Events))).Select(alert => Told(signal, scope, alert))],
            Panels =
            [
                new Panel(
                    Looks.Count(signal.Title, "How many in the last hour; any is one too many.", signal.Limits[0].Severity),
                    [
                        new Query(
                            Sum(SumOverTime(scope.ShownRecorded(events), Shown, Scope.Window), signal.Per.Names()),
                            signal.Per.Legend(signal.Title),
                            signal.Per),
                    ],
                    signal.Family,
                    signal.Location),
            ],
        };
    }

    /// <summary>There is no limit to compare the number with, and as <c>increase</c> extrapolates it, it is no whole one.</summary>
    static Alert Told(ViolationsSignal signal, Scope scope, Alert alert)
    {
        var events = Words.TitleWithin(signal.Title);
        var which = Readable.Which(signal.Per.AsSpan());
        var number = GoTemplate.Value(ValueFormat.Printf("%.0f"));
        return alert with
        {
            Summary = GoTemplate.Text($"{scope.Service.Name}: {events}") + which + ", " + number + " in five minutes",
            Description = GoTemplate.Text(Words.Capital(events)) + which + GoTemplate.Text($" at {scope.Service.Name}: ") + number + " in the last five minutes, and there should be none.",
        };
    }

    /// <summary>A series that appears with its first event has not grown: it counts where its service was there before it.</summary>
    static Expr Events(ViolationsSignal signal, Scope scope)
    {
        var series = scope.Series(signal.Events);
        var grown = Increase(series, Scope.Window) > 0;
        var born = series.Unless(series.Offset(Scope.Window));
        var watched = Equal(scope.Target("up").Offset(Scope.Window), 1);
        var counted = signal.Events.ExistsFromStart ? grown : grown.Or(born.And(watched, Matching.On("job", "instance")));
        return Sum(counted, scope.Keep(signal.Per.AsSpan()).Names());
    }
}
