using SchemaGen.Model;

namespace SchemaGen.Emit;

/// <summary>Writes the table that finds a panel kind's readers by its plugin id.</summary>
public static class PanelTableEmitter
{
    /// <summary>The file's text.</summary>
    public static string Emit(Schema schema, IEnumerable<PanelKind> kinds)
    {
        var source = new SourceText("", "System.Text.Json", "DashGen.Grafana.Classic");
        source.Doc("The readers of each panel kind.").Block("internal static class PanelKinds", () =>
        {
            source.Line($"internal static bool IsKnown(string plugin) => plugin is {string.Join(" or ", kinds.Select(kind => Names.Literal(kind.Plugin)))};").Line("");
            source.Block("internal static bool TryReadOptions(string plugin, JsonElement element, Reading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out PanelOptions? value)", () =>
            {
                source.Line("value = null;");
                source.Block("switch (plugin)", () =>
                {
                    foreach (var kind in kinds)
                    {
                        var options = schema.Definitions.First(definition => definition.Key == kind.File + "/Options").CSharpName;
                        source.Line($"case {Names.Literal(kind.Plugin)} when {options}.TryRead(element, reading, out var one): value = one; return true;");
                    }

                    source.Line("default: return false;");
                });
            });
            source.Line("");
            source.Block("internal static bool TryReadCustom(string plugin, JsonElement element, Reading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out CustomFieldConfig? value)", () =>
            {
                source.Line("value = null;");
                source.Block("switch (plugin)", () =>
                {
                    foreach (var kind in kinds.Where(kind => kind.Style is not null))
                    {
                        source.Line($"case {Names.Literal(kind.Plugin)} when {schema[kind.Style!].CSharpName}.TryRead(element, reading, out var one): value = one; return true;");
                    }

                    source.Line("default: return false;");
                });
            });
            source.Line("");
            source.Block("internal static CustomFieldConfig? EmptyCustom(string plugin)", () => source.Block("switch (plugin)", () =>
            {
                foreach (var kind in kinds.Where(kind => kind.Style is not null))
                {
                    source.Line($"case {Names.Literal(kind.Plugin)}: return new {schema[kind.Style!].CSharpName}();");
                }

                source.Line("default: return null;");
            }));
        });
        return source.ToString();
    }
}
