using DashGen.PromQL;

namespace DashGen;

/// <summary>the time of several things is taken for the share of one.</summary>
static class SharedTime
{
    public static Rule Rule { get; } = new(
        "DG3011",
        DiagnosticSeverity.Warning,
        "the time of several things is taken for the share of one",
        """
        A second has a second for each of them: eight disks that are busy for 12 % of the time come to 96 % of it, and the alert fires while all
        is well. A label whose values are listed is taken for the parts of one time, as the modes of a CPU are.
        """,
        """
        TimeSpent(DiskBusy, "Disk Busy", warning: 90.Percent.For(15.Minutes), alert: "DiskBusy")      // DG3011: DiskBusy has a device
        TimeSpent(DiskBusy, "Disk Busy", warning: 90.Percent.For(15.Minutes), per: [Disk.Device], alert: "DiskBusy")
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (_, bundle) in context.Services)
        {
            foreach (var signal in bundle.Service.Signals.OfType<TimeSpentSignal>().Where(signal => signal.Of == 1))
            {
                if (signal.Time.Labels.FirstOrDefault(label => IsOfMany(label) && signal.Per.All(own => own.Name != label.Name) && !IsSelected(signal.Time, label)) is { } many)
                {
                    context.Report(
                        rule,
                        signal.Location,
                        $"{signal.Called} adds up {signal.Time.Name} of every {many.Name} and compares the sum with the time of one",
                        $"take each for itself, per: [{many.Name}]; where these are parts of one time, list the values of {many.Name}");
                }
            }
        }
    }

    /// <summary>Whether its values are not listed, and there may be more than one.</summary>
    static bool IsOfMany(LabelSchema label) => label.Values.IsEmpty && label.Cardinality.AtMost != 1;

    static bool IsSelected(Metric metric, LabelSchema label) => metric.Matchers.Any(matcher => matcher.Name == label.Name && matcher.Op == MatchOp.Equal);
}
