namespace DashGen.Building;

/// <summary>
/// Asks promtool and amtool what the servers would say to the files in <c>out/</c>. A tool that is not here is said, not passed over, and
/// one that hangs is ended.
/// </summary>
/// <param name="folder">The folder <c>out/</c>.</param>
/// <param name="find">The full path of a program, or null where it is missing.</param>
/// <param name="atMost">How long one run of a tool may take.</param>
/// <param name="watch">What shows how far it is, given how many runs there are.</param>
public sealed class ServerTools(string folder, Func<string, string?> find, TimeSpan atMost, Func<int, ProgressBar> watch)
{
    const string PrometheusConfig = "prometheus/prometheus.yml";

    /// <summary>The longest part of a tool's output that is repeated.</summary>
    const int Enough = 1500;

    /// <summary>Runs every check.</summary>
    /// <param name="alerts">Which alerts must reach whom.</param>
    /// <param name="required">Tools whose absence is an error: what <c>DASHGEN_REQUIRE</c> lists.</param>
    /// <param name="versions">The version of Prometheus that each stack states: a promtool of another is not asked.</param>
    public IEnumerable<Diagnostic> Find(IReadOnlyList<RoutedAlert> alerts, IReadOnlyList<string> required, IReadOnlyDictionary<string, Version> versions)
    {
        var stacks = Directory.Exists(folder) ? Directory.GetDirectories(folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal).ToList() : [];
        var amtool = find("amtool");
        List<(long Weight, Func<IEnumerable<Diagnostic>> Run)> runs =
        [
            .. find("promtool") is { } promtool
                ? stacks.SelectMany(stack => versions.TryGetValue(stack, out var stated) && LiveProgram.Other("promtool", promtool, stated, LiveProgram.AtMost) is { } other
                    ? [(0, () => [Unasked(stack, other, required)])]
                    : Prometheus(promtool, stack))
                : [(0, () => [Missing("promtool", "rules, configuration and proofs were not checked", required)])],
            .. amtool is not null
                ? stacks.Select(stack => (0L, (Func<IEnumerable<Diagnostic>>)(() => [.. Alertmanager(amtool, stack, alerts)])))
                : [(0, () => [Missing("amtool", "routing was not checked", required)])],
        ];
        using var bar = watch(runs.Count);
        return SideBySide.Run(runs, run => run.Weight, run =>
        {
            var found = run.Run();
            bar.Step();
            return found;
        }).SelectMany(found => found);
    }

    /// <summary>The runs of promtool over a stack; the proofs take longer the more there are.</summary>
    IEnumerable<(long Weight, Func<IEnumerable<Diagnostic>> Run)> Prometheus(string promtool, string stack)
    {
        var rules = Below(stack, "prometheus/rules", "*.yml");
        if (rules.Count > 0)
        {
            yield return (0, () => Run(promtool, stack, ["check", "rules", .. rules], rules[0]));
        }

        if (Exists(stack, PrometheusConfig))
        {
            // Secrets are where it is deployed, and a token that is not there would be all that promtool says. The rules that it lists were checked above.
            var secrets = ReceiverSecrets.In(File.ReadAllText(Path.Combine(folder, stack, PrometheusConfig)));
            string[] onlyForm = secrets.All(secret => Exists(stack, $"prometheus/secrets/{secret}")) ? [] : ["--syntax-only"];
            yield return (0, () => Run(promtool, stack, ["check", "config", .. onlyForm, PrometheusConfig], PrometheusConfig));
        }

        foreach (var proof in Below(stack, "proofs", "*.test.yml"))
        {
            yield return (new FileInfo(Path.Combine(folder, stack, proof)).Length, () => Judge(Promtool.Test(promtool, Path.Combine(folder, stack), proof, atMost), "promtool test rules", $"{stack}/{proof}"));
        }
    }

    IEnumerable<Diagnostic> Alertmanager(string amtool, string stack, IReadOnlyList<RoutedAlert> alerts)
    {
        const string Config = "alertmanager/alertmanager.yml";
        if (!Exists(stack, Config))
        {
            return [];
        }

        var refused = Run(amtool, stack, ["check-config", Config], Config).ToList();
        if (refused.Count > 0)
        {
            return refused;
        }

        var reached = new ReceiverSecrets(File.ReadAllText(Path.Combine(folder, stack, Config)));
        return alerts.Where(alert => alert.Stack == stack).SelectMany(alert => Route(amtool, alert, Config, reached));
    }

    IEnumerable<Diagnostic> Route(string amtool, RoutedAlert alert, string config, ReceiverSecrets secrets)
    {
        string[] labels = [.. alert.Labels.Select(label => $"{label.Name}={label.Value}")];
        var result = ExternalProgram.Run(amtool, Path.Combine(folder, alert.Stack), ["config", "routes", "test", $"--config.file={config}", .. labels], atMost);
        if (result.ExitCode != 0)
        {
            return [Refused($"{alert.Stack}/{config}", $"amtool config routes test {string.Join(' ', labels)}", result)];
        }

        var hear = result.Output.Split([',', '\n', ' ', '\r'], StringSplitOptions.RemoveEmptyEntries).SelectMany(secrets.Of).Distinct().Order(StringComparer.Ordinal).ToList();
        return hear.SequenceEqual(alert.Receivers)
            ? []
            : [new(ProgramCodes.Refused, DiagnosticSeverity.Error, new($"out/{alert.Stack}/{config}", 1),
                $"an alert with {string.Join(", ", labels)} reaches {Show(hear)} instead of {Show(alert.Receivers)}")];
    }

    IEnumerable<Diagnostic> Run(string tool, string stack, string[] arguments, string file) => Judge(
        ExternalProgram.Run(tool, Path.Combine(folder, stack), arguments, atMost),
        $"{Path.GetFileNameWithoutExtension(tool)} {string.Join(' ', arguments.TakeWhile(argument => !argument.Contains('/')))}",
        $"{stack}/{file}");

    static IEnumerable<Diagnostic> Judge(ProgramResult result, string command, string file) => result.ExitCode == 0 ? [] : [Refused(file, command, result)];

    static Diagnostic Refused(string file, string command, ProgramResult result)
    {
        var said = string.Join("; ", (result.Output + result.Errors).Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        return new(ProgramCodes.Refused, DiagnosticSeverity.Error, new($"out/{file}", 1), $"{command} says: {(said.Length > Enough ? said[..Enough] + "…" : said)}");
    }

    static Diagnostic Missing(string tool, string consequence, IReadOnlyList<string> required) => new(
        ProgramCodes.Refused,
        required.Contains(tool) ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        null,
        $"{tool} is not on PATH, so {consequence}");

    static Diagnostic Unasked(string stack, string other, IReadOnlyList<string> required) => new(
        ProgramCodes.Refused,
        required.Contains("promtool") ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
        null,
        $"{other}; rules, configuration and proofs of {stack} were not checked");

    static string Show(IReadOnlyCollection<string> names) => names.Count == 0 ? "nobody" : string.Join(" and ", names);

    bool Exists(string stack, string file) => File.Exists(Path.Combine(folder, stack, file));

    List<string> Below(string stack, string relative, string pattern)
    {
        var path = Path.Combine(folder, stack, relative);
        return Directory.Exists(path)
            ? [.. Directory.GetFiles(path, pattern).Select(file => $"{relative}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
            : [];
    }
}
