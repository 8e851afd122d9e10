using System.Text.RegularExpressions;
using DashGen.PromQL;
using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Config;

/// <summary>The model's fields and versions against the table that was gathered from the sources of every version, and against promtool.</summary>
public sealed partial class FieldFactsTests
{
    // Each with the reason why the model does without it.
    static readonly Dictionary<string, string> LeftOut = new()
    {
        ["global.query_log_file"] = "a path of the machine",
        ["global.scrape_failure_log_file"] = "a path of the machine",
        ["scrape_configs.scrape_failure_log_file"] = "a path of the machine",
        ["global.metric_name_escaping_scheme"] = "names are checked instead",
        ["scrape_configs.metric_name_escaping_scheme"] = "names are checked instead",
        ["global.extra_scrape_metrics"] = "nothing generated uses them",
        ["scrape_configs.extra_scrape_metrics"] = "nothing generated uses them",
        ["scrape_configs.native_histogram_min_bucket_factor"] = "a tuning of memory",
        ["alertmanagers.api_version"] = "v2 is the default of every version known",
        ["alertmanagers.sigv4"] = "an Alertmanager is not Amazon's",
        ["alertmanagers.relabel_configs"] = "the targets are written down",
        ["remote_write.round_robin_dns"] = "a tuning",
        ["remote_write.protobuf_message"] = "the default is read everywhere",
        ["remote_write.azuread"] = "has a literal secret",
        ["remote_write.google_iam"] = "none of the systems uses it",
        ["metadata_config.send_interval"] = "a tuning",
        ["metadata_config.max_samples_per_send"] = "a tuning",
        ["tsdb.stale_series_compaction_threshold"] = "a tuning",
        ["tsdb.chunk_encoding"] = "a tuning",
        ["otlp.label_name_underscore_sanitization"] = "a tuning of names",
        ["otlp.label_name_preserve_multiple_underscores"] = "a tuning of names",
    };

    // Fields of targets and of the client that reaches them stand among the others and are not in the table.
    static readonly HashSet<string> BesidesTheTable = ["authorization", "static_configs", "file_sd_configs", "dns_sd_configs"];

    [Fact]
    public void Every_field_is_known_with_its_version()
    {
        var file = new PrometheusConfig
        {
            Global = Full<PrometheusGlobal>(),
            ScrapeConfigs = [Full<ScrapeConfig>()],
            Alertmanagers = [Full<AlertmanagerTarget>()],
            RemoteWrites = [Full<RemoteWrite>()],
            Storage = Full<StorageConfig>(),
            Otlp = Full<OtlpConfig>(),
        };
        Assert.True(YamlReader.TryRead(file.ToYaml(""), out var tree, out var wrong), wrong);
        var root = (YamlMap)tree;
        var sinces = file.Validate(new(2, 42)).Where(finding => finding.Code == "DG7001").GroupBy(finding => finding.At)
            .ToDictionary(same => same.Key, same => Regex.Match(same.First().Message, @"needs Prometheus (\d\.\d+)").Groups[1].Value);
        var otlp = sinces["otlp"];
        var parts = new[]
        {
            ("global", (YamlMap)root["global"]!, "global"),
            ("scrape_configs", First(root["scrape_configs"]), "scrape_configs[text]"),
            ("alertmanagers", First(((YamlMap)root["alerting"]!)["alertmanagers"]), "alerting.alertmanagers[0]"),
            ("remote_write", First(root["remote_write"]), "remote_write[0]"),
            ("queue_config", (YamlMap)First(root["remote_write"])["queue_config"]!, "remote_write[0].queue_config"),
            ("metadata_config", (YamlMap)First(root["remote_write"])["metadata_config"]!, "remote_write[0].metadata_config"),
            ("tsdb", (YamlMap)((YamlMap)root["storage"]!)["tsdb"]!, "storage.tsdb"),
            ("otlp", (YamlMap)root["otlp"]!, "otlp"),
        };
        var modelled = parts.SelectMany(part => part.Item2.Entries.Where(entry => !BesidesTheTable.Contains(entry.Key))
            .Select(entry => $"{part.Item1}.{entry.Key} {sinces.GetValueOrDefault($"{part.Item3}.{entry.Key}") ?? (part.Item1 == "otlp" ? otlp : "2.42")}")).ToList();
        var wanted = Facts().Where(field => !LeftOut.ContainsKey(field.Key)).Select(field => $"{field.Key} {field.Value}").ToList();
        Assert.Equal(("", ""), (string.Join(", ", wanted.Except(modelled)), string.Join(", ", modelled.Except(wanted))));
    }

    public static TheoryData<string> Parts => ["PrometheusGlobal", "ScrapeConfig", "AlertmanagerTarget", "RemoteWrite", "QueueConfig", "StorageConfig", "OtlpConfig", "HttpConfig", "ScrapeLimits", "PrometheusConfig"];

    /// <summary>One file for each field: promtool 2.42 takes it exactly where the model says that 2.42 knows it.</summary>
    [Theory]
    [MemberData(nameof(Parts))]
    public void Promtool_takes_what_the_model_allows_and_nothing_newer(string name) => Agrees(name, "promtool", new(2, 42));

    [Theory]
    [MemberData(nameof(Parts))]
    public void So_does_promtool_of_Prometheus_3(string name) => Agrees(name, Needs.Promtool3, Needs.Version(Needs.Promtool3) is var version ? new(version.Major, version.Minor) : default);

