using System.Globalization;
using DashGen.Testing;

namespace DashGen.Prometheus.Tests.Routing;

public sealed class RouterTests
{
    static readonly string[] Names = ["severity", "team", "family", "x"];
    static readonly string[] Values = ["critical", "warning", "a", "b", "ab", "a.b", "5xx", "x\"y", "a\nb", "ä€😀", "", "A", "a b"];
    static readonly string[] Regexes =
    [
        ".*", ".+", "a|b", "a.b", "crit.*|warn", "[^a]+", "(?i)a", "\\d.*", "\\w+", "5..", "a?b?", "(a|b){1,2}", ".", "..", "[[:alpha:]]+", "x\"y",
        "^a$", "a\\.b", "", "[a-c]*", "\\S+", "(?s).*", "[\\w ]+", "\\pL+", "(?P<n>a)b", "c.{6}l", "[ab]?.", "[^a]", "[^\\W]", "a|[^\\n]", "[\\Wa]", "[\\D]b?",
    ];

    /// <summary>
    /// Random trees and label sets; amtool is the judge of every one. Starting it is what costs, so one call asks about twenty trees at
    /// once: they stand side by side below a root, each continues to the next, and no two have a receiver in common.
    /// </summary>
    [Fact]
    public void The_router_agrees_with_amtool()
    {
        const int Trees = 20, Sets = 12;
        var random = new Random(20261121);
        var cases = 0;
        Needs.Program("amtool");
        var work = Enumerable.Range(0, 10).Select(_ => (
            Trees: Enumerable.Range(0, Trees).Select(i => RandomConfig(random, $"t{i}-r")).ToList(),
            Labels: Enumerable.Range(0, Sets).Select(_ => RandomLabels(random)).ToList())).ToList();
        Parallel.ForEach(work, new ParallelOptions { MaxDegreeOfParallelism = 2 }, item =>
        {
            var all = new AlertmanagerConfig(
                new Route { Receiver = "none", Routes = [.. item.Trees.Select(tree => tree.Route with { Continue = true })] },
                [new Receiver("none", []), .. item.Trees.SelectMany(tree => tree.Receivers)]);
            Assert.Empty(all.Validate(new(0, 25)));
            var yaml = all.ToYaml("");
            var routers = item.Trees.ConvertAll(tree => new Router(tree));
            AssertTool.With([("am.yml", yaml)], folder =>
            {
                foreach (var labels in item.Labels)
                {
                    var expected = string.Join(',', routers.SelectMany(router => router.Route(labels)).Select(way => way.Receiver));
                    var result = Tool.Run("amtool", folder,
                        ["config", "routes", "test", "--config.file=am.yml", $"--verify.receivers={expected}", .. labels.Select(label => $"{label.Name}={Quoted(label.Value)}")]);
                    Assert.True(result.ExitCode == 0, $"{result.Output}\npredicted {expected} for {string.Join(' ', labels)}\n{yaml}");
                    Interlocked.Add(ref cases, routers.Count);
                }
            });
        });
        TestContext.Current.TestOutputHelper?.WriteLine($"{cases} random cases, each as amtool says");
        Assert.True(cases >= 2_000, $"{cases} cases");
    }

    [Fact]
    public void Regular_expressions_agree_with_amtool()
    {
        var receivers = Regexes.Select((_, i) => new Receiver($"r{i}", [])).Append(new Receiver("none", [])).ToEquatableArray();
        var config = new AlertmanagerConfig(
            new Route
            {
                Receiver = "none",
                Routes = [.. Regexes.Select((regex, i) => new Route { Receiver = $"r{i}", Matchers = [AlertMatcher.Matches("v", regex)], Continue = true })],
            }, receivers);
        var router = new Router(config);
        AssertTool.With([("am.yml", config.ToYaml(""))], folder =>
        {
            foreach (var value in Values.Concat(["critical", "crit\n", "é", "7", "_", "a\n", "😀"]))
            {
                var expected = string.Join(',', router.Route([("v", value)]).Select(way => way.Receiver));
                var result = Tool.Run("amtool", folder, "config", "routes", "test", "--config.file=am.yml", $"--verify.receivers={expected}", $"v={Quoted(value)}");
                Assert.True(result.ExitCode == 0, $"{value}: predicted {expected}\n{result.Output}");
            }
        });
    }

    [Fact]
    public void A_wrong_prediction_is_refused_by_amtool()
    {
        var config = new AlertmanagerConfig(new Route { Receiver = "a" }, [new Receiver("a", [])]);
        Assert.Equal(1, AssertTool.Amtool(config.ToYaml(""), "config", "routes", "test", "--config.file=alertmanager.yml", "--verify.receivers=b", "x=y").ExitCode);
    }

