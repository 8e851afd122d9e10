namespace DashGen.Prometheus.Tests.Alertmanager;

public sealed class AlertmanagerRulesTests
{
    static readonly AlertmanagerConfig Good = new(new Route { Receiver = "a" }, [new Receiver("a", [])]);

    public static TheoryData<string> Wrongs => [.. Cases.Keys];

    static readonly Dictionary<string, (AlertmanagerConfig Config, string Message)> Cases = new()
    {
        ["unknown receiver"] = (Good with { Route = new Route { Receiver = "a", Routes = [new Route { Receiver = "b" }] } }, "there is no receiver 'b'"),
        ["unknown interval"] = (Good with { Route = new Route { Receiver = "a", Routes = [new Route { MuteTimeIntervals = ["n"] }] } }, "there is no time interval 'n'"),
        ["receiver twice"] = (Good with { Receivers = [new("a", []), new("a", [])] }, "the receiver 'a' is defined 2 times"),
        ["interval twice"] = (Good with { TimeIntervals = [new("n", [new()]), new("n", [new()])] }, "the time interval 'n' is defined 2 times"),
        ["root without receiver"] = (Good with { Route = new Route() }, "needs a receiver"),
        ["root with matchers"] = (Good with { Route = new Route { Receiver = "a", Matchers = [AlertMatcher.Is("x", "y")] } }, "cannot have matchers"),
        ["root that continues"] = (Good with { Route = new Route { Receiver = "a", Continue = true } }, "cannot continue"),
        ["root with interval"] = (Good with { Route = new Route { Receiver = "a", MuteTimeIntervals = ["n"] }, TimeIntervals = [new("n", [new()])] }, "cannot have time intervals"),
        ["group label twice"] = (Good with { Route = new Route { Receiver = "a", GroupBy = GroupBy.These("x", "x") } }, "names a label twice"),
        ["group interval 0"] = (Good with { Route = new Route { Receiver = "a", GroupInterval = TimeSpan.Zero } }, "must be above 0"),
        ["repeat interval 0"] = (Good with { Route = new Route { Receiver = "a", RepeatInterval = TimeSpan.Zero } }, "must be above 0"),
        ["UTF-8 label"] = (Good with { Route = new Route { Receiver = "a", Routes = [new Route { Matchers = [AlertMatcher.Is("service.name", "y")] }] } }, "needs Alertmanager 0.27"),
        ["UTF-8 equal"] = (Good with { InhibitRules = [new([AlertMatcher.Is("x", "y")], [AlertMatcher.Is("x", "z")], ["service.name"])] }, "needs Alertmanager 0.28"),
        ["Slack without address"] = (Good with { Receivers = [new("a", [new SlackConfig()])] }, "api_url_file must be stated here or in global"),
        ["mail without server"] = (Good with { Receivers = [new("a", [new EmailConfig("x@example.com") { From = "y@example.com" }])] }, "smarthost must be stated"),
        ["PagerDuty without key"] = (Good with { Receivers = [new("a", [new PagerDutyConfig()])] }, "one of routing_key_file, service_key_file"),
        ["SNS with two targets"] = (Good with { Receivers = [new("a", [new SnsConfig { TopicArn = "x", TargetArn = "y", SigV4 = new() { Region = "z" } }])] }, "at most one of"),
        ["Webex without token"] = (Good with { Receivers = [new("a", [new WebexConfig("room")])] }, "needs http_config.authorization"),
        ["webhook by file"] = (Good with { Receivers = [new("a", [new WebhookConfig { UrlFile = new("secrets/a") }])] }, "url_file needs Alertmanager 0.26, and the stack states 0.25: before, state a url that is no secret"),
        ["address without scheme"] = (Good with { Receivers = [new("a", [new WebhookConfig { Url = new("example.com/x", UriKind.Relative) }])] }, "absolute http or https address"),
        ["two authentications"] = (Good with { Global = new() { HttpConfig = new() { BasicAuth = new("a", new("b")), Authorization = new(new("c")) } } }, "at most one of basic_auth, authorization, oauth2"),
        ["headers of a client"] = (Good with { Global = new() { HttpConfig = new() { Headers = [("X", new() { Values = ["a"] })] } } }, "http_headers needs Alertmanager 0.28"),
        ["exceptions from a proxy"] = (Good with { Global = new() { HttpConfig = new() { ProxyUrl = new("http://p"), NoProxy = "x" } } }, "no_proxy needs Alertmanager 0.26"),
        ["inhibition with name"] = (Good with { InhibitRules = [new([AlertMatcher.Is("x", "y")], [AlertMatcher.Is("x", "z")], []) { Name = "n" }] }, "name needs Alertmanager 0.30"),
        ["route with labels"] = (Good with { Route = new Route { Receiver = "a", Labels = [("x", "y")] } }, "labels needs Alertmanager 0.34"),
        ["receiver with labels"] = (Good with { Receivers = [new("a", []) { Labels = [("x", "y")] }] }, "labels needs Alertmanager 0.33"),
        ["tracing"] = (Good with { Tracing = new("otel:4317") }, "tracing needs Alertmanager 0.30"),
        ["events"] = (Good with { EventOutputs = [new EventFile("events.jsonl")] }, "event_recorder needs Alertmanager 0.33"),
        ["mail header twice"] = (Good with { Receivers = [new("a", [new EmailConfig("x") { Smarthost = "h:25", From = "y", Headers = [("Subject", "a"), ("subject", "b")] }])] }, "given twice"),
    };

