using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>One panel of a dashboard: what it asks, how its values look, how large it is. Where it lies is the layout's work.</summary>
public abstract record Panel : FieldSettings
{
    private protected Panel(string title) => Title = title;

    /// <summary>The title, at the top of the panel.</summary>
    public string Title { get; init; }

    /// <summary>What the panel shows and why it matters, behind the (i) beside the title. Markdown.</summary>
    public string? Description { get; init; }

    /// <summary>What the panel's id is derived from. Keep it when the title changes, and links to the panel keep working.</summary>
    /// <value>The title unless stated.</value>
    public string? Key { get; init; }

    /// <summary>Grafana's id of the panel kind.</summary>
    public abstract string PluginId { get; }

    /// <summary>Columns of 24 that the panel takes.</summary>
    /// <value>1 to 24. Not stated: the row's columns decide, else the panel kind.</value>
    public int? Width { get; init; }

    /// <summary>Grid rows that the panel takes; one is about 30 pixels high.</summary>
    /// <value>1 or more. Not stated: the panel kind decides.</value>
    public int? Height { get; init; }

    /// <summary>The queries; letters A, B, C… follow from their order.</summary>
    public EquatableArray<Query> Targets { get; init; }

    /// <summary>The data source of queries that state none.</summary>
    /// <value>Not stated: the dashboard's.</value>
    public DataSource? DataSource { get; init; }

    /// <summary>Steps between queries and panel, in order.</summary>
    public EquatableArray<Transformation> Transformations { get; init; }

    /// <summary>Other looks for some fields.</summary>
    public EquatableArray<FieldOverride> Overrides { get; init; }

    /// <summary>Links in the panel's head.</summary>
    public EquatableArray<DashboardLink> Links { get; init; }

    /// <summary>Whether the panel has no background.</summary>
    public bool Transparent { get; init; }

    /// <summary>A variable; the panel is repeated for each of its chosen values.</summary>
    public string? RepeatFor { get; init; }

    /// <summary>The direction of repeated panels.</summary>
    public PanelRepeatDirection? RepeatDirection { get; init; }

    /// <summary>The most repeated panels side by side.</summary>
    public int? MaxPerRow { get; init; }

    /// <summary>The most points a query returns.</summary>
    /// <value>Not stated: the panel's width in pixels.</value>
    public int? MaxDataPoints { get; init; }

    /// <summary>The smallest step of queries, when data arrives more rarely than the data source says.</summary>
    public TimeSpan? MinInterval { get; init; }

    /// <summary>The panel's own time range, counted back from now.</summary>
    public TimeSpan? Last { get; init; }

    /// <summary>How far back the panel's time range is moved.</summary>
    public TimeSpan? ShiftedBy { get; init; }

    /// <summary>How far back lies the range that this one is compared with.</summary>
    public TimeSpan? ComparedWith { get; init; }

    /// <summary>Whether the panel's own time range is not shown in its head.</summary>
    public bool HideTimeOverride { get; init; }

    /// <summary>How long the answers of queries are kept, where the data source can.</summary>
    public TimeSpan? QueryCaching { get; init; }

    /// <summary>The library panel that is shown in this place; what this panel says itself then only stands in for it.</summary>
    public LibraryPanelRef? Library { get; init; }

    /// <summary>Findings of checks about the panel that are meant, each with its reason.</summary>
    public EquatableArray<Suppression> Suppress { get; init; }

    /// <summary>What this model cannot say about the panel; it is written as it stands and reported as a note.</summary>
    public EquatableMap<Json> Unmodelled { get; init; }

    internal abstract int DefaultWidth { get; }

    internal abstract int DefaultHeight { get; }

    internal virtual PanelOptions? PanelOptions => null;

    internal string KeyOrTitle => Key ?? Title;
}
