using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>
/// The few places of a classic dashboard that must be a list or an object, or nothing in it can be understood. Other values of
/// unexpected types are kept as they are: Grafana has changed many types over the years.
/// </summary>
internal static class DashboardShape
{
    internal static Finding? FirstFault(JsonElement dashboard, string pointer)
    {
        if (dashboard.ValueKind != JsonValueKind.Object)
        {
            return Fault(pointer, dashboard, "an object");
        }

        return Title(dashboard, pointer)
            ?? Panels(dashboard, "panels", pointer)
            ?? List(dashboard, "rows", pointer, (row, at) => Panels(row, "panels", at))
            ?? Member(dashboard, "templating", pointer, (one, at) => List(one, "list", at, (_, _) => null))
            ?? Member(dashboard, "annotations", pointer, (one, at) => List(one, "list", at, (_, _) => null))
            ?? Ids(dashboard, pointer);
    }

    static Finding? Title(JsonElement dashboard, string pointer) =>
        dashboard.TryGetProperty("title"u8, out var title) && title.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)
            ? Fault(JsonPointer.Append(pointer, "title"), title, "a text")
            : null;

    static Finding? Panels(JsonElement owner, string name, string pointer) => List(owner, name, pointer, (panel, at) =>
        Panels(panel, name, at)
        ?? Type(panel, at)
        ?? List(panel, "targets", at, (_, _) => null)
        ?? Member(panel, "gridPos", at, (_, _) => null)
        ?? Member(panel, "fieldConfig", at, (_, _) => null)
        ?? Member(panel, "options", at, (_, _) => null));

    static Finding? Type(JsonElement panel, string pointer) =>
        panel.TryGetProperty("type"u8, out var type) && type.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)
            ? Fault(JsonPointer.Append(pointer, "type"), type, "a text")
            : null;

    static Finding? List(JsonElement owner, string name, string pointer, Func<JsonElement, string, Finding?> each)
    {
        if (!owner.TryGetProperty(name, out var list) || list.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var at = JsonPointer.Append(pointer, name);
        if (list.ValueKind != JsonValueKind.Array)
        {
            return Fault(at, list, "a list");
        }

        for (var i = 0; i < list.GetArrayLength(); i++)
        {
            var inner = JsonPointer.Append(at, i);
            if ((list[i].ValueKind == JsonValueKind.Object ? each(list[i], inner) : Fault(inner, list[i], "an object")) is { } fault)
            {
                return fault;
            }
        }

        return null;
    }

    static Finding? Member(JsonElement owner, string name, string pointer, Func<JsonElement, string, Finding?> inside)
    {
        if (!owner.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var at = JsonPointer.Append(pointer, name);
        return value.ValueKind == JsonValueKind.Object ? inside(value, at) : Fault(at, value, "an object");
    }

    static Finding? Ids(JsonElement dashboard, string pointer)
    {
        var seen = new Dictionary<long, string>();
        foreach (var (panel, at) in AllPanels(dashboard, pointer))
        {
            if (panel.TryGetProperty("id"u8, out var id) && id.ValueKind == JsonValueKind.Number && id.TryGetInt64(out var number) && !seen.TryAdd(number, at))
            {
                return new(DashboardReader.WrongShape, FindingSeverity.Error, JsonPointer.Append(at, "id"), $"the id {number} is that of {seen[number]} already");
            }
        }

        return null;
    }

    static IEnumerable<(JsonElement Panel, string Pointer)> AllPanels(JsonElement owner, string pointer)
    {
        foreach (var name in (string[])["panels", "rows"])
        {
            if (!owner.TryGetProperty(name, out var list) || list.ValueKind != JsonValueKind.Array)
            {
                continue;
            }

            var at = JsonPointer.Append(pointer, name);
            for (var i = 0; i < list.GetArrayLength(); i++)
            {
                var inner = JsonPointer.Append(at, i);
                if (name == "panels")
                {
                    yield return (list[i], inner);
                }

                foreach (var one in AllPanels(list[i], inner))
                {
                    yield return one;
                }
            }
        }
    }

    static Finding Fault(string pointer, JsonElement value, string wanted) => new(
        DashboardReader.WrongShape, FindingSeverity.Error, pointer, $"here is {Words(value)} where {wanted} belongs");

    static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };
}
