namespace DashGen;

/// <summary>What stands in the body of a block of Grafana Alloy's configuration, or at its top.</summary>
abstract record AlloyItem
{
    private protected AlloyItem()
    {
    }
}

/// <summary>An argument: <c>scrape_interval = "15s"</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value.</param>
sealed record AlloyAttribute(string Name, AlloyValue Value) : AlloyItem;

/// <summary>A component, or a block within one: <c>prometheus.scrape "gateway" { … }</c>.</summary>
/// <param name="Kind">What it is: <c>prometheus.scrape</c>.</param>
/// <param name="Label">What tells components of one kind apart, an identifier; null for a block without.</param>
/// <param name="Body">Its arguments and blocks, in order.</param>
sealed record AlloyBlock(string Kind, string? Label, EquatableArray<AlloyItem> Body) : AlloyItem;