    [Theory]
    [InlineData("a(")]
    [InlineData("a)")]
    [InlineData("*a")]
    [InlineData("a**")]
    [InlineData("(?=a)")]
    [InlineData("(?<!a)b")]
    [InlineData("(a)\\1")]
    [InlineData("[a")]
    [InlineData("a\\")]
    [InlineData("\\y")]
    [InlineData("a{1001}")]
    [InlineData("[[:nope:]]")]
    [InlineData("(?>a)")]
    public void What_Go_cannot_read_is_refused(string regex)
    {
        var config = new AlertmanagerConfig(
            new Route { Receiver = "a", Routes = [new Route { Matchers = [AlertMatcher.Matches("v", regex)] }] }, [new Receiver("a", [])]);
        Assert.Contains(config.Validate(new(0, 25)), finding => finding.Code == "DG6002");
        Assert.NotEqual(0, AssertTool.Amtool(config.ToYaml(""), "check-config", "alertmanager.yml").ExitCode);
    }

    [Fact]
    public void A_child_inherits_all_but_time_intervals()
    {
        var config = new AlertmanagerConfig(
            new Route
            {
                Receiver = "a",
                GroupBy = GroupBy.These("alertname"),
                Routes =
                [
                    new Route
                    {
                        Matchers = [AlertMatcher.Is("team", "x")],
                        RepeatInterval = TimeSpan.FromHours(1),
                        MuteTimeIntervals = ["nights"],
                        Routes = [new Route { Matchers = [AlertMatcher.Is("family", "security")], GroupBy = GroupBy.AllLabels }],
                    },
                ],
            },
            [new Receiver("a", [])])
        {
            TimeIntervals = [new("nights", [new TimeSpec { Times = [new(new(22, 0), new(6, 0))] }])],
        };
        var night = new DateTimeOffset(2026, 11, 21, 23, 0, 0, TimeSpan.Zero);
        var way = Assert.Single(new Router(config).Route([("alertname", "A"), ("team", "x")], night));
        Assert.Equal(("a", "route.routes[0]", true), (way.Receiver, way.At, way.IsMuted));
        Assert.Equal([("alertname", "A")], way.Group);
        Assert.Equal((TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(5), TimeSpan.FromHours(1)), (way.GroupWait, way.GroupInterval, way.RepeatInterval));
        var inner = Assert.Single(new Router(config).Route([("alertname", "A"), ("team", "x"), ("family", "security")], night));
        Assert.False(inner.IsMuted);
        Assert.Null(inner.GroupedBy);
        Assert.Equal(3, inner.Group.Count);
        Assert.True(Assert.Single(new Router(config).Route([("alertname", "A")])).IsDefault);
    }

    static AlertmanagerConfig RandomConfig(Random random, string prefix)
    {
        var receivers = Enumerable.Range(0, 5).Select(i => new Receiver($"{prefix}{i}", [])).ToEquatableArray();
        return new(RandomRoute(random, receivers, 0) with { Receiver = $"{prefix}0", Matchers = [], Continue = false }, receivers);
    }

    static Route RandomRoute(Random random, EquatableArray<Receiver> receivers, int depth) => new()
    {
        Receiver = random.Next(4) == 0 ? null : receivers[random.Next(receivers.Count)].Name,
        Matchers = [.. Enumerable.Range(0, random.Next(3)).Select(_ => RandomMatcher(random))],
        Continue = random.Next(3) == 0,
        GroupBy = random.Next(3) switch { 0 => GroupBy.These("alertname"), 1 => GroupBy.AllLabels, _ => null },
        Routes = depth == 3 ? [] : [.. Enumerable.Range(0, random.Next(4)).Select(_ => RandomRoute(random, receivers, depth + 1))],
    };

    static AlertMatcher RandomMatcher(Random random)
    {
        var operation = (MatchOperator)random.Next(4);
        var isRegex = operation is MatchOperator.Matches or MatchOperator.DoesNotMatch;
        return new(Names[random.Next(Names.Length)], operation, isRegex ? Regexes[random.Next(Regexes.Length)] : Values[random.Next(Values.Length)]);
    }

    static NameMap<string> RandomLabels(Random random) =>
        Names.Where(_ => random.Next(4) > 0).Select(name => (name, Values[random.Next(Values.Length)])).ToNameMap();

    // amtool reads a label as a matcher, so a value stands in quotes with the same three escapes.
    static string Quoted(string value) =>
        string.Create(CultureInfo.InvariantCulture, $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)}\"");
}