    static void Agrees(string name, string promtool, PrometheusVersion version)
    {
        Needs.Program(promtool);
        var type = typeof(PrometheusConfig).Assembly.GetType($"DashGen.Prometheus.{name}")!;
        foreach (var property in Samples.Optional(type))
        {
            if (property.Name == "NoProxy" || (name == "HttpConfig" && property.Name == "Headers"))
            {
                continue; // Both have tests of their own: they need another field beside them.
            }

            var part = Samples.Minimal(type);
            Samples.Set(part, property);
            var config = With(part);
            var errors = config.Validate(version);
            var yaml = config.ToYaml("");
            AssertTool.With([("prometheus.yml", yaml), ("secrets/x", "")], folder =>
            {
                var result = Tool.Run(promtool, folder, "check", "config", "--syntax-only", "prometheus.yml");
                Assert.True(errors.IsEmpty == (result.ExitCode == 0), $"{property.Name}: {string.Join("; ", errors.Select(finding => finding.Message))}\n{result.Output}\n{yaml}");
            });
            Assert.DoesNotContain(config.Validate(PrometheusVersion.Newest), finding => finding.Code == "DG7001");
        }
    }

    /// <summary>Random relabelling, most of it wrong: promtool refuses what the model refuses.</summary>
    [Fact]
    public void Promtool_takes_the_relabelling_that_the_model_allows()
    {
        var random = new Random(9);
        string Pick(params string[] of) => of[random.Next(of.Length)];
        var taken = 0;
        for (var i = 0; i < 165; i++)
        {
            var config = With(new ScrapeConfig("a")
            {
                Relabeling =
                [
                    new((RelabelAction)(i % 11))
                    {
                        SourceLabels = random.Next(2) == 0 ? [] : [Pick("a", "__b", "x-y", "a")],
                        // promtool lets some actions write a label called "$1", which the model refuses.
                        TargetLabel = random.Next(3) == 0 ? null : Pick(i % 11 > 0 ? ["a", "x-y"] : ["a", "a", "x-y", "${1}_b", "$1"]),
                        Regex = Pick("(.*)", "(.*)", "a(b)?", "("),
                        Replacement = Pick("$1", "$1", "${1}x", "x y"),
                        Separator = Pick(";", ";", ";", ","),
                        Modulus = random.Next(3) == 0 ? 4 : null,
                    },
                ],
            });
            var errors = config.Validate(new(2, 42));
            AssertTool.With([("prometheus.yml", config.ToYaml(""))], folder =>
            {
                var result = Tool.Run("promtool", folder, "check", "config", "--syntax-only", "prometheus.yml");
                Assert.True(errors.IsEmpty == (result.ExitCode == 0), $"{string.Join("; ", errors.Select(finding => finding.Message))}\n{result.Output}\n{config.ToYaml("")}");
            });
            taken += errors.IsEmpty ? 1 : 0;
        }

        Assert.InRange(taken, 15, 150);
    }

    [Fact]
    public void Headers_and_exceptions_from_a_proxy_need_newer_versions()
    {
        var proxied = With(new HttpConfig { ProxyUrl = new("http://proxy:3128"), NoProxy = "localhost" });
        Assert.Contains("needs Prometheus 2.43", Assert.Single(proxied.Validate(new(2, 42))).Message, StringComparison.Ordinal);
        Assert.Empty(proxied.Validate(new(2, 43)));
        var headers = With(new HttpConfig { Headers = [("X", new() { Values = ["a"] })] });
        Assert.Contains("needs Prometheus 2.55", Assert.Single(headers.Validate(new(2, 54))).Message, StringComparison.Ordinal);
        Assert.Empty(headers.Validate(new(2, 55)));
    }

    static PrometheusConfig With(object part) => part switch
    {
        PrometheusConfig config => config,
        PrometheusGlobal global => new() { Global = global },
        ScrapeConfig job => new() { ScrapeConfigs = [job] },
        ScrapeLimits limits => new() { ScrapeConfigs = [new("a") { Limits = limits }] },
        HttpConfig http => new() { ScrapeConfigs = [new("a") { HttpConfig = http }] },
        AlertmanagerTarget target => new() { Alertmanagers = [target] },
        RemoteWrite write => new() { RemoteWrites = [write] },
        QueueConfig queue => new() { RemoteWrites = [new(new("http://x")) { Queue = queue }] },
        StorageConfig storage => new() { Storage = storage },
        OtlpConfig otlp => new() { Otlp = otlp },
        _ => throw new NotSupportedException(part.ToString()),
    };

    static T Full<T>() => (T)Samples.Full(typeof(T));

    static YamlMap First(YamlTree? list) => (YamlMap)((YamlList)list!).Items[0];

    [GeneratedRegex(@"`(?<field>[a-z0-9_]+)` [^;*`]*?(?:\*\*(?<since>[0-9.]+)\*\*)?(?=;|$)")]
    private static partial Regex Field();

    static Dictionary<string, string> Facts()
    {
        var fields = new Dictionary<string, string>();
        foreach (var line in File.ReadLines(Needs.Shared("facts-prometheus.md")))
        {
            var head = Regex.Match(line, @"^- \*\*(global|scrape_configs\[\]|alerting\.alertmanagers\[\]|remote_write\[\]|remote_write\[\]\.queue_config|remote_write\[\]\.metadata_config|storage\.tsdb|otlp \(\*\*2\.55)\*\*");
            if (head.Success)
            {
                var list = head.Groups[1].Value.Replace("[]", "", StringComparison.Ordinal).Split(' ')[0].Split('.')[^1];
                foreach (Match field in Field().Matches(line[line.IndexOf("): ", StringComparison.Ordinal)..]))
                {
                    fields[$"{list}.{field.Groups["field"].Value}"] = field.Groups["since"].Value is { Length: > 0 } since ? since : "2.42";
                }
            }
        }

        Assert.True(fields.Count > 90, $"only {fields.Count} facts were read");
        return fields;
    }
}
