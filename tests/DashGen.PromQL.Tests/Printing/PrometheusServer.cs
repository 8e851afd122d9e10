using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DashGen.Testing;

namespace DashGen.PromQL.Tests;

/// <summary>A real Prometheus that has loaded expressions as rules, so that it can be asked how it prints them.</summary>
sealed class PrometheusServer : IDisposable
{
    static readonly CancellationToken Cancelled = TestContext.Current.CancellationToken;

    readonly string _folder = Directory.CreateTempSubdirectory("dashgen-prometheus-").FullName;
    readonly Process _process;
    readonly HttpClient _client;

    PrometheusServer(IReadOnlyList<string> expressions)
    {
        File.WriteAllText(Path.Combine(_folder, "rules.yml"), PromtoolVerdicts.RuleFile(expressions, interval: "1d"));
        File.WriteAllText(Path.Combine(_folder, "prometheus.yml"), "rule_files: [rules.yml]\n");
        var address = $"127.0.0.1:{FreePort()}";
        _client = new() { BaseAddress = new Uri($"http://{address}/") };
        _process = Process.Start(new ProcessStartInfo(
            Needs.Program("prometheus"),
            [$"--config.file={_folder}/prometheus.yml", $"--storage.tsdb.path={_folder}/data", $"--web.listen-address={address}", "--log.level=error"])
        {
            RedirectStandardError = true,
        })!;
    }

    /// <summary>Starts one; skips the test where the program is missing.</summary>
    public static async Task<PrometheusServer> Start(IReadOnlyList<string> expressions)
    {
        Needs.Program("prometheus");
        var server = new PrometheusServer(expressions);
        for (var tries = 0; !await server.IsReady(); tries++)
        {
            Assert.True(tries < 300 && !server._process.HasExited, "prometheus did not start");
            await Task.Delay(100, Cancelled);
        }

        return server;
    }

    /// <summary>Every expression in the server's one-line form, in order.</summary>
    public async Task<IReadOnlyList<string>> Canonical()
    {
        using var answer = JsonDocument.Parse(await _client.GetStringAsync(new Uri("api/v1/rules", UriKind.Relative), Cancelled));
        return
        [
            .. answer.RootElement.GetProperty("data").GetProperty("groups").EnumerateArray()
                .SelectMany(group => group.GetProperty("rules").EnumerateArray())
                .Select(rule => rule.GetProperty("query").GetString()!),
        ];
    }

    /// <summary>An expression in the server's layout of several lines.</summary>
    public async Task<string> Pretty(string expression)
    {
        using var form = new FormUrlEncodedContent([new("query", expression)]);
        using var response = await _client.PostAsync(new Uri("api/v1/format_query", UriKind.Relative), form, Cancelled);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        return answer.RootElement.GetProperty("data").GetString()!;
    }

    public void Dispose()
    {
        _process.Kill();
        _process.WaitForExit();
        _process.Dispose();
        _client.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    async Task<bool> IsReady()
    {
        try
        {
            using var response = await _client.GetAsync(new Uri("-/ready", UriKind.Relative), Cancelled);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
