using System.Text.Json;
using DashGen.Testing;

namespace DashGen.PromQL.Tests;

/// <summary>Real expressions, from the folder of reference material.</summary>
static class Corpora
{
    /// <summary>Expressions as they are written in dashboards and rules, Grafana variables included.</summary>
    public static IReadOnlyList<string> Expressions() => Read("corpora/promql-expressions.jsonl");

    /// <summary>Expressions that Prometheus 2.42 refuses.</summary>
    public static IReadOnlyList<string> Refused() => Read("corpora/promql-refused.jsonl");

    static List<string> Read(string file) =>
        [.. File.ReadLines(Needs.Shared(file)).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("expr").GetString()!)];
}
