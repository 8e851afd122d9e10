namespace DashGen.Grafana;

/// <summary>A dashboard file, read.</summary>
/// <param name="Format">Its form.</param>
/// <param name="Root">The whole file: writing it gives the same JSON in meaning.</param>
/// <param name="Dashboard">The dashboard in it: <see cref="Classic.Dashboard"/>, <see cref="V2.Dashboard"/> or <see cref="V2Beta1.Dashboard"/>.</param>
public sealed record DashboardDocument(DashboardFormat Format, SchemaObject Root, SchemaObject Dashboard)
{
    /// <summary>Where the dashboard is in the file, as a JSON pointer; empty where it is the file.</summary>
    public string Pointer { get; init; } = "";

    /// <summary>Numbers, texts and truth values that members of their schema's type hold.</summary>
    public int Typed { get; init; }

    /// <summary>Those that are only kept as JSON.</summary>
    public int Untyped { get; init; }
}
