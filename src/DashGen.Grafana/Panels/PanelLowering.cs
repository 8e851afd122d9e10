using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Turns an author's panel into Grafana's, once its id and place are known.</summary>
internal static class PanelLowering
{
    internal static Classic.Panel Lower(Panel panel, DataSource? dashboardSource, long id, GridPos place)
    {
        var source = panel.DataSource ?? dashboardSource;
        return new()
        {
            Type = panel.PluginId,
            Id = id,
            Title = panel.Title,
            Description = panel.Description,
            Transparent = panel.Transparent ? true : null,
            Datasource = panel.Targets.IsEmpty ? panel.DataSource : source,
            GridPos = place,
            LibraryPanel = panel.Library,
            Links = panel.Links.IsEmpty ? null : panel.Links,
            Repeat = panel.RepeatFor,
            RepeatDirection = panel.RepeatDirection,
            MaxPerRow = panel.MaxPerRow,
            MaxDataPoints = panel.MaxDataPoints,
            Interval = Duration.Text(panel.MinInterval),
            TimeFrom = Duration.Text(panel.Last),
            TimeShift = Duration.Text(panel.ShiftedBy),
            TimeCompare = Duration.Text(panel.ComparedWith),
            HideTimeOverride = panel.HideTimeOverride ? true : null,
            QueryCachingTTL = panel.QueryCaching?.TotalMilliseconds,
            Transformations = panel.Transformations.IsEmpty ? null : panel.Transformations,
            Targets = panel.Targets.IsEmpty ? null : Targets(panel.Targets, source),
            Options = panel.PanelOptions,
            FieldConfig = new FieldConfigSource
            {
                Defaults = panel.Field with { Custom = panel.Custom },
                Overrides = panel.Overrides.IsEmpty ? [] : [.. panel.Overrides.Select(one => one.ToOverride())],
            },
            Unmodelled = panel.Unmodelled,
        };
    }

    static EquatableArray<Query> Targets(EquatableArray<Query> queries, DataSource? source)
    {
        var named = System.Collections.Immutable.ImmutableArray.CreateBuilder<Query>(queries.Count);
        var next = 0;
        foreach (var query in queries)
        {
            var letter = query.Letter ?? Letter(next++);
            while (query.Letter is null && IsTaken(queries, letter))
            {
                letter = Letter(next++);
            }

            named.Add(query.Named(letter, source));
        }

        return new(named.MoveToImmutable());
    }

    static bool IsTaken(EquatableArray<Query> queries, string letter)
    {
        foreach (var query in queries)
        {
            if (query.Letter == letter)
            {
                return true;
            }
        }

        return false;
    }

    // A to Z, then AA, AB and so on, as Grafana's editor counts.
    static string Letter(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letter((index / 26) - 1) + Letter(index % 26);
}
