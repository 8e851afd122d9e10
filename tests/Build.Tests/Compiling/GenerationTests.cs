using DashGen;
using DashGen.Building;
using DashGen.Fleet;
using static DashGen.Signals;

namespace Build.Tests.Compiling;

public sealed class GenerationTests : IDisposable
{
    sealed class Http : LabelSet<Http>
    {
        public static readonly Label<Http> Status = new("status_code", atMost: 10);
    }

    static readonly Counter<Http> Requests = new("http_requests_total", "Requests answered.");

    /// <summary>No series has both, which only deriving the proof shows.</summary>
    static readonly Signal Dead = Errors(
        Requests[Http.Status.Is("500"), Http.Status.Is("502")], outOf: Requests, critical: 5.Percent.For(5.Minutes), alert: "Dead", title: "Dead");

    static readonly Stack Fleet = SyntheticEstate.Of(2)[0];

    readonly Scratch _scratch = new();
    readonly List<string> _steps = [];

    public void Dispose() => _scratch.Dispose();

    Generation Generate(params Stack[] stacks) =>
        Generation.Of(() => [.. stacks], () => [], () => new OutputFolder(_scratch.Out, _scratch.Lock, _ => { }, step => { lock (_steps) { _steps.Add(step); } }).Begin(takeOver: false));

    static Stack Named(string name, params Signal[] signals) => new(name, "A stack")
    {
        Services =
        [
            .. Fleet.Services,
            .. signals.Select(signal => new Service("shop")
            {
                Owner = Fleet.Services[0].Owner,
                Scrape = new(Port: 8080),
                Metrics = [Requests],
                Signals = [Traffic(Requests), signal],
                Routing = Fleet.Services[0].Routing,
            }),
        ],
        RunbookBase = Fleet.RunbookBase,
        GrafanaUrl = Fleet.GrafanaUrl,
        DeadMansSwitch = Receiver.Webhook("dead-mans-switch", new Uri($"https://watchdog.example.com/{name}")),
        Versions = Fleet.Versions,
    };

    [Fact]
    public void It_writes_what_compiling_all_at_once_renders()
    {
        var generation = Generate(Fleet, Named("second"));

        Assert.Empty(generation.Findings);
        Assert.Equal(Compilation.Of(() => [Fleet, Named("second")]).Files, _scratch.Files());
        Assert.Equal(_scratch.Read(Manifest.Name), generation.Output?.After.Print());
    }

    [Fact]
    public void A_second_run_writes_and_stages_nothing()
    {
        Generate(Fleet);
        _steps.Clear();

        Assert.Empty(Generate(Fleet).Output!.Changes);
        Assert.Empty(_steps);
    }

    [Fact]
    public void A_proof_that_fails_in_one_stack_leaves_out_as_it_was_though_files_were_staged()
    {
        Generate(Fleet);
        var before = _scratch.Files();
        var manifest = _scratch.Read(Manifest.Name);

        var generation = Generate(Named(Fleet.Name + "x"), Named("second", Dead));

        Assert.Equal("DG4102", Assert.Single(generation.Findings).Code);
        Assert.Null(generation.Output);
        Assert.Contains(_steps, step => step.StartsWith("stage second/proofs/", StringComparison.Ordinal));
        Assert.Equal(before, _scratch.Files());
        Assert.Equal(manifest, _scratch.Read(Manifest.Name));
        Assert.Equal([Fleet.Name], Directory.GetDirectories(_scratch.Out).Select(Path.GetFileName));
    }

    [Fact]
    public void An_error_that_is_seen_without_trying_begins_no_draft()
    {
        var generation = Generation.Of(() => [Fleet, Named("second") with { Services = [] }], () => [], () => throw new InvalidOperationException("begun"));

        Assert.Equal("DG2006", Assert.Single(generation.Findings).Code);
        Assert.Null(generation.Output);
    }

    [Fact]
    public void Findings_are_those_of_compiling_all_at_once()
    {
        Stack[] wrong = [Named("one", Dead), Named("two") with { Services = [] }, Fleet with { Services = [.. Fleet.Services, Fleet.Services[0]] }];

        Assert.Equal(Compilation.Of(() => [.. wrong]).Findings, Generate(wrong).Findings);
        Assert.Equal(Compilation.Of(() => [wrong[0]]).Findings, Generate(wrong[0]).Findings);
        Assert.False(Directory.Exists(_scratch.Out));
    }

    [Fact]
    public void What_cannot_be_written_is_told_of_after_the_findings()
    {
        File.WriteAllText(_scratch.Out, "a file");

        Assert.Equal("out is a file, and the folder of generated files has to go there", Assert.Single(Generate(Fleet).Output!.Problems));
        Assert.Null(Generate(Named("second", Dead)).Output);
    }

    [Fact]
    public void A_definition_that_throws_on_another_thread_is_a_finding_too()
    {
        var broken = Snippet.Load("./definitions/Broken.cs", """
            using DashGen;

            public static class Broken
            {
                public static Service In(string environment) => throw new InvalidOperationException("no such " + environment);
            }
            """);

        var generation = Generation.Of(() => { Parallel.Invoke(() => Snippet.Service(broken, "Broken")); return []; }, () => [], () => throw new InvalidOperationException("begun"));

        Assert.Equal("definitions/Broken.cs(5): error DG0001: no such production", Assert.Single(generation.Findings).ToString());
    }
}
