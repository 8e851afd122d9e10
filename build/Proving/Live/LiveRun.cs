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
    /// <summary>All of it takes half a minute, and a minute and a half where nothing arrives and every wait is waited out; what takes longer hangs.</summary>
    static readonly TimeSpan AtMost = TimeSpan.FromSeconds(110);

    /// <summary>What is said of a run that somebody stopped.</summary>
    internal const string Stopped = "the live run was stopped";

    /// <summary>Prometheus hands new targets to its scrapers every five seconds.</summary>
    static readonly TimeSpan ToScrape = TimeSpan.FromSeconds(20);

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
            throw new CakeException(1, stopped.IsCancellationRequested ? Stopped : $"the live run took longer than {AtMost.TotalSeconds:0} s and was stopped");
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
            "--config.file=prometheus.yml", "--storage.tsdb.path=samples", $"--web.listen-address={here}", "--web.enable-lifecycle", "--query.lookback-delta=2s", "--scrape.discovery-reload-interval=1s",
            "--rules.alert.resend-delay=1s", "--rules.alert.for-grace-period=0s", "--rules.alert.for-outage-tolerance=0s", "--log.level=warn",
        ]);
        await receiving.Ready(client, new Uri($"http://{there}/-/ready"), stop);
        await watching.Ready(client, new Uri($"http://{here}/-/ready"), stop);
        if (!await Patience.Wait(() => AreScraped(client, here, stop), ToScrape, stop))
        {
            throw new CakeException(1, "Prometheus does not scrape the simulated services");
        }

        await File.WriteAllTextAsync(config, stack.PrometheusConfig(stage.Address, there, withRules: true), stop);
        using (var reloaded = await client.PostAsync(new Uri($"http://{here}/-/reload"), null, stop))
        {
            if (!reloaded.IsSuccessStatusCode)
            {
                throw new CakeException(1, $"Prometheus refuses the rules: {LiveProgram.LastLine(await reloaded.Content.ReadAsStringAsync(stop))}");
            }
        }

        return await new Injection(stack, stage, client, here, there).Run(stop);
    }

    async Task<bool> AreScraped(HttpClient client, string prometheus, CancellationToken stop)
    {
        var answer = await client.GetFromJsonAsync<JsonNode>(new Uri($"http://{prometheus}/api/v1/query?query=up"), stop);
        var up = answer?["data"]?["result"]?.AsArray().Where(one => (string?)one?["value"]?[1] == "1").Select(one => (string?)one?["metric"]?["job"]).ToHashSet();
        return up is not null && stack.Jobs.All(up.Contains);
    }
}
