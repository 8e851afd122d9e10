using System.Net.Http.Json;
using System.Text.Json.Nodes;
using DashGen.Prometheus;

namespace DashGen.Building;

/// <summary>
/// Tells Alertmanager that alerts fire which others hold back. In an outage hardly a symptom has samples left to fire by itself, and
/// what never fires is held back by anything.
/// </summary>
/// <param name="client">How Alertmanager is asked.</param>
/// <param name="alertmanager">Where it answers, <c>host:port</c>.</param>
/// <param name="alerts">The labels of each alert, its name among them.</param>
public sealed class HeldBack(HttpClient client, string alertmanager, IEnumerable<NameMap<string>> alerts)
{
    /// <summary>Prometheus goes on saying of an alert that fired before that it is over, so these are told apart by a label of their own.</summary>
    const string ToldBy = "told_by";

    readonly List<NameMap<string>> _alerts = [.. alerts.Select(Told)];

    /// <summary>An alert as it is told.</summary>
    public static NameMap<string> Told(NameMap<string> alert) => alert.With(ToldBy, "dashgen");

    /// <summary>Whether an alert that arrived was told here, and not by a rule.</summary>
    public static bool IsTold(NameMap<string> arrived) => arrived.TryGetValue(ToldBy, out _);

    Uri Address => new($"http://{alertmanager}/api/v2/alerts");

    /// <summary>All of them fire from now on.</summary>
    public Task Fire(CancellationToken stop) => Tell(DateTimeOffset.UtcNow.AddMinutes(5), stop);

    /// <summary>None of them fires any more.</summary>
    public Task End(CancellationToken stop) => Tell(DateTimeOffset.UtcNow, stop);

    /// <summary>The names of those that Alertmanager does not hold back.</summary>
    public async Task<IReadOnlyList<string>> Loose(CancellationToken stop)
    {
        var known = await client.GetFromJsonAsync<JsonNode>(Address, stop);
        var held = (known?.AsArray() ?? []).Where(alert => alert?["status"]?["inhibitedBy"]?.AsArray().Count > 0).Select(alert => Labels(alert?["labels"])).ToHashSet();
        return [.. _alerts.Where(alert => !held.Contains(alert)).Select(alert => alert.TryGetValue("alertname", out var name) ? name ?? "" : "").Distinct()];
    }

    async Task Tell(DateTimeOffset until, CancellationToken stop)
    {
        JsonArray told = [.. _alerts.Select(alert => new JsonObject { ["labels"] = new JsonObject(alert.Select(label => KeyValuePair.Create(label.Name, (JsonNode?)label.Value))), ["endsAt"] = until.ToString("O") })];
        using var answer = await client.PostAsJsonAsync(Address, told, stop);
        answer.EnsureSuccessStatusCode();
    }

    static NameMap<string> Labels(JsonNode? labels) => (labels?.AsObject() ?? []).Select(label => (label.Key, (string?)label.Value ?? "")).ToNameMap();
}
