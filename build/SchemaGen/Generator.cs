using System.Text.Json;
using SchemaGen.Emit;
using SchemaGen.Model;
using SchemaGen.Passes;
using SchemaGen.Reading;

namespace SchemaGen;

/// <summary>Schemas in, file texts out.</summary>
public static class Generator
{
    /// <summary>Files whose definitions win when several files repeat one.</summary>
    static readonly string[] First =
        ["common", "dashboard", "timeseries", "stat", "gauge", "bargauge", "table", "prometheus", "loki", "tempo", "expr", "librarypanel",
            "folderv1", "folderv1beta1", "resource", "dashboardv2", "dashboardv2beta1"];

    static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true };

    /// <summary>Relative path, with forward slashes, to text.</summary>
    /// <param name="schemas">The folder of Grafana's schemas.</param>
    /// <param name="data">The folder of the reviewed data: additions, patch, panel kinds.</param>
    public static SortedDictionary<string, string> Generate(string schemas, string data)
    {
        var kinds = JsonSerializer.Deserialize<PanelKind[]>(File.ReadAllText(Path.Combine(data, "panels.json")), Options)
            ?? throw new InvalidDataException("panels.json is empty");
        var all = SchemaReader.ReadFolder(schemas, First);
        var units = new Schema([.. all.Definitions.Where(definition => definition.File == "units")]);
        var read = new Schema([.. all.Definitions.Where(definition => definition.File != "units")]);
        var patch = PanelNames.AddTo(Patch.Read(Path.Combine(data, "patch.json")), read, kinds);
        var schema = read.Apply(
            ScalarUnions.Apply,
            NameAnonymous.Apply,
            Additions.From(SchemaReader.ReadFolder(Path.Combine(data, "additions"), []).Apply(ScalarUnions.Apply, NameAnonymous.Apply)),
            InlineAliases.Apply,
            MergeDuplicates.Apply,
            DiscriminateUnions.Apply,
            patch.Apply);
        return Emit(schema, units, patch, PanelNames.Resolve(kinds, schema));
    }

    static SortedDictionary<string, string> Emit(Schema schema, Schema units, Patch patch, IEnumerable<PanelKind> kinds)
    {
        var files = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["Unit.cs"] = UnitEmitter.Emit(units) };
        foreach (var definition in schema.Definitions)
        {
            var folder = definition.Space.Length > 0 ? definition.Space : char.ToUpperInvariant(definition.File[0]) + definition.File[1..];
            files.Add($"{folder}/{definition.CSharpName}.cs", definition.Type switch
            {
                Enumeration => EnumEmitter.Emit(definition, patch.EnumNames.GetValueOrDefault(definition.Key)),
                OneOf => UnionEmitter.Emit(schema, definition),
                _ => RecordEmitter.Emit(schema, definition, patch, definition.Key == "dashboard/FieldConfig" || definition.Base == "CustomFieldConfig"),
            });
        }

        foreach (var kind in kinds)
        {
            files.Add($"Panels/{kind.Name}.cs", PanelEmitter.Panel(schema, kind, patch));
            if (PanelEmitter.Override(schema, kind, patch) is { } text)
            {
                files.Add($"Panels/{kind.Name[..^"Panel".Length]}Override.cs", text);
            }
        }

        files.Add("Transformations/TransformationKinds.cs", TransformationTableEmitter.Emit(schema, patch));
        files.Add("Panels/PanelKinds.cs", PanelTableEmitter.Emit(schema, kinds));
        return files;
    }
}
