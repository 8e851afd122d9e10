using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Emit;

/// <summary>Writes the table that finds a transformation's reader by its id.</summary>
public static class TransformationTableEmitter
{
    /// <summary>The file's text.</summary>
    public static string Emit(Schema schema, Patch patch)
    {
        var source = new SourceText("", "System.Text.Json");
        source.Doc("The readers of each transformation's options.").Block("internal static class TransformationKinds", () =>
            source.Block("internal static bool TryRead(string? id, JsonElement element, Reading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out TransformationOptions? value)", () =>
            {
                source.Line("value = null;");
                source.Block("switch (id)", () =>
                {
                    foreach (var (key, id) in patch.Transformations)
                    {
                        source.Line($"case {Names.Literal(id)} when {schema[key].CSharpName}.TryRead(element, reading, out var one): value = one; return true;");
                    }

                    source.Line("default: return false;");
                });
            }));
        return source.ToString();
    }
}
