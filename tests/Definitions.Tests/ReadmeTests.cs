using System.Reflection;
using System.Text.RegularExpressions;
using DashGen;
using DashGen.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Definitions.Tests;

/// <summary>What the README shows is true.</summary>
public sealed class ReadmeTests
{
    static readonly string Text = File.ReadAllText(Repository.PathOf("README.md"));

    [Fact]
    public void The_worked_example_compiles_and_generates_files_that_the_tools_accept()
    {
        var service = Example();
        var stack = Estate.Stacks[0] with { Services = [.. Estate.Stacks[0].Services, service] };
        var bundle = Bundle.Expand([stack]);
        Assert.Empty(Check.All(bundle));

        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            var files = Writer.Render(bundle);
            Assert.Contains("api-gateway/runbooks/shop/ShopErrors.md", files.Keys);
            foreach (var (path, text) in files)
            {
                var file = Path.Combine(folder.FullName, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllText(file, text);
            }

            var root = Path.Combine(folder.FullName, "api-gateway");
            Tool.Accepts("promtool", root, "check", "config", "prometheus/prometheus.yml");
            Tool.Accepts("amtool", root, "check-config", "alertmanager/alertmanager.yml");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_alert_shown_is_the_one_that_is_generated()
    {
        var rules = Writer.Render(Bundle.Expand(Estate.Stacks))["api-gateway/prometheus/rules/api-gateway.rules.yml"];
        var shown = Regex.Matches(Text, @"^  expr: (count by .*)$", RegexOptions.Multiline);
        Assert.All(shown, expr => Assert.Contains($"expr: {expr.Groups[1].Value}\n", rules, StringComparison.Ordinal));
        Assert.Single(shown);
    }

    [Fact]
    public void Every_finding_is_listed() =>
        Assert.All(Check.Rules, rule => Assert.Contains($"| {rule.Code} | {rule.Title} |", Text, StringComparison.Ordinal));

    [Fact]
    public void Every_signal_is_listed() => Assert.All(
        typeof(Signals).GetMethods(BindingFlags.Public | BindingFlags.Static).Where(method => method.ReturnType.IsAssignableTo(typeof(Signal))).Select(method => method.Name).Distinct(),
        name => Assert.Contains($"`{name}`", Text, StringComparison.Ordinal));

    [Fact]
    public void The_routes_shown_compile_and_are_silent_when_they_say()
    {
        var shown = Regex.Match(Text, "### Choose who is told, and when\n.*?```csharp\n(.*?)\n(Routing =.*?)```", RegexOptions.Singleline);
        Assert.True(shown.Success);
        var service = Compiled($$"""
            using DashGen;
            namespace Definitions.Shop;
            public static class Shop
            {
                static readonly Receiver Pager = Receiver.PagerDuty("pager"), Chat = Receiver.Slack("chat", channel: "#chat"), Mail = Receiver.Webhook("mail", new Uri("https://mail.example.com/"));
                {{shown.Groups[1].Value}}
                public static Service Service => new("shop")
                {
                    Owner = new("shop") { Escalation = ["somebody"] }, Scrape = new(Port: 80), Metrics = [],
                    {{shown.Groups[2].Value}}
                };
            }
            """);
        Assert.Equal(["nights"], service.Routing.SelectMany(route => route.MutedIn).Select(interval => interval.Name));
        Assert.Contains(service.Routing, route => route.Repeat == 1.Days);
        Assert.Equal(["office hours"], service.Routing.SelectMany(route => route.OnlyIn).Select(interval => interval.Name));
    }

    [Fact]
    public void The_proof_by_hand_compiles_and_proves_the_alert()
    {
        var shown = Regex.Match(Text, "Proofs of such conditions.*?```csharp\n(Condition.*?\n})\n\n(static .*?)```", RegexOptions.Singleline);
        Assert.True(shown.Success);
        var service = Compiled($$"""
            using System.Linq;
            using DashGen;
            using DashGen.PromQL;
            using static DashGen.Signals;
            namespace Definitions.Shop;
            public static class Shop
            {
                static readonly Receiver Pager = Receiver.PagerDuty("pager");
                static readonly Counter<NoLabels> Restarts = new("restarts_total", "Restarts.");
                {{shown.Groups[2].Value}}
                public static Service Service => new("shop")
                {
                    Owner = new("shop") { Escalation = ["somebody"] }, Scrape = new(Port: 8080), Metrics = [Restarts], Routing = [Severity.Warning.To(Pager), Severity.Critical.To(Pager)],
                    Signals = [{{shown.Groups[1].Value.Replace("…", "alert: \"Restarts\", title: \"Restarts\", meaning: \"It does not stay up.\"", StringComparison.Ordinal)}}],
                };
            }
            """);
        Assert.DoesNotContain(Check.All(Bundle.Expand([Estate.Stacks[0] with { Services = [service] }])), found => found.Severity == DashGen.DiagnosticSeverity.Error);
    }

    static Service Example() => Compiled(Regex.Match(Text, "<!-- example: .*?-->\n```csharp\n(.*?)```", RegexOptions.Singleline).Groups[1].Value);

    static Service Compiled(string code)
    {
        const string Usings = "global using System;\n";
        var compilation = CSharpCompilation.Create(
            "Example",
            [Parse(Usings), Parse(code)],
            ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var assembly = new MemoryStream();
        var result = compilation.Emit(assembly, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.Success, string.Join('\n', result.Diagnostics));
        var shop = Assembly.Load(assembly.ToArray()).GetType("Definitions.Shop.Shop")!;
        return Assert.IsType<Service>(shop.GetProperty("Service")!.GetValue(null));
    }

    static SyntaxTree Parse(string code) =>
        CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14), cancellationToken: TestContext.Current.CancellationToken);
}
