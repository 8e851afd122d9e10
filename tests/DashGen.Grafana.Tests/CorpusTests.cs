using DashGen.Testing;

namespace DashGen.Grafana.Tests;

public sealed class CorpusTests(ITestOutputHelper output)
{
    [Fact]
    public void Real_dashboards_come_back_with_nothing_lost_and_almost_everything_typed()
    {
        var (typed, all) = (0, 0);
        var files = Directory.GetFiles(Needs.Shared("corpora/dashboards"), "*.json").Order(StringComparer.Ordinal).ToList();
        foreach (var path in files)
        {
            var trip = RoundTrip.Of(Path.GetFileName(path), File.ReadAllBytes(path));
            output.WriteLine(trip.ToJsonLine());
            Assert.True(trip.Ok, trip.ToJsonLine());
            foreach (var kept in UnmodelledWalk.Of(DashboardReader.Read(File.ReadAllBytes(path)).Document!.Root))
            {
                output.WriteLine($"  kept as JSON: {kept}");
            }

            typed += trip.TypedValues;
            all += trip.Values;
        }

        output.WriteLine($"{files.Count} dashboards, {all} values, {(double)typed / all:0.0000} typed");
        Assert.NotEmpty(files);
        Assert.True(typed >= 0.98 * all, $"{typed} of {all}");
    }
}
