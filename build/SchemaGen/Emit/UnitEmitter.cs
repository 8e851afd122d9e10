using SchemaGen.Model;

namespace SchemaGen.Emit;

/// <summary>Writes the constants of <c>Unit</c>.</summary>
public static class UnitEmitter
{
    /// <summary>The file's text.</summary>
    public static string Emit(Schema units)
    {
        var source = new SourceText("");
        source.Block("public readonly partial record struct Unit", () =>
        {
            foreach (var unit in units.Definitions)
            {
                var id = ((Constant)unit.Type).Value;
                source.Doc(unit.Doc is null ? $"Grafana's unit `{id}`." : $"{unit.Doc}: Grafana's unit `{id}`.");
                source.Line($"public static Unit {unit.Name} => new({Names.Literal(id)});").Line("");
            }
        });
        return source.ToString();
    }
}
