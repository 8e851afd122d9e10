using System.Diagnostics;
using System.Globalization;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>The proofs of one rule file.</summary>
/// <param name="Name">The name of the rule file, without its extension.</param>
/// <param name="Rules">The rules.</param>
/// <param name="Alerts">What is known about each alert, in the order of the file.</param>
/// <param name="Groups">The tests, each with the samples it is made of.</param>
/// <param name="Files">The tests, by path relative to the stack's folder.</param>
internal sealed record RuleProofs(string Name, Rulebook Rules, EquatableArray<AlertProof> Alerts, EquatableArray<ProofGroup> Groups, EquatableArray<(string Path, UnitTestFile File)> Files)
{
    /// <summary>Derives the cases of every alert and puts them into tests.</summary>
    public static RuleProofs Of(Stack stack, Service service, string name, RuleFile file, EquatableArray<Alert> alerts)
    {
        var rules = new Rulebook(file);
        var derived = rules.Alerts.Zip(Matching(rules, alerts), (at, alert) => new AlertProof(alert, at.Rule, at.Index, new CaseDeriver(stack, service, rules, at.Index, at.Rule).Derive(alert.Written)))
            .ToList();
        var lives = Lifetime.Shared(derived.Select(proof => proof.Derivation.Lifetime).OfType<Lifetime>()).SelectMany(life => life.Cases()).ToLookup(one => one.Alert);
        derived = derived.ConvertAll(proof => proof with { Derivation = proof.Derivation with { Cases = [.. proof.Derivation.Cases, .. lives[proof.Place]] } });
        derived = Undisturbed(derived);
        var version = stack.Versions.Server;
        var cases = derived.SelectMany(proof => proof.Derivation.Cases).OrderByDescending(one => one.Tick == Usual).ThenBy(one => one.Tick).ThenByDescending(one => one.Ticks);
        var byHand = cases.ToLookup(one => one.Written is not null);
        List<ProofGroup> groups =
        [
            .. TestGroupMaker.Make(rules, CasePacker.Pack(byHand[false]), version),
            .. byHand[true].Select(one => one.Written is { } written ? WrittenGroup.Make(rules, one, written, version) : throw new UnreachableException()),
        ];
        var outcomes = groups.SelectMany(group => group.Outcomes).ToLookup(outcome => outcome.Case.Alert);
        return new RuleProofs(
            name,
            rules,
            [
                .. derived.Select(proof => proof with
                {
                    Fires = outcomes[proof.Place].Count(outcome => outcome.Fires),
                    Quiet = outcomes[proof.Place].Count(outcome => !outcome.Fires),
                    Fired = outcomes[proof.Place].Select(outcome => outcome.Fired).FirstOrDefault(fired => fired is not null) is { } fired ? OfFirstTarget(stack, service, fired) : null,
                    Contradiction = outcomes[proof.Place].Select(outcome => outcome.Contradiction).FirstOrDefault(wrong => wrong is not null),
                }),
            ],
            [.. groups],
            [
                .. groups.GroupBy(group => group.Tick).Select(same => (
                    $"proofs/{name}{(same.Key == Usual ? "" : "." + Text(same.Key))}.test.yml",
                    new UnitTestFile([$"../prometheus/rules/{name}.rules.yml"], [.. same.Select(group => group.Group)])
                    {
                        EvaluationInterval = same.Key,
                        GroupEvalOrder = [.. file.Groups.Select(group => group.Name)],
                    })),
            ]);
    }

    /// <summary>What there is to know of them, without the samples they are made of.</summary>
    public ProvedRules Proved() => new(
        Name,
        Rules,
        [.. Alerts.Select(proof => proof with { Derivation = proof.Derivation with { Cases = [], Lifetime = null } })],
        [.. Files.Select(file => new GeneratedFile(file.Path, buffer => file.File.WriteYaml(Writer.Comment, buffer)))]);

    static TimeSpan Usual { get; } = TimeSpan.FromMinutes(1);

    /// <summary>
    /// Cases in which other rules of their alert's name see what is usual for them. promtool compares all of a name together, and of those
    /// that miss what nobody plays each would stand in every expectation.
    /// </summary>
    static List<AlertProof> Undisturbed(List<AlertProof> derived)
    {
        var ofName = derived.ToLookup(proof => proof.Rule.Alert, StringComparer.Ordinal);
        var usual = ofName.Where(same => same.Count() > 1).ToDictionary(same => same.Key, WhatIsUsual, StringComparer.Ordinal);
        return derived.ConvertAll(proof => usual.TryGetValue(proof.Rule.Alert, out var tapes)
            ? proof with { Derivation = proof.Derivation with { Cases = [.. proof.Derivation.Cases.Select(one => one.Written is null ? With(one, tapes) : one)] } }
            : proof);

        static ProofCase With(ProofCase one, List<(TimeSpan Tick, Tape Tape)> usual)
        {
            var played = one.Tapes.Select(tape => tape.Metric).ToHashSet(StringComparer.Ordinal);
            List<Tape> missing = [.. usual.Where(other => other.Tick == one.Tick && !played.Contains(other.Tape.Metric)).Select(other => other.Tape)];
            return missing.Count == 0 ? one : one with { Tapes = [.. one.Tapes, .. missing] };
        }

        // All cases share them, so they go on for as long as the longest.
        static List<(TimeSpan Tick, Tape Tape)> WhatIsUsual(IEnumerable<AlertProof> same)
        {
            var ticks = same.SelectMany(proof => proof.Derivation.Cases).Select(one => one.Ticks).DefaultIfEmpty().Max();
            return
            [
                .. same.Select(proof => proof.Derivation.Lifetime).OfType<Lifetime>()
                    .SelectMany(life => new Script([new Phase(life.Regime.Quiet, ticks)]).Play(life.Rehearsal.Sources).Select(tape => (life.Rehearsal.Clock.Tick, Tape: tape)))
                    .DistinctBy(played => (played.Tick, played.Tape.Metric, played.Tape.Labels)),
            ];
        }
    }

    /// <summary>The alerts in the order of their rules, which stand in groups by family.</summary>
    static IEnumerable<Alert> Matching(Rulebook rules, EquatableArray<Alert> alerts)
    {
        var rest = alerts.ToList();
        foreach (var (_, rule) in rules.Alerts)
        {
            var found = rest.First(alert => alert.Name == rule.Alert && alert.Expr == rule.Expr && rule.Labels.TryGetValue("severity", out var severity) && severity == alert.Severity.Name);
            rest.Remove(found);
            yield return found;
        }
    }

    /// <summary>What one target raises another would too, and where alerts are compared with each other they are of the same.</summary>
    static NameMap<string> OfFirstTarget(Stack stack, Service service, NameMap<string> fired) => fired.Contains("instance")
        ? fired.With("instance", ScrapeTargets.Of(fired.TryGetValue("job", out var job) ? stack.Services.FirstOrDefault(other => other.Name == job) ?? service : service)[0])
        : fired;

    static string Text(TimeSpan tick) => tick.Ticks % TimeSpan.TicksPerMinute == 0
        ? ((int)tick.TotalMinutes).ToString(CultureInfo.InvariantCulture) + "m"
        : ((int)tick.TotalSeconds).ToString(CultureInfo.InvariantCulture) + "s";
}
