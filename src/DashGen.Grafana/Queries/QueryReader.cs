using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Chooses a query's type by its data source, its own or its panel's.</summary>
internal static class QueryReader
{
    internal static Query? Read(JsonElement element, Reading reading) => Source(element, reading) switch
    {
        "prometheus" => PrometheusQuery.TryRead(element, reading, out var query) ? query : null,
        "loki" => LokiQuery.TryRead(element, reading, out var query) ? query : null,
        "tempo" => TempoQuery.TryRead(element, reading, out var query) ? query : null,
        "__expr__" => ServerExpression.TryRead(element, reading, out var query) ? query : null,
        _ => element.ValueKind == JsonValueKind.Object && element.TryGetProperty("expr"u8, out var expr) && expr.ValueKind == JsonValueKind.String
            && PrometheusQuery.TryRead(element, reading, out var query) ? query : null,
    };

    static string? Source(JsonElement element, Reading reading)
    {
        if (TypeOf(element) is { } own)
        {
            return own;
        }

        for (var i = reading.Around.Count - 1; i >= 0; i--)
        {
            // Version 2 names the data source's type beside the query.
            if (Reading.Discriminator(reading.Around[i], "kind"u8) == "DataQuery")
            {
                return Reading.Discriminator(reading.Around[i], "group"u8);
            }

            if (TypeOf(reading.Around[i]) is { } outer)
            {
                return outer;
            }
        }

        return null;
    }

    static string? TypeOf(JsonElement element) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty("datasource"u8, out var source)
            ? Reading.Discriminator(source, "type"u8)
            : null;
}
