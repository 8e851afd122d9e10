using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Cake.Core;

namespace DashGen.Building;

/// <summary>
/// Runs a stack for real: a fault goes from the page of a service through Prometheus and Alertmanager to the receivers. Whatever
/// happens, what was started is stopped.
/// </summary>
/// <param name="stack">The stack.</param>
/// <param name="find">The full path of a program on <c>PATH</c>, or null.</param>
/// <param name="ports">Where everything listens.</param>
public sealed class LiveRun(LiveStack stack, Func<string, string?> find, LivePorts ports)
{
    /// <summary>All of it takes half a minute; a run that takes longer than this has gone wrong.</summary>
    static readonly TimeSpan AtMost = TimeSpan.FromSeconds(55);

    /// <summary>Prometheus hands new targets to its scrapers every five seconds.</summary>
    static readonly TimeSpan ToScrape = TimeSpan.FromSeconds(20);

    /// <summary>How long nothing is wrong, so that alerts that fire for nothing are seen.</summary>
    static readonly TimeSpan Calm = TimeSpan.FromSeconds(3);

    /// <summary>The longest window and what a group waits, and some more.</summary>
    static readonly TimeSpan ToResolve = TimeSpan.FromSeconds(20);

    /// <summary>Runs it.</summary>
    /// <exception cref="CakeException">A program is missing, does not start or does not answer; or somebody stopped the run.</exception>
    public async Task<LiveResult> Run(CancellationToken stopped)
    {
        var prometheus = LiveProgram.Find(find, stack.Versions.Prometheus, "prometheus");
        var alertmanager = LiveProgram.Find(find, stack.Versions.Alertmanager, "alertmanager", "prometheus-alertmanager");
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stopped);
        stop.CancelAfter(AtMost);
        var folder = Directory.CreateTempSubdirectory("dashgen-live-");
        try
        {
            return await Run(folder.FullName, prometheus, alertmanager, stop.Token);
        }
        catch (OperationCanceledException)
        {
            throw new CakeException(1, stopped.IsCancellationRequested ? "the live run was stopped" : $"the live run took longer than {AtMost.TotalSeconds:0} s and was stopped");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    async Task<LiveResult> Run(string folder, LiveProgram prometheus, LiveProgram alertmanager, CancellationToken stop)
    {
        using var stage = new Stage(stack, ports.Stage);
        var (here, there) = ($"127.0.0.1:{ports.Prometheus}", $"127.0.0.1:{ports.Alertmanager}");
        Directory.CreateDirectory(Path.Combine(folder, "rules"));
        var config = Path.Combine(folder, "prometheus.yml");
        await File.WriteAllTextAsync(config, stack.PrometheusConfig(stage.Address, there, withRules: false), stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "alertmanager.yml"), stack.AlertmanagerConfig(stage.Sink), stop);
        foreach (var (path, text) in stack.RuleFiles)
        {
            await File.WriteAllTextAsync(Path.Combine(folder, path), text, stop);
        }

        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(5) };
        using var receiving = new LiveServer(alertmanager, folder,
            ["--config.file=alertmanager.yml", "--storage.path=alerts", $"--web.listen-address={there}", "--cluster.listen-address=", "--log.level=warn"]);
        using var watching = new LiveServer(prometheus, folder,
        [
            "--config.file=prometheus.yml", "--storage.tsdb.path=samples", $"--web.listen-address={here}", "--web.enable-lifecycle", "--query.lookback-delta=2s",
            "--rules.alert.resend-delay=1s", "--rules.alert.for-grace-period=0s", "--rules.alert.for-outage-tolerance=0s", "--log.level=warn",
        ]);
        await receiving.Ready(client, new Uri($"http://{there}/-/ready"), stop);
        await watching.Ready(client, new Uri($"http://{here}/-/ready"), stop);
        await Until(() => AreScraped(client, here, stop), ToScrape, "Prometheus does not scrape the simulated services", stop);

        await File.WriteAllTextAsync(config, stack.PrometheusConfig(stage.Address, there, withRules: true), stop);
        using (var reloaded = await client.PostAsync(new Uri($"http://{here}/-/reload"), null, stop))
        {
            if (!reloaded.IsSuccessStatusCode)
            {
                throw new CakeException(1, $"Prometheus refuses the rules: {LiveProgram.LastLine(await reloaded.Content.ReadAsStringAsync(stop))}");
            }
        }

        await Task.Delay(Calm, stop);
        stage.Break();
        await Wait(() => Verdicts(stage).All(verdict => verdict.Heard is not null), LiveVerdict.AtMost, stop);
        stage.Repair();
        await Wait(() => Verdicts(stage).All(verdict => verdict.Resolved is not null || verdict.Heard is null), ToResolve, stop);
        return new LiveResult([.. Verdicts(stage)], [.. Strays(stage)]);
    }

    IEnumerable<LiveVerdict> Verdicts(Stage stage)
    {
        var arrivals = stage.Arrivals;
        return stack.Faults.Select(fault => LiveVerdict.Of(fault, arrivals, stage.From ?? TimeSpan.Zero, stage.Until));
    }

    /// <summary>What arrived where it should not, or without a reason, or without saying what to do.</summary>
    IEnumerable<string> Strays(Stage stage)
    {
        var arrivals = stage.Arrivals;
        foreach (var (alert, receiver) in arrivals.Where(one => !stack.Receivers(one.Labels).Contains(one.Receiver)).Select(one => (one.Alert, one.Receiver)).Distinct())
        {
            yield return $"{alert} arrived at {receiver}, which should not hear of it";
        }

        foreach (var alert in arrivals.Where(one => one.IsFiring && one.At < stage.From && one.Alert != stack.Watchdog).Select(one => one.Alert).Distinct())
        {
            yield return $"{alert} fired before any fault";
        }

        foreach (var alert in arrivals.Where(one => !one.Annotations.TryGetValue("runbook_url", out _)).Select(one => one.Alert).Distinct())
        {
            yield return $"{alert} arrived without a runbook";
        }

        if (!arrivals.Any(one => one.IsFiring && one.Alert == stack.Watchdog))
        {
            yield return $"{stack.Watchdog} did not arrive";
        }
    }

    async Task<bool> AreScraped(HttpClient client, string prometheus, CancellationToken stop)
    {
        var answer = await client.GetFromJsonAsync<JsonNode>(new Uri($"http://{prometheus}/api/v1/query?query=up"), stop);
        var up = answer?["data"]?["result"]?.AsArray().Where(one => (string?)one?["value"]?[1] == "1").Select(one => (string?)one?["metric"]?["job"]).ToHashSet();
        return up is not null && stack.Jobs.All(up.Contains);
    }

    static async Task Until(Func<Task<bool>> holds, TimeSpan atMost, string otherwise, CancellationToken stop)
    {
        for (var waited = Stopwatch.StartNew(); !await holds(); await Task.Delay(100, stop))
        {
            if (waited.Elapsed > atMost)
            {
                throw new CakeException(1, otherwise);
            }
        }
    }

    /// <summary>Waits until something holds, or no longer.</summary>
    static async Task Wait(Func<bool> holds, TimeSpan atMost, CancellationToken stop)
    {
        for (var waited = Stopwatch.StartNew(); !holds() && waited.Elapsed < atMost;)
        {
            await Task.Delay(50, stop);
        }
    }
}
