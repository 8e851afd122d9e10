using DashGen;
using Attempt = Polly.Telemetry.ExecutionAttemptArguments;
using Execution = Polly.Telemetry.PipelineExecutedArguments;

namespace Definitions.Tests.AspNetShop;

/// <summary>
/// The events of the ready catalogue of Polly against what its pipelines tell. Polly.Extensions measures how long an execution and an
/// attempt took, and counts everything else.
/// </summary>
public sealed class ResilienceEventsTests(ResilientCalls calls) : IClassFixture<ResilientCalls>
{
    static readonly Type[] Measured = [typeof(Execution), typeof(Attempt)];

    [Fact]
    public void What_is_counted_is_what_is_told_and_not_measured() => Assert.Equal(
        Values(ResilienceEvent.Name).Except(["OnRateLimiterRejected"]), // told by a package of its own
        calls.Told.Where(told => !Measured.Contains(told.Arguments)).Select(told => told.Name).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void An_event_is_as_bad_each_time() => Assert.All(
        calls.Told.Where(told => !Measured.Contains(told.Arguments)).GroupBy(told => told.Name), same => Assert.Single(same));

    [Fact]
    public void Executions_and_attempts_are_told_under_their_names_as_bad_as_they_are()
    {
        Assert.Equal(Told<Execution>(), [(Assert.Single(Values(ResilienceExecution.Name)), Assert.Single(Values(ResilienceExecution.Severity)))]);
        Assert.Equal(Told<Attempt>(), Values(ResilienceAttempt.Severity).Select(severity => (Assert.Single(Values(ResilienceAttempt.Name)), severity)));
    }

    IEnumerable<(string Name, string Severity)> Told<TArguments>() =>
        calls.Told.Where(told => told.Arguments == typeof(TArguments)).Select(told => (told.Name, told.Severity)).Order();

    static IEnumerable<string> Values<L>(Label<L> label) where L : LabelSet<L> => label.Schema.Values.Order(StringComparer.Ordinal);
}
