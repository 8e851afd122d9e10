using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DashGen.Building;

/// <summary>Lets things go wrong in a stack that runs, first on the pages of its services and then with all of them down, and watches who hears of it.</summary>
/// <param name="stack">The stack.</param>
/// <param name="stage">Where it plays.</param>
/// <param name="client">How the servers are asked.</param>
/// <param name="prometheus">Where Prometheus answers, <c>host:port</c>.</param>
/// <param name="alertmanager">Where Alertmanager answers, <c>host:port</c>.</param>
sealed class Injection(LiveStack stack, Stage stage, HttpClient client, string prometheus, string alertmanager)
{
    /// <summary>How long nothing is wrong, so that alerts that fire for nothing are seen.</summary>
    static readonly TimeSpan Calm = TimeSpan.FromSeconds(3);

    /// <summary>The longest window and what a group waits, and some more.</summary>
    static readonly TimeSpan ToResolve = TimeSpan.FromSeconds(15);

    /// <summary>A few evaluations, of rules that read others.</summary>
    static readonly TimeSpan ToShow = TimeSpan.FromSeconds(2);

    /// <summary>What a group waits at most, and some more.</summary>
    static readonly TimeSpan ToTell = TimeSpan.FromSeconds(3);

    /// <summary>Runs it.</summary>
    public async Task<LiveResult> Run(CancellationToken stop)
    {
        var answers = new Answers(client, prometheus, stack.Questions);
        await Task.Delay(Calm, stop);
        await answers.HasAll(stop);
        stage.Trouble = new LivePhase(stage.Now, null);
        await Heard(stack.Faults, () => stage.Trouble, stop);
        await Patience.Wait(() => answers.HasAll(stop), ToShow, stop);
        stage.Trouble = stage.Trouble with { Until = stage.Now };
        await Resolved(stack.Faults, () => stage.Trouble, stop);
        var unsettled = await Settle(stop);

        // An outage hides everything else, so it comes alone.
        stage.Outage = new LivePhase(stage.Now, null);
        await Heard(stack.Outages, () => stage.Outage, stop);
        var held = stack.HeldBack(stage.Arrivals.Where(one => one.IsFiring && stage.Outage.Contains(one.At)).Select(one => one.Labels));
        var loose = await Hold(new HeldBack(client, alertmanager, held), stop);
        stage.Outage = stage.Outage with { Until = stage.Now };
        await Resolved(stack.Outages, () => stage.Outage, stop);
        return new LiveResult(
            [.. Verdicts(stack.Faults, stage.Trouble), .. Verdicts(stack.Outages, stage.Outage)],
            [.. unsettled, .. loose, .. LiveStrays.Of(stack, stage.Arrivals, stage.Trouble, stage.Outage)])
        {
            Held = held.Count,
            Unhit = stack.Unhit,
            Answered = stack.Questions.Count - answers.Missing.Count,
            Unanswered = [.. answers.Missing],
        };
    }

    Task Heard(IEnumerable<LiveFault> faults, Func<LivePhase> phase, CancellationToken stop) =>
        Patience.Wait(() => Verdicts(faults, phase()).All(verdict => verdict.Heard is not null), LiveVerdict.AtMost, stop);

    Task Resolved(IEnumerable<LiveFault> faults, Func<LivePhase> phase, CancellationToken stop) =>
        Patience.Wait(() => Verdicts(faults, phase()).All(verdict => verdict.Resolved is not null || verdict.Heard is null), ToResolve, stop);

    IEnumerable<LiveVerdict> Verdicts(IEnumerable<LiveFault> faults, LivePhase phase)
    {
        var arrivals = stage.Arrivals;
        return faults.Select(fault => LiveVerdict.Of(fault, arrivals, phase));
    }

    /// <summary>Lets everything fire that the outage holds back, for longer than a group waits, and names what Alertmanager would tell.</summary>
    static async Task<IEnumerable<string>> Hold(HeldBack symptoms, CancellationToken stop)
    {
        await symptoms.Fire(stop);
        await Task.Delay(ToTell, stop);
        var loose = await symptoms.Loose(stop);
        await symptoms.End(stop);
        return loose.Select(alert => $"{alert} is not held back in the outage");
    }

    /// <summary>Waits until only the Watchdog is left, and names what else still fires.</summary>
    async Task<IEnumerable<string>> Settle(CancellationToken stop)
    {
        IReadOnlyList<string> left = [];
        await Patience.Wait(async () => (left = await Left(stop)).Count == 0, ToResolve, stop);
        return left.Select(alert => string.Create(CultureInfo.InvariantCulture, $"{alert} still fires {ToResolve.TotalSeconds:0} s after every fault is repaired"));
    }

    /// <summary>The alerts, besides the Watchdog and those that read several services, that Prometheus or Alertmanager knows of, those among them that do not fire yet included.</summary>
    async Task<IReadOnlyList<string>> Left(CancellationToken stop)
    {
        var firing = await client.GetFromJsonAsync<JsonNode>(new Uri($"http://{prometheus}/api/v1/alerts"), stop);
        var told = await client.GetFromJsonAsync<JsonNode>(new Uri($"http://{alertmanager}/api/v2/alerts"), stop);
        return
        [
            .. (firing?["data"]?["alerts"]?.AsArray() ?? []).Concat(told?.AsArray() ?? [])
                .Select(alert => (System: (string?)alert?["labels"]?["system"], Name: (string?)alert?["labels"]?["alertname"] ?? ""))
                .Where(alert => alert.Name != stack.Watchdog && !stack.IsAcross(alert.System, alert.Name)).Select(alert => alert.Name).Distinct(),
        ];
    }
}
