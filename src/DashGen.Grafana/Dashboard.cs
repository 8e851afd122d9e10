namespace DashGen.Grafana;

/// <summary>A dashboard as its author thinks of it. Ids, letters and places follow from it.</summary>
/// <param name="Uid">What its address holds: 1 to 40 letters, digits, hyphens and underscores.</param>
/// <param name="Title">The title.</param>
public sealed record Dashboard(string Uid, string Title)
{
    /// <summary>What the dashboard is for.</summary>
    public string? Description { get; init; }

    /// <summary>Words to find it by.</summary>
    public EquatableArray<string> Tags { get; init; }

    /// <summary>The data source of all queries that state none.</summary>
    public DataSource? DataSource { get; init; }

    /// <summary>The selectors at the top.</summary>
    public EquatableArray<Variable> Variables { get; init; }

    /// <summary>Panels above the first row, in reading order.</summary>
    public EquatableArray<Panel> Panels { get; init; }

    /// <summary>Panels side by side above the first row, for those that state no width.</summary>
    /// <value>1 to 24. Not stated: each panel kind's own width.</value>
    public int? Columns { get; init; }

    /// <summary>The rows below.</summary>
    public EquatableArray<Row> Rows { get; init; }

    /// <summary>Marks on all graphs.</summary>
    public EquatableArray<AnnotationQuery> Annotations { get; init; }

    /// <summary>Links at the top.</summary>
    public EquatableArray<DashboardLink> Links { get; init; }

    /// <summary>The time shown when it is opened.</summary>
    public TimeRange Time { get; init; } = TimeRange.Last(TimeSpan.FromHours(6));

    /// <summary>How often it asks again.</summary>
    /// <value>Not stated: only when told to.</value>
    public TimeSpan? Refresh { get; init; }

    /// <summary>The time zone of all times.</summary>
    public TimeZoneChoice TimeZone { get; init; } = TimeZoneChoice.Browser;

    /// <summary>Whether a pointer on one graph shows on all.</summary>
    public DashboardCursorSync CursorSync { get; init; } = DashboardCursorSync.Crosshair;

    /// <summary>Whether it can be changed in Grafana. What is generated should not be.</summary>
    public bool Editable { get; init; }

    /// <summary>The choices of times and refreshes.</summary>
    public TimePicker? TimePicker { get; init; }

    /// <summary>The month in which the fiscal year starts, 0 for January.</summary>
    public int? FiscalYearStartMonth { get; init; }

    /// <summary>Whether panels move to the left between refreshes.</summary>
    public bool? LiveNow { get; init; }

    /// <summary>The first day of a week.</summary>
    /// <value><c>monday</c>, <c>saturday</c> or <c>sunday</c>. Not stated: the viewer's.</value>
    public DayOfWeek? WeekStart { get; init; }

    /// <summary>Whether all panels ask at once, even those out of sight.</summary>
    public bool? Preload { get; init; }

    /// <summary>Findings of checks about the dashboard and its panels that are meant, each with its reason.</summary>
    public EquatableArray<Suppression> Suppress { get; init; }

    /// <summary>What this model cannot say about the dashboard.</summary>
    public EquatableMap<Json> Unmodelled { get; init; }
}
