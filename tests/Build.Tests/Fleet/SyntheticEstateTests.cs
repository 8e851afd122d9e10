using DashGen.Building;
using DashGen.Fleet;
using DashGen.Testing;

namespace Build.Tests.Fleet;

/// <summary>Services that nobody has looked at are described, checked and proved like those that somebody has.</summary>
public sealed class SyntheticEstateTests
{
    static readonly Compilation Estate = Compilation.Of(() => SyntheticEstate.Of(4));

    [Fact]
    public void Nothing_is_wrong_with_it()
    {
        Assert.Empty(Estate.Findings);
        Assert.All(Estate.Bundle!.Stacks.SelectMany(stack => stack.Services), service => Assert.InRange(service.Alerts.Count, 25, 30));
    }

    [Fact]
    public void No_two_services_share_a_metric_a_label_or_a_bound()
    {
        var services = Estate.Bundle!.Stacks.SelectMany(stack => stack.Services).Select(service => service.Service).ToList();
        Assert.Equal(services.Sum(service => service.Metrics.Count), services.SelectMany(service => service.Metrics).DistinctBy(metric => metric.Name).Count());
        var labels = services.Select(service => service.Metrics.SelectMany(metric => metric.Labels).Select(label => label.Name).Distinct().ToList()).ToList();
        Assert.Equal(labels.Sum(own => own.Count), labels.SelectMany(own => own).Distinct().Count());
    }

    [Fact]
    public void It_is_the_same_at_each_run() => Assert.Equal(Estate.Files, Compilation.Of(() => SyntheticEstate.Of(4)).Files);

    [Fact]
    public void Promtool_agrees_with_its_proofs()
    {
        var promtool = Needs.Program("promtool");
        using var tests = new PromtoolTests(promtool);
        var rules = Estate.Files.Where(file => file.Key.Contains("/prometheus/rules/", StringComparison.Ordinal)).ToList();
        var proofs = Estate.Files.Where(file => file.Key.Contains("/proofs/service-3.", StringComparison.Ordinal)).ToList();
        Assert.Equal(5, proofs.Count);
        Assert.All(SideBySide.Run(proofs, file => file.Value.Length, file => tests.Run([.. rules, file], file.Key)), run => Assert.True(run.Passed, run.Output));
    }
}
