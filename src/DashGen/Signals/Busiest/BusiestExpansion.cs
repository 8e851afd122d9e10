using DashGen.PromQL;
using static DashGen.PromQL.Build;

namespace DashGen;

static class BusiestExpansion
{
    public static Expansion Expand(BusiestSignal signal, Scope scope)
    {
        var rates = Ratios.Rates(scope.Shown(signal.Events), RangeDuration.Range, signal.By);
        return new Expansion
        {
            Panels =
            [
                new Panel(
                    Looks.Ranking(
                        signal.Title,
                        $"{signal.Events.Help} Per second{(signal.By.IsEmpty ? "" : $", by {Words.List(signal.By.Names())}")}; the {signal.AtMost} highest, over the dashboard's time range.",
                        signal.Events.Unit.Rate,
                        "per second"),
                    [new Query(TopK(signal.AtMost, rates), "", signal.By) { Instant = true, AtMost = signal.AtMost }],
                    signal.Family,
                    signal.Location),
            ],
        };
    }
}
