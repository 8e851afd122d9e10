namespace DashGen.Grafana;

/// <summary>The data source a query goes to.</summary>
public sealed partial record DataSource
{
    /// <summary>Whether it is written as a text, as before schema version 33: a name or a variable, held by <see cref="Uid"/>.</summary>
    internal bool IsText { get; init; }

    /// <summary>A Prometheus, or what answers as one, by its uid or by a variable: <c>${datasource}</c>.</summary>
    public static DataSource Prometheus(string uid) => new() { Type = "prometheus", Uid = uid };

    /// <summary>A Loki.</summary>
    public static DataSource Loki(string uid) => new() { Type = "loki", Uid = uid };

    /// <summary>A Tempo.</summary>
    public static DataSource Tempo(string uid) => new() { Type = "tempo", Uid = uid };

    /// <summary>Grafana's own: annotations.</summary>
    public static DataSource Grafana { get; } = new() { Type = "grafana", Uid = "-- Grafana --" };

    /// <summary>Results of another panel of the dashboard.</summary>
    public static DataSource Dashboard { get; } = new() { Type = "datasource", Uid = "-- Dashboard --" };

    /// <summary>Queries of several data sources in one panel.</summary>
    public static DataSource Mixed { get; } = new() { Type = "datasource", Uid = "-- Mixed --" };

    internal override void Write(JsonOutput json)
    {
        if (IsText)
        {
            json.WriteStringValue(Uid);
        }
        else
        {
            base.Write(json);
        }
    }

    internal static bool TryRead(
        System.Text.Json.JsonElement element, Reading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out DataSource? value)
    {
        if (!Reading.Text(element, reading, out var text))
        {
            return TryReadObject(element, reading, out value);
        }

        value = new() { Uid = text, IsText = true };
        return true;
    }
}
