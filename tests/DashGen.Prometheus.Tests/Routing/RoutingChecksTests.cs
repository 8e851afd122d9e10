namespace DashGen.Prometheus.Tests.Routing;

public sealed class RoutingChecksTests
{
    static readonly EquatableArray<Receiver> Receivers =
        [new("chat", [new SlackConfig { ApiUrlFile = new("s") }]), new("pager", [new PagerDutyConfig { RoutingKeyFile = new("p") }])];

    static readonly AlertShape Critical = new([("alertname", "Down"), ("severity", "critical")], ["instance", "job"]);
    static readonly AlertShape Warning = new([("alertname", "Slow"), ("severity", "warning")], ["job", "route"]);

    static AlertmanagerConfig With(params EquatableArray<Route> routes) => new(new Route { Receiver = "chat", Routes = [.. routes, new Route { Receiver = "pager" }] }, Receivers);

    static Route To(string receiver, params EquatableArray<AlertMatcher> matchers) => new() { Receiver = receiver, Matchers = matchers };

    static IEnumerable<string> Codes(AlertmanagerConfig config, params EquatableArray<AlertShape> alerts) => RoutingChecks.Find(config, alerts).Select(finding => finding.Code);

    [Fact]
    public void A_configuration_in_order_has_no_findings() =>
        Assert.Empty(RoutingChecks.Find(With(To("pager", AlertMatcher.Is("severity", "critical"))) with
        {
            InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "warning")], ["job"])],
        }, [Critical, Warning]));

    [Fact]
    public void A_route_behind_one_that_takes_all_is_never_reached()
    {
        var config = With(To("chat"), To("pager", AlertMatcher.Is("severity", "critical")));
        var finding = RoutingChecks.Find(config, [])[0];
        Assert.Equal(("DG6010", "route.routes[1]"), (finding.Code, finding.At));
        Assert.Contains("route.routes[0] takes all its alerts", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("DG6010", Codes(With(To("chat") with { Continue = true }, To("pager", AlertMatcher.Is("severity", "critical")))));
    }

    [Theory]
    [InlineData("severity=~critical|warning", "severity=critical", true)]
    [InlineData("severity=~crit.*", "severity=critical", true)]
    [InlineData("severity!=none", "severity=critical", true)]
    [InlineData("severity!=critical", "severity=critical", false)]
    [InlineData("severity=~critical|warning", "severity=~warning|critical", true)]
    [InlineData("severity=critical", "severity=~warning|critical", false)]
    [InlineData("team=x", "severity=critical", false)]
    [InlineData("severity=critical", "severity=critical", true)]
    [InlineData("severity!~w.*", "severity=critical", true)]
    public void What_an_earlier_route_takes_is_seen_in_its_matchers(string earlier, string later, bool covered) =>
        Assert.Equal(covered, Codes(With(To("chat", Read(earlier)), To("pager", Read(later)))).Contains("DG6010"));

    /// <summary>What is called unreachable is never reached by any of many label sets, and a route that is reached is never called so.</summary>
    [Fact]
    public void Nothing_that_is_reached_is_called_unreachable()
    {
        var random = new Random(8);
        string[] names = ["a", "b"];
        string[] values = ["x", "y", ""];
        string[] regexes = ["x|y", "x.*", ".+", ".*", "x"];
        AlertMatcher Matcher()
        {
            var operation = (MatchOperator)random.Next(4);
            return new(names[random.Next(2)], operation, operation >= MatchOperator.Matches ? regexes[random.Next(5)] : values[random.Next(3)]);
        }

        Route Tree(int depth) => new()
        {
            Receiver = "chat",
            Matchers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => Matcher())],
            Continue = random.Next(4) == 0,
            Routes = depth == 2 ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(_ => Tree(depth + 1))],
        };
        var called = 0;
        for (var i = 0; i < 400; i++)
        {
            var config = With() with { Route = Tree(0) with { Matchers = [], Continue = false } };
            var unreachable = RoutingChecks.Find(config, []).Where(finding => finding.Code == "DG6010").Select(finding => finding.At).ToList();
            called += unreachable.Count;
            var router = new Router(config);
            string?[] all = ["x", "y", "xz", "z", null];
            foreach (var (a, b) in all.SelectMany(a => all.Select(b => (a, b))))
            {
                NameMap<string> labels = [.. a is null ? [] : new[] { ("a", a) }, .. b is null ? [] : new[] { ("b", b) }];
                Assert.DoesNotContain(router.Route(labels), way => unreachable.Any(at => way.At == at || way.At.StartsWith(at + ".", StringComparison.Ordinal)));
            }
        }

        Assert.True(called > 100, $"only {called} routes were unreachable");
    }

    [Fact]
    public void Matchers_that_exclude_each_other_are_found_down_the_tree()
    {
        var config = With(To("chat", AlertMatcher.Is("team", "x")) with { Routes = [To("pager", AlertMatcher.Matches("team", "y|z"))] });
        Assert.Contains("exclude each other", RoutingChecks.Find(config, [])[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_receiver_and_an_interval_that_nothing_uses_are_found()
    {
        var config = new AlertmanagerConfig(new Route { Receiver = "chat" }, Receivers) { TimeIntervals = [new("nights", [])] };
        Assert.Equal(["DG6011", "DG6012"], Codes(config));
        var used = With(To("pager") with { Continue = true, MuteTimeIntervals = ["nights"] }) with { TimeIntervals = [new("nights", [])] };
        Assert.Empty(Codes(used));
    }

    [Fact]
    public void An_inhibition_of_alerts_that_do_not_exist_is_found()
    {
        var config = With() with { InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "info")], ["job"])] };
        Assert.Contains("no alert fits its target", Assert.Single(RoutingChecks.Find(config, [Critical, Warning])).Message, StringComparison.Ordinal);
        Assert.Empty(RoutingChecks.Find(config, []));
    }

    [Theory]
    [InlineData("alertname", true)]
    [InlineData("severity", true)]
    [InlineData("instance", true)]
    [InlineData("job", false)]
    [InlineData("neither", false)]
    public void An_inhibition_over_labels_that_never_agree_is_found(string label, bool dead)
    {
        var config = With() with { InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "warning")], [label])] };
        Assert.Equal(dead, Codes(config, Critical, Warning).Contains("DG6013"));
    }

    [Fact]
    public void An_inhibition_whose_sides_are_the_same_is_found()
    {
        var config = With() with { InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "critical")], ["job"])] };
        Assert.Equal(["DG6013"], Codes(config, Critical, Warning));
    }

    [Fact]
    public void A_source_that_another_source_holds_back_is_found()
    {
        var other = new AlertShape([("alertname", "Lost"), ("severity", "critical"), ("team", "x")], ["job"]);
        var config = With() with { InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("team", "x")], ["job"])] };
        Assert.Contains("the alert Lost holds others back and is itself held back, by Down", Assert.Single(RoutingChecks.Find(config, [Critical, Warning, other])).Message, StringComparison.Ordinal);
        Assert.Equal(["DG6014"], Codes(config, Critical, Warning, other));
        Assert.DoesNotContain("DG6014", Codes(config, Warning, other));
    }

    /// <summary>An inhibition that the checks call dead holds nothing back among any alerts of the shapes; one that they let pass does.</summary>
    [Fact]
    public void What_is_called_dead_is_dead_and_what_is_not_lives()
    {
        var random = new Random(12);
        string[] names = ["alertname", "job", "x"];
        AlertShape Shape(string severity)
        {
            var varying = names.Skip(1).Where(_ => random.Next(3) == 0).ToList();
            return new([("severity", severity), .. names.Where(name => !varying.Contains(name) && random.Next(3) > 0).Select(name => (name, random.Next(2) == 0 ? "a" : "b"))], [.. varying]);
        }

        IEnumerable<NameMap<string>> Alerts(AlertShape shape) => shape.Varying.Aggregate((IEnumerable<NameMap<string>>)[shape.Labels],
            (alerts, label) => alerts.SelectMany(alert => (NameMap<string>[])[alert.With(label, "a"), alert.With(label, "b")]));
        var dead = 0;
        for (var i = 0; i < 600; i++)
        {
            EquatableArray<AlertShape> shapes = [Shape("critical"), Shape("critical"), Shape("warning"), Shape("warning")];
            EquatableArray<AlertMatcher> both = random.Next(3) == 0 ? [AlertMatcher.Is("x", "a")] : [];
            var config = With() with
            {
                InhibitRules = [new([.. both, AlertMatcher.Is("severity", "critical")], [.. both, AlertMatcher.Is("severity", "warning")], [.. names.Where(_ => random.Next(2) == 0)])],
            };
            var isDead = Codes(config, shapes).Contains("DG6013");
            Assert.Equal(isDead, new Inhibitor(config).Inhibit([.. shapes.SelectMany(Alerts)]).IsEmpty);
            dead += isDead ? 1 : 0;
        }

        Assert.InRange(dead, 100, 500);
    }

    [Fact]
    public void An_inhibition_may_compare_a_hundred_labels()
    {
        EquatableArray<string> names = [.. Enumerable.Range(0, 100).Select(i => $"label_{i}")];
        var config = With() with { InhibitRules = [new([AlertMatcher.Is("severity", "critical")], [AlertMatcher.Is("severity", "warning")], names)] };
        Assert.Contains("DG6013", Codes(config, new AlertShape([("severity", "critical")], ["label_3"]), new AlertShape([("severity", "warning")], ["label_67"])));
        Assert.DoesNotContain("DG6013", Codes(config, new AlertShape([("severity", "critical")], ["label_67"]), new AlertShape([("severity", "warning")], ["label_67"])));
    }

    [Fact]
    public void An_alert_that_ends_in_silence_is_found()
    {
        var config = With(To("nobody", AlertMatcher.Is("severity", "warning"))) with { Receivers = [.. Receivers, new("nobody", [])] };
        Assert.Contains("the alert Slow ends in 'nobody'", Assert.Single(RoutingChecks.Find(config, [Critical, Warning])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_critical_alert_that_is_muted_everywhere_is_found()
    {
        var nights = new TimeInterval("nights", [new TimeSpec { Times = [new(new(22, 0), new(6, 0))] }]);
        var muted = To("chat", AlertMatcher.Is("severity", "critical")) with { MuteTimeIntervals = ["nights"] };
        Assert.Equal(["DG6016"], Codes(With(muted) with { TimeIntervals = [nights] }, Critical));
        Assert.Empty(Codes(With(muted with { Continue = true }, To("pager", AlertMatcher.Is("severity", "critical"))) with { TimeIntervals = [nights] }, Critical));
    }

    static TimeInterval Daily(string name, int from, int to, string? zone = null) => new(name, [new TimeSpec { Times = [new(new(from, 0), new(to, 0))], Location = zone }]);

    [Fact]
    public void Routes_that_are_silent_in_turns_hide_nothing()
    {
        var first = To("chat") with { MuteTimeIntervals = ["nights"], Continue = true };
        var config = With(first, To("pager") with { MuteTimeIntervals = ["days"] });
        Assert.DoesNotContain("DG6016", Codes(config with { TimeIntervals = [Daily("nights", 22, 6), Daily("days", 6, 22)] }, Critical));
        Assert.Contains("DG6016", Codes(config with { TimeIntervals = [Daily("nights", 22, 6), Daily("days", 5, 22)] }, Critical));
        Assert.Contains("DG6016", Codes(config with { TimeIntervals = [Daily("nights", 22, 6, "Europe/Berlin"), Daily("days", 6, 22)] }, Critical));
    }

    [Fact]
    public void A_finding_says_when_nobody_is_told_as_the_clock_of_the_interval_has_it()
    {
        var config = With(To("pager", AlertMatcher.Is("severity", "critical")) with { MuteTimeIntervals = ["breakfast"] }) with { TimeIntervals = [Daily("breakfast", 9, 10, "Europe/Berlin")] };
        Assert.Contains("such as Monday 08:00 UTC", Assert.Single(RoutingChecks.Find(config, [Critical])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_route_that_is_muted_at_every_hour_is_found()
    {
        var nights = Daily("nights", 22, 6);
        var march = new TimeInterval("march", [new TimeSpec { Months = [3] }]);
        Assert.Equal(["DG6017"], Codes(With(To("pager") with { Continue = true, MuteTimeIntervals = ["nights"], ActiveTimeIntervals = ["nights"] }) with { TimeIntervals = [nights] }));
        Assert.Empty(Codes(With(To("pager") with { Continue = true, MuteTimeIntervals = ["march"], ActiveTimeIntervals = ["march"] }) with { TimeIntervals = [march] }));
        Assert.Equal(["DG6016"], Codes(With(To("pager", AlertMatcher.Is("severity", "critical")) with { MuteTimeIntervals = ["march"] }) with { TimeIntervals = [march] }, Critical));
    }

    static AlertMatcher Read(string text)
    {
        var at = text.IndexOfAny(['=', '!']);
        var sign = text.Substring(at, text[at + 1] is '=' or '~' ? 2 : 1);
        return new(text[..at], sign switch { "=" => MatchOperator.Equal, "!=" => MatchOperator.NotEqual, "=~" => MatchOperator.Matches, _ => MatchOperator.DoesNotMatch }, text[(at + sign.Length)..]);
    }
}
