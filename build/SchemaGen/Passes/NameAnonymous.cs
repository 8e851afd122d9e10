using SchemaGen.Emit;
using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>
/// Gives objects, enumerations and unions that are written inline a definition of their own, named after where they are used:
/// <c>FieldConfigSource.overrides[]</c> becomes <c>FieldConfigSourceOverrides</c>.
/// </summary>
public static class NameAnonymous
{
    /// <summary>Names all of them, to any depth.</summary>
    public static Schema Apply(Schema schema)
    {
        var result = new List<Definition>();
        foreach (var definition in schema.Definitions)
        {
            var found = new List<Definition>();
            var type = definition.Type is ObjectOf record ? Properties(definition, record, found) : definition.Type;
            result.Add(definition with { Type = type });
            result.AddRange(found);
        }

        return new([.. result]);
    }

    static ObjectOf Properties(Definition owner, ObjectOf record, List<Definition> found) => new(
        [.. record.Properties.Select(p => p with { Type = Name(owner, owner.Name + Names.Pascal(p.Json), p.Doc, p.Type, found) })]);

    static SchemaType Name(Definition owner, string name, string? doc, SchemaType type, List<Definition> found)
    {
        switch (type)
        {
            case ArrayOf array:
                return new ArrayOf(Name(owner, name, doc, array.Item, found));
            case MapOf map:
                return new MapOf(Name(owner, name, doc, map.Value, found));
            case OrNull nullable:
                return new OrNull(Name(owner, name, doc, nullable.Type, found));
            case ObjectOf or Enumeration or OneOf:
                var definition = new Definition(owner.File, name, type, doc);
                var inner = new List<Definition>();
                found.Add(type is ObjectOf record ? definition with { Type = Properties(definition, record, inner) } : definition);
                found.AddRange(inner);
                return new Reference(definition.Key);
            default:
                return type;
        }
    }
}
