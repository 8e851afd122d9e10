using SchemaGen.Model;

namespace SchemaGen.Emit;

/// <summary>Writes an enumeration and its spelling in JSON.</summary>
public static class EnumEmitter
{
    /// <summary>The file's text.</summary>
    public static string Emit(Definition definition, string[]? names)
    {
        var values = (Enumeration)definition.Type;
        var members = values.Values.Select((value, index) => (Value: value, Name: names?[index] ?? Names.Pascal(value))).ToList();
        var name = definition.CSharpName;
        var source = new SourceText(definition.Space, "System.Diagnostics", "System.Text.Json");
        source.Doc(definition.Doc ?? $"Values of {definition.Name}.");
        source.Block($"public enum {name}", () =>
        {
            foreach (var (value, member) in members)
            {
                source.Doc($"`{value}`").Line(values.Numeric ? $"{member} = {value}," : $"{member},");
            }
        });
        source.Line("").Doc($"{name} in JSON.").Block($"internal static class {name}Json", () =>
        {
            if (values.Numeric)
            {
                source.Line($"internal static void Write(this {name} value, JsonOutput json) => json.WriteNumberValue((int)value);").Line("");
                source.Block($"internal static bool TryRead(JsonElement element, Reading reading, out {name} value)", () => source
                    .Line($"value = element.ValueKind == JsonValueKind.Number && element.TryGetInt32(out var number) ? ({name})number : ({name})int.MinValue;")
                    .Line("return System.Enum.IsDefined(value) && reading.Leaf();"));
                return;
            }

            source.Block($"internal static void Write(this {name} value, JsonOutput json) => json.WriteStringValue(value switch", () =>
            {
                foreach (var (value, member) in members)
                {
                    source.Line($"{name}.{member} => {Names.Literal(value)}u8,");
                }

                source.Line("_ => throw new UnreachableException(),");
            });
            source.Line(");").Line("");
            source.Block($"internal static bool TryRead(JsonElement element, Reading reading, out {name} value)", () =>
            {
                source.Line("value = default;");
                source.Block("switch (element.ValueKind == JsonValueKind.String ? element.GetString() : null)", () =>
                {
                    foreach (var (value, member) in members)
                    {
                        source.Line($"case {Names.Literal(value)}: value = {name}.{member}; return reading.Leaf();");
                    }

                    source.Line("default: return false;");
                });
            });
        });
        return source.ToString();
    }
}
