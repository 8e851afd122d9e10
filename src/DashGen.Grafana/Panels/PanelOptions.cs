using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>What one panel kind can be told beyond what all panels share.</summary>
public abstract partial record PanelOptions : SchemaObject
{
    private protected PanelOptions()
    {
    }

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out PanelOptions? value)
    {
        value = null;
        return reading.Plugin is { } plugin && PanelKinds.TryReadOptions(plugin, element, reading, out value);
    }
}
