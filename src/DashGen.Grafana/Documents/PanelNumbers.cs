using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>The ids of a dashboard's panels. Links, alerts and shared views name a panel by its id, so no two may have one.</summary>
internal static class PanelNumbers
{
    /// <summary>The second use of an id; null where each is used once.</summary>
    internal static Finding? FirstTwice(IEnumerable<(JsonElement Panel, string Pointer)> panels)
    {
        var seen = new Dictionary<long, string>();
        foreach (var (panel, at) in panels)
        {
            if (panel.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && !seen.TryAdd(number, at))
            {
                return new(DashboardReader.WrongShape, FindingSeverity.Error, JsonPointer.Append(at, "id"), $"the id {number} is that of {seen[number]} already");
            }
        }

        return null;
    }

    /// <summary>Every panel of a classic dashboard, rows and what is in them included.</summary>
    internal static IEnumerable<(JsonElement Panel, string Pointer)> OfPanels(JsonElement dashboard, string pointer) =>
        Inside(dashboard, pointer).Concat(Items(dashboard, "rows", pointer).SelectMany(row => Inside(row.Item, row.Pointer)));

    /// <summary>Every panel of a dashboard of the second form.</summary>
    internal static IEnumerable<(JsonElement Panel, string Pointer)> OfElements(JsonElement dashboard, string pointer) =>
        dashboard.TryGetProperty("elements"u8, out var elements) && elements.ValueKind == JsonValueKind.Object
            ? elements.EnumerateObject()
                .Where(element => element.Value.ValueKind == JsonValueKind.Object && element.Value.TryGetProperty("spec"u8, out var spec) && spec.ValueKind == JsonValueKind.Object)
                .Select(element => (element.Value.GetProperty("spec"u8), JsonPointer.Append(pointer + "/elements", element.Name) + "/spec"))
            : [];

    static IEnumerable<(JsonElement Panel, string Pointer)> Inside(JsonElement owner, string pointer) =>
        Items(owner, "panels", pointer).SelectMany(panel => Inside(panel.Item, panel.Pointer).Prepend((panel.Item, panel.Pointer)));

    static IEnumerable<(JsonElement Item, string Pointer)> Items(JsonElement owner, string name, string pointer) =>
        owner.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? list.EnumerateArray().Select((item, index) => (item, JsonPointer.Append(JsonPointer.Append(pointer, name), index)))
            : [];
}
