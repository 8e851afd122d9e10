namespace DashGen.Grafana;

/// <summary>A titled row of panels that can be folded.</summary>
/// <param name="Title">The row's title.</param>
public sealed record Row(string Title)
{
    /// <summary>The panels, in reading order.</summary>
    public EquatableArray<Panel> Panels { get; init; }

    /// <summary>Whether the row is folded when the dashboard is opened; its panels ask nothing until then.</summary>
    public bool Collapsed { get; init; }

    /// <summary>Panels side by side, for those that state no width.</summary>
    /// <value>1 to 24. Not stated: each panel kind's own width.</value>
    public int? Columns { get; init; }

    /// <summary>What the row's id is derived from.</summary>
    /// <value>The title unless stated.</value>
    public string? Key { get; init; }

    /// <summary>A variable; the row is repeated for each of its chosen values.</summary>
    public string? RepeatFor { get; init; }

    internal string KeyOrTitle => Key ?? Title;
}
