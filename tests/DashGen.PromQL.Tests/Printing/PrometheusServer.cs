using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using DashGen.Testing;

namespace DashGen.PromQL.Tests;

/// <summary>A real Prometheus with rules or with samples, which can be asked how it prints expressions and what they evaluate to.</summary>
sealed class PrometheusServer : IDisposable
{
    static readonly CancellationToken Cancelled = TestContext.Current.CancellationToken;

    readonly string _folder = Directory.CreateTempSubdirectory("dashgen-prometheus-").FullName;
    readonly Process _process;
    readonly HttpClient _client;

    PrometheusServer(IReadOnlyList<string> expressions, string samples)
    {
        File.WriteAllText(Path.Combine(_folder, "rules.yml"), PromtoolVerdicts.RuleFile(expressions, interval: "1d"));
        if (samples.Length > 0)
        {
            File.WriteAllText(Path.Combine(_folder, "samples.txt"), samples);
            Tool.Accepts("promtool", _folder, "tsdb", "create-blocks-from", "openmetrics", "samples.txt", "data");
        }

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
    /// <param name="expressions">What it loads as rules.</param>
    /// <param name="samples">What it has in its storage, in OpenMetrics' text format.</param>
    public static async Task<PrometheusServer> Start(IReadOnlyList<string> expressions, string samples = "")
    {
        Needs.Program("prometheus");
        var server = new PrometheusServer(expressions, samples);
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

    /// <summary>The series of an instant vector at a time; null where the server cannot evaluate it.</summary>
    public async Task<IReadOnlyList<(IReadOnlyDictionary<string, string> Labels, double Value)>?> Evaluate(string expression, long at)
    {
        using var form = new FormUrlEncodedContent([new("query", expression), new("time", at.ToString(CultureInfo.InvariantCulture))]);
        using var response = await _client.PostAsync(new Uri("api/v1/query", UriKind.Relative), form, Cancelled);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(Cancelled));
        return answer.RootElement.TryGetProperty("data", out var data) && data.GetProperty("resultType").GetString() == "vector"
            ?
            [
                .. data.GetProperty("result").EnumerateArray().Select(series => (
                    (IReadOnlyDictionary<string, string>)series.GetProperty("metric").EnumerateObject().ToDictionary(label => label.Name, label => label.Value.GetString()!),
                    Number(series.GetProperty("value")[1].GetString()!))),
            ]
            : null;
    }

    static double Number(string text) => text switch
    {
        "+Inf" => double.PositiveInfinity,
        "-Inf" => double.NegativeInfinity,
        _ => double.Parse(text, CultureInfo.InvariantCulture),
    };

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
