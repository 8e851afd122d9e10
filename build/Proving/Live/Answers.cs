using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace DashGen.Building;

/// <summary>Asks Prometheus what dashboards ask, again and again, until each question has had an answer: a panel that never shows anything is wrong.</summary>
/// <param name="client">How Prometheus is asked.</param>
/// <param name="prometheus">Where it answers, <c>host:port</c>.</param>
/// <param name="questions">The questions.</param>
public sealed class Answers(HttpClient client, string prometheus, IEnumerable<LiveQuestion> questions)
{
    readonly List<LiveQuestion> _open = [.. questions];

    /// <summary>The questions that have had no answer yet.</summary>
    public IReadOnlyList<LiveQuestion> Missing => _open;

    /// <summary>Asks those again that have had no answer; whether all have one now that must.</summary>
    public async Task<bool> HasAll(CancellationToken stop)
    {
        foreach (var question in _open.ToList())
        {
            if (await HasAnswer(question.Query, stop))
            {
                _open.Remove(question);
            }
        }

        return _open.TrueForAll(question => question.MayBeEmpty);
    }

    /// <summary>Whether there is a series with a number: of one without, Grafana draws nothing.</summary>
    async Task<bool> HasAnswer(string query, CancellationToken stop)
    {
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("query", query)]);
        using var response = await client.PostAsync(new Uri($"http://{prometheus}/api/v1/query"), form, stop);
        var answer = await response.Content.ReadFromJsonAsync<JsonNode>(stop);
        var result = answer?["data"]?["result"]?.AsArray();

        // A scalar is one pair of a moment and a number, and no list of series.
        return (string?)answer?["data"]?["resultType"] is "scalar"
            ? (string?)result?[1] is not "NaN"
            : result?.Any(series => (string?)series?["value"]?[1] is not "NaN") ?? false;
    }
}
