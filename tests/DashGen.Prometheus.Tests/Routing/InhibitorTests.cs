using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Routing;

public sealed class InhibitorTests
{
    static readonly AlertmanagerConfig Silent = new(new Route { Receiver = "a" }, [new Receiver("a", [])]);

    static readonly AlertmanagerConfig ByJob = Silent with
    {
        InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "warning")], ["job", "instance"])],
    };

    [Fact]
    public void A_source_holds_back_its_target_where_labels_are_equal()
    {
        NameMap<string> critical = [("alertname", "C"), ("severity", "critical"), ("job", "x")];
        NameMap<string> warning = [("alertname", "W"), ("severity", "warning"), ("job", "x")];
        NameMap<string> elsewhere = [("alertname", "W"), ("severity", "warning"), ("job", "y")];
        NameMap<string> narrower = [("alertname", "W"), ("severity", "warning"), ("job", "x"), ("instance", "i")];
        var held = Assert.Single(new Inhibitor(ByJob).Inhibit([warning, elsewhere, narrower, critical]));
        Assert.Equal(new Inhibition(warning, critical, 0), held);
    }

    [Fact]
    public void What_fits_both_sides_is_not_held_back_by_its_like()
    {
        var config = Silent with { InhibitRules = [new([AlertMatcher.Is("team", "x")], [AlertMatcher.Matches("severity", ".+")], [])] };
        NameMap<string> one = [("alertname", "A"), ("team", "x"), ("severity", "critical")];
        NameMap<string> two = [("alertname", "B"), ("team", "x"), ("severity", "critical")];
        NameMap<string> onlySource = [("alertname", "C"), ("team", "x")];
        Assert.Empty(new Inhibitor(config).Inhibit([one, two]));
        Assert.Equal(2, new Inhibitor(config).Inhibit([one, two, onlySource]).Count);
    }

    [Fact]
    public void Every_pair_is_listed_and_agrees_with_what_is_held_back()
    {
        NameMap<string> critical = [("alertname", "C"), ("severity", "critical"), ("job", "x")];
        NameMap<string> other = [("alertname", "D"), ("severity", "critical"), ("job", "x")];
        NameMap<string> warning = [("alertname", "W"), ("severity", "warning"), ("job", "x")];
        NameMap<string> elsewhere = [("alertname", "W"), ("severity", "warning"), ("job", "y")];
        var inhibitor = new Inhibitor(ByJob);
        Assert.Equal([(2, 0), (2, 1)], inhibitor.Pairs([critical, other, warning, elsewhere]));
        Assert.Equal([warning], inhibitor.Inhibit([critical, other, warning, elsewhere]).Select(held => held.Target));
    }

    /// <summary>Random rules over random alerts, all of them sent to a real Alertmanager, which says what it holds back.</summary>
    [Fact]
    public async Task The_inhibitor_agrees_with_Alertmanager()
    {
        var random = new Random(11);
        string[] names = ["severity", "team", "job", "x"];
        string[] values = ["critical", "warning", "a", "b"];
        string[] regexes = ["a|b", "crit.*", ".+", ".*", "[^a]"];
        AlertMatcher Matcher()
        {
            var operation = (MatchOperator)random.Next(4);
            return new(names[random.Next(4)], operation, operation >= MatchOperator.Matches ? regexes[random.Next(5)] : values[random.Next(4)]);
        }

        EquatableArray<AlertMatcher> Matchers() => [.. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Matcher())];

        // A label keeps the cases apart: every rule wants it equal.
        var config = Silent with
        {
            InhibitRules = [.. Enumerable.Range(0, 12).Select(i => new InhibitRule([.. Matchers(), AlertMatcher.Matches("rules", $".*,{i},.*")], [.. Matchers(), AlertMatcher.Matches("rules", $".*,{i},.*")],
                ["case", .. names.Where(_ => random.Next(3) == 0)]))],
        };
        var alerts = Enumerable.Range(0, 120).SelectMany(i =>
        {
            var rules = $",{string.Join(',', Enumerable.Range(0, 12).Where(_ => random.Next(6) == 0))},";
            return Enumerable.Range(0, 4).Select(k => names.Where(_ => random.Next(3) > 0).Select(name => (name, values[random.Next(4)]))
                .Concat([("alertname", $"A{k}"), ("case", $"{i}"), ("rules", rules)]).ToNameMap());
        }).ToList();

        var expected = new Inhibitor(config).Inhibit(alerts).Select(held => string.Join(' ', held.Target)).ToHashSet();
        Assert.InRange(expected.Count, 30, alerts.Count - 30);
        Assert.Equal(expected.Order(), new Inhibitor(config).Pairs(alerts).Select(pair => string.Join(' ', alerts[pair.Target])).Distinct().Order());
        var actual = await Suppressed(config, alerts, expected.Count);
        Assert.Equal(expected.Order(), actual.Order());
    }

    static async Task<HashSet<string>> Suppressed(AlertmanagerConfig config, IReadOnlyList<NameMap<string>> alerts, int wanted)
    {
        var program = Needs.Program("prometheus-alertmanager");
        var folder = Directory.CreateTempSubdirectory("dashgen-alertmanager-");
        var address = string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{FreePort()}");
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "am.yml"), config.ToYaml(""), TestContext.Current.CancellationToken);
        using var server = Process.Start(new ProcessStartInfo(program,
            ["--config.file=am.yml", "--storage.path=data", $"--web.listen-address={address}", "--cluster.listen-address=", "--log.level=error"])
        { WorkingDirectory = folder.FullName, RedirectStandardError = true, RedirectStandardOutput = true })!;
        try
        {
            using var client = new HttpClient { BaseAddress = new Uri($"http://{address}") };
            var until = Stopwatch.StartNew();
            while (!await IsReady(client))
            {
                Assert.True(until.Elapsed < TimeSpan.FromSeconds(15) && !server.HasExited, "Alertmanager did not start");
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }

            // Twice: the second time every source is known already, whatever the order of arrival was.
            var body = new JsonArray([.. alerts.Select(alert => new JsonObject { ["labels"] = new JsonObject(alert.Select(label => KeyValuePair.Create(label.Name, (JsonNode?)label.Value))) })]);
            var suppressed = new HashSet<string>();
            for (var attempt = 0; attempt < 50 && suppressed.Count != wanted; attempt++)
            {
                (await client.PostAsJsonAsync("/api/v2/alerts", body, TestContext.Current.CancellationToken)).EnsureSuccessStatusCode();
                await Task.Delay(150, TestContext.Current.CancellationToken);
                var seen = await client.GetFromJsonAsync<JsonArray>("/api/v2/alerts?inhibited=true", TestContext.Current.CancellationToken);
                suppressed = [.. seen!.Where(alert => (string?)alert!["status"]!["state"] == "suppressed")
                    .Select(alert => string.Join(' ', alert!["labels"]!.AsObject().Select(label => (label.Key, (string)label.Value!)).ToNameMap()))];
            }

            return suppressed;
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync(CancellationToken.None);
            folder.Delete(recursive: true);
        }
    }

    static async Task<bool> IsReady(HttpClient client)
    {
        try
        {
            return (await client.GetAsync(new Uri("/-/ready", UriKind.Relative), TestContext.Current.CancellationToken)).IsSuccessStatusCode;
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
