using System.Text.Json;
using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Taste as data: names, namespaces, bases and more precise types, from <c>Data/patch.json</c>.</summary>
/// <param name="Names">Key to C# name.</param>
/// <param name="Spaces">File, or key, to namespace below <c>DashGen.Grafana</c>.</param>
/// <param name="Bases">Key to C# base record.</param>
/// <param name="Types">A property <c>file/Name.property</c> or <c>*.property</c> to the hand-written type it holds.</param>
/// <param name="Defaults">A property to the C# expression of its default.</param>
/// <param name="EnumNames">Key to the C# names of an enumeration's values.</param>
/// <param name="Members">A property to its C# name.</param>
/// <param name="Transformations">Key of a transformation's options to its id.</param>
/// <param name="TextForms">Keys of objects that older files write as a text; their reader is written by hand around the generated one.</param>
public sealed record Patch(
    Dictionary<string, string> Names,
    Dictionary<string, string> Spaces,
    Dictionary<string, string> Bases,
    Dictionary<string, string> Types,
    Dictionary<string, string> Defaults,
    Dictionary<string, string[]> EnumNames,
    Dictionary<string, string> Members,
    Dictionary<string, string> Transformations,
    string[] TextForms)
{
    static readonly JsonSerializerOptions Options = new() { PropertyNameCaseInsensitive = true, ReadCommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a patch file.</summary>
    public static Patch Read(string path) => JsonSerializer.Deserialize<Patch>(File.ReadAllText(path), Options)
        ?? throw new InvalidDataException($"{path} is empty");

    /// <summary>Applies it; an entry that matches nothing is an error, so the file cannot rot.</summary>
    public Schema Apply(Schema schema)
    {
        var used = new HashSet<string>();
        var result = new Schema([.. schema.Definitions.Select(definition => Apply(definition, used))]);
        var unused = Names.Keys.Concat(Bases.Keys).Concat(Types.Keys).Concat(EnumNames.Keys).Where(key => !used.Contains(key)).ToList();
        return unused.Count == 0 ? result : throw new InvalidDataException($"patch entries that match nothing: {string.Join(", ", unused)}");
    }

    Definition Apply(Definition definition, HashSet<string> used)
    {
        var key = definition.Key;
        used.Add(key);
        var isEnum = definition.Type is Enumeration;
        return definition with
        {
            CSharpName = Names.GetValueOrDefault(key, char.ToUpperInvariant(definition.Name[0]) + definition.Name[1..]),
            Space = Spaces.GetValueOrDefault(key) ?? (isEnum && Spaces.ContainsKey(definition.File + "#enums") ? Spaces[definition.File + "#enums"] : Spaces.GetValueOrDefault(definition.File, "")),
            Base = Bases.GetValueOrDefault(key, definition.Base!),
            Type = definition.Type is ObjectOf record
                ? new ObjectOf([.. record.Properties.Select(p => p with { Type = TypeOf(definition, p, used) })])
                : definition.Type,
        };
    }

    SchemaType TypeOf(Definition definition, Property property, HashSet<string> used)
    {
        foreach (var key in (string[])[$"{definition.Key}.{property.Json}", $"*.{property.Json}"])
        {
            if (Types.TryGetValue(key, out var name) && Fits(key, property.Type))
            {
                used.Add(key);
                return Refine(property.Type, name);
            }
        }

        return property.Type;
    }

    // A wildcard refines strings only: "color" of a canvas line is an object, and stays one.
    static bool Fits(string key, SchemaType type) => key[0] != '*' || type is Scalar { Kind: ScalarKind.Text } or ArrayOf { Item: Scalar { Kind: ScalarKind.Text } };

    static SchemaType Refine(SchemaType type, string name) => type switch
    {
        ArrayOf array => new ArrayOf(Refine(array.Item, name)),
        OrNull nullable => new OrNull(Refine(nullable.Type, name)),
        _ => new HandWritten(name, type is not Scalar),
    };
}
