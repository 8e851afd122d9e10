using SchemaGen.Emit;
using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Every panel schema calls its parts <c>Options</c> and <c>FieldConfig</c>; this names them after their panel.</summary>
public static class PanelNames
{
    /// <summary>The patch with names and bases of every panel kind's parts.</summary>
    public static Patch AddTo(Patch patch, Schema schema, IReadOnlyCollection<PanelKind> kinds)
    {
        var names = new Dictionary<string, string>(patch.Names);
        var bases = new Dictionary<string, string>(patch.Bases);
        foreach (var kind in kinds)
        {
            names.Add($"{kind.File}/Options", $"{kind.Name[..^"Panel".Length]}Options");
            bases.Add($"{kind.File}/Options", "PanelOptions");
            if (kind.Style is not null)
            {
                var style = StyleKey(schema, kind.Style);
                bases[style] = "CustomFieldConfig";
                if (style == kind.Style)
                {
                    names[style] = $"{kind.Name[..^"Panel".Length]}FieldConfig";
                }
            }
        }

        return patch with { Names = names, Bases = bases };
    }

    /// <summary>The kinds with their field options' key after aliases and duplicates were merged.</summary>
    public static IReadOnlyList<PanelKind> Resolve(IEnumerable<PanelKind> kinds, Schema schema) =>
        [.. kinds.Select(kind => kind.Style is null ? kind : kind with { Style = Kept(schema, kind.Style) })];

    // "FieldConfig": {"$ref": "GraphFieldConfig"} says that the shared definition is the panel's.
    static string StyleKey(Schema schema, string key) => schema[key].Type is Reference shared ? "common/" + shared.Key.Split('/')[1] : key;

    static string Kept(Schema schema, string key) => schema.Definitions.Any(definition => definition.Key == key)
        ? key
        : Shared.GetValueOrDefault(key) ?? throw new KeyNotFoundException($"no field options {key}");

    static readonly Dictionary<string, string> Shared = new()
    {
        ["timeseries/FieldConfig"] = "common/GraphFieldConfig",
        ["trend/FieldConfig"] = "common/GraphFieldConfig",
        ["candlestick/FieldConfig"] = "common/GraphFieldConfig",
        ["table/FieldConfig"] = "common/TableFieldOptions",
        ["piechart/FieldConfig"] = "common/HideableFieldConfig",
    };
}