    [Theory]
    [MemberData(nameof(Wrongs))]
    public void What_Alertmanager_refuses_is_a_finding(string name)
    {
        var (config, message) = Cases[name];
        Assert.Contains(config.Validate(new(0, 25)), finding => finding.Level == FindingLevel.Error && finding.Message.Contains(message, StringComparison.Ordinal));
        Assert.NotEqual(0, AssertTool.Amtool(config.ToYaml(""), "check-config", "alertmanager.yml").ExitCode);
    }

    [Theory]
    [InlineData("UTF-8 label", 27)]
    [InlineData("UTF-8 equal", 28)]
    [InlineData("webhook by file", 26)]
    [InlineData("headers of a client", 28)]
    [InlineData("exceptions from a proxy", 26)]
    [InlineData("inhibition with name", 30)]
    [InlineData("route with labels", 34)]
    [InlineData("receiver with labels", 33)]
    [InlineData("tracing", 30)]
    [InlineData("events", 33)]
    public void What_a_version_brought_is_free_from_then_on(string name, int minor)
    {
        Assert.NotEmpty(Cases[name].Config.Validate(new(0, minor - 1)));
        Assert.Empty(Cases[name].Config.Validate(new(0, minor)));
    }

    [Fact]
    public void Amtool_takes_an_inhibition_without_matchers_but_we_do_not()
    {
        var config = Good with { InhibitRules = [new([], [], ["x"])] };
        AssertTool.AmtoolTakes(config.ToYaml(""));
        Assert.Equal(2, config.Validate(new(0, 25)).Count);
    }

    [Fact]
    public void No_grouping_below_the_root_needs_a_newer_version()
    {
        var config = Good with { Route = new Route { Receiver = "a", GroupBy = GroupBy.Nothing, Routes = [new Route { GroupBy = GroupBy.Nothing }] } };
        Assert.Contains("group_by needs Alertmanager 0.31", Assert.Single(config.Validate(new(0, 30))).Message, StringComparison.Ordinal);
        Assert.Empty(config.Validate(new(0, 31)));
    }

    [Fact]
    public void A_password_in_an_address_is_refused() =>
        Assert.Contains((Good with { Receivers = [new("a", [new WebhookConfig { Url = new("https://user:password@example.com") }])] }).Validate(new(0, 25)),
            finding => finding.Message.Contains("holds a user name or password", StringComparison.Ordinal));

    [Fact]
    public void An_older_version_than_any_known_is_said() =>
        Assert.Equal("DG6005", Assert.Single(Good.Validate(new(0, 24))).Code);

    [Fact]
    public void Events_go_to_four_kinds_of_places()
    {
        var config = Good with
        {
            EventOutputs = [new EventFile("e.jsonl"), new EventStdout(), new EventWebhook(new("http://x")) { Batch = true }, new EventKafka(["k:9092"], "t") { Protobuf = true }],
            Tracing = new("otel:4317") { Headers = [("X", "y")] },
        };
        Assert.Empty(config.Validate(new(0, 34)));
        Assert.Equal(["event_recorder.outputs[1].type", "event_recorder.outputs[2].batch"], config.Validate(new(0, 33)).Select(finding => finding.At));
        DashGen.Testing.Snapshot.Match(config.ToYaml(""), "yaml");
    }

    [Theory]
    [InlineData("")]
    [InlineData("a\nb")]
    public void A_secret_is_named_by_a_path(string path) => Assert.Throws<ArgumentException>(() => new SecretFile(path));
}
