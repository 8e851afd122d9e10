using System.Net;
using System.Net.Sockets;
using Cake.Core;
using DashGen;
using DashGen.Building;
using DashGen.Testing;

namespace Build.Tests.Proving;

/// <summary>The real chain, and what goes wrong around it.</summary>
public sealed class LiveRunTests
{
    static readonly EquatableArray<StackBundle> Stacks = Bundle.Expand(Definitions.Estate.Stacks).Stacks;
    static readonly StackBundle Stack = Stacks[0];

    static LiveRun Real(LivePorts ports)
    {
        Needs.Program("prometheus");
        Needs.Program("prometheus-alertmanager");
        return new LiveRun(new LiveStack(Stack), ExternalProgram.Find, ports);
    }

    [Fact]
    public async Task A_fault_of_each_family_and_an_outage_of_each_service_reach_their_receivers_in_ten_seconds_and_resolve()
    {
        Needs.Program("prometheus");
        Needs.Program("prometheus-alertmanager");
        var results = (await Run(Stacks)).ToArray();

        // A machine that does much else at the time makes a run late: what is wrong is so when the stack runs alone, too.
        for (var i = 0; i < results.Length; i++)
        {
            results[i] = results[i].IsProved ? results[i] : (await Run([Stacks[i]]))[0];
        }

        Assert.All(Stacks.Zip(results), run =>
        {
            Assert.True(run.Second.IsProved, $"{run.First.Stack.Title}\n{string.Join('\n', run.Second.Lines())}");
            Assert.Empty(run.Second.Unhit);

            // That targets are down is held back where the service is, of which another alert tells.
            Assert.All(
                run.First.Services.SelectMany(service => service.Alerts.Select(alert => $"{service.Service.Name} {alert.Family}")).Distinct()
                    .Except(run.Second.Verdicts.Select(verdict => $"{verdict.Fault.Service} {verdict.Fault.Family}")),
                untold => Assert.EndsWith($" {Family.Telemetry}", untold, StringComparison.Ordinal));
            Assert.True(run.Second.Held >= run.First.Services.Count, $"{run.First.Stack.Title} held back {run.Second.Held}");
            Assert.Equal(run.First.Services.Select(service => service.Service.Name), run.Second.Verdicts.Where(verdict => verdict.Fault.IsOutage).Select(verdict => verdict.Fault.Service).Distinct());
        });
    }

    static Task<IReadOnlyList<LiveResult>> Run(IEnumerable<StackBundle> stacks) =>
        new LiveRuns([.. stacks.Select(stack => new LiveStack(stack))], ExternalProgram.Find).Run(TestContext.Current.CancellationToken);

    [Fact]
    public async Task Runs_that_are_stopped_say_so_once()
    {
        Needs.Program("prometheus");
        Needs.Program("prometheus-alertmanager");
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var error = await Assert.ThrowsAsync<CakeException>(() => new LiveRuns([new LiveStack(Stack), new LiveStack(Stack)], ExternalProgram.Find).Run(stop.Token));
        Assert.Equal("the live run was stopped", error.Message);
    }

    [Fact]
    public async Task What_goes_wrong_in_one_run_stops_the_others_and_is_what_is_said()
    {
        Needs.Program("prometheus");
        Needs.Program("prometheus-alertmanager");
        var asked = 0;
        var before = DateTime.UtcNow;
        var error = await Assert.ThrowsAsync<CakeException>(() => new LiveRuns(
            [new LiveStack(Stack), new LiveStack(Stack)],
            name => name == "prometheus" && Interlocked.Increment(ref asked) > 1 ? null : ExternalProgram.Find(name)).Run(TestContext.Current.CancellationToken));
        Assert.Equal("prometheus is not on PATH", error.Message);
        Assert.True(DateTime.UtcNow - before < TimeSpan.FromSeconds(10), "the other run went on");
    }

    [Fact]
    public async Task A_run_that_is_stopped_leaves_nothing_behind()
    {
        var ports = LivePorts.Free();
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        var error = await Assert.ThrowsAsync<CakeException>(() => Real(ports).Run(stop.Token));
        Assert.Equal("the live run was stopped", error.Message);
        Assert.All(Ports(ports), port => Assert.True(IsFree(port), $"{port} is still in use"));
    }

    [Theory]
    [InlineData(0, "cannot be listened on")]
    [InlineData(1, "prometheus stopped at once")]
    [InlineData(2, "alertmanager stopped at once")]
    public async Task A_port_in_use_is_one_finding_and_leaves_nothing_behind(int which, string finding)
    {
        var ports = LivePorts.Free();
        using var taken = new TcpListener(IPAddress.Loopback, Ports(ports)[which]);
        taken.Start();
        var error = await Assert.ThrowsAsync<CakeException>(() => Real(ports).Run(TestContext.Current.CancellationToken));
        Assert.Contains(finding, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.All(Ports(ports).Where((_, i) => i != which), port => Assert.True(IsFree(port), $"{port} is still in use"));
    }

    [Fact]
    public async Task A_missing_program_is_named()
    {
        var error = await Assert.ThrowsAsync<CakeException>(() => new LiveRun(new LiveStack(Stack), _ => null, LivePorts.Free()).Run(TestContext.Current.CancellationToken));
        Assert.Equal("prometheus is not on PATH", error.Message);
    }

    [Theory]
    [InlineData("echo 'prometheus, version 2.41.0 (branch: x)'", "prometheus is 2.41 and the stack states 2.42: what one does proves nothing about the other")]
    [InlineData("echo hello", "prometheus does not say its version: hello")]
    [InlineData("sleep 60", "prometheus does not say its version: ended after 1 s without an answer")]
    public void A_program_of_another_version_or_one_that_hangs_is_refused(string script, string finding)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "shell scripts are not programs there");
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            var program = Path.Combine(folder.FullName, "prometheus");
            File.WriteAllText(program, $"#!/bin/sh\n{script}\n");
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            }

            var error = Assert.Throws<CakeException>(() => LiveProgram.Find(_ => program, new Version(2, 42), TimeSpan.FromSeconds(1), ["prometheus"]));
            Assert.Equal(finding, error.Message);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    static int[] Ports(LivePorts ports) => [ports.Stage, ports.Prometheus, ports.Alertmanager];

    static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
