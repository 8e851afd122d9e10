using DashGen;
using DashGen.Building;

namespace Build.Tests.Proving;

public sealed class LiveStraysTests
{
    static readonly LiveStack Stack = new(Bundle.Expand(Definitions.Estate.Stacks).Stacks[0]);
    static readonly LivePhase Trouble = new(TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(20));
    static readonly LivePhase Outage = new(TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(40));
    static readonly LiveFault Down = Stack.Outages.First(outage => outage.Alert == "APIGatewayDown");
    static readonly LiveFault Fault = Stack.Faults.First(fault => fault.Family == "golden");
    static readonly Arrival Watchdog = new(TimeSpan.FromSeconds(1), "dead-mans-switch", true, [("alertname", Stack.Watchdog), ("severity", "none"), ("system", "api-gateway"), ("team", "platform"), ("family", "telemetry")], [("runbook_url", "x")]);

    static Arrival At(double seconds, LiveFault fault, string? receiver = null, bool isFiring = true) =>
        new(TimeSpan.FromSeconds(seconds), receiver ?? fault.Receivers[0], isFiring, fault.Labels.With("alertname", fault.Alert).With("job", fault.Service), [("runbook_url", "x")]);

    static IEnumerable<string> Strays(params IReadOnlyList<Arrival> arrivals) => LiveStrays.Of(Stack, [Watchdog, .. arrivals], Trouble, Outage);

    [Fact]
    public void What_arrives_where_and_when_it_should_is_no_stray() =>
        Assert.Empty(Strays(At(12, Fault), At(22, Fault, isFiring: false), At(32, Down), At(42, Down, isFiring: false)));

    [Fact]
    public void A_receiver_that_should_not_hear_of_it_is_named() =>
        Assert.Equal([$"{Fault.Alert} arrived at somebody, which should not hear of it"], Strays(At(12, Fault, "somebody")));

    [Fact]
    public void What_fires_before_any_fault_is_named() => Assert.Equal([$"{Fault.Alert} fired before any fault"], Strays(At(9, Fault)));

    [Fact]
    public void An_outage_comes_alone() =>
        Assert.Equal([$"{Fault.Alert} arrived in the outage, of which only {Words.List([.. Stack.Outages.Select(outage => outage.Alert)])} should tell"], Strays(At(31, Fault)));

    [Fact]
    public void What_is_on_its_way_when_it_is_held_back_may_arrive_and_later_may_not()
    {
        Assert.DoesNotContain(Strays(At(32, Down), At(32.5, Fault)), stray => stray.Contains("hold it back", StringComparison.Ordinal));
        Assert.Contains($"{Fault.Alert} arrived although {Down.Alert} was there to hold it back", Strays(At(32, Down), At(34, Fault)));
    }

    [Fact]
    public void A_message_says_what_to_do() =>
        Assert.Equal([$"{Fault.Alert} arrived without a runbook"], Strays(At(12, Fault) with { Annotations = [] }));

    [Fact]
    public void What_was_told_in_an_outage_has_no_runbook_when_it_is_over_and_is_a_stray_while_it_fires()
    {
        var told = At(42, Fault, isFiring: false) with { Labels = HeldBack.Told(At(42, Fault).Labels), Annotations = [] };
        Assert.Empty(Strays(told));
        Assert.NotEmpty(Strays(told with { At = TimeSpan.FromSeconds(33), IsFiring = true }));
        Assert.NotEmpty(Strays(told with { IsFiring = true }));
    }

    [Fact]
    public void Silence_of_the_watchdog_is_a_stray() =>
        Assert.Equal([$"{Stack.Watchdog} did not arrive"], LiveStrays.Of(Stack, [], Trouble, Outage));
}
