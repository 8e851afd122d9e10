using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Adds reviewed definitions and properties that newer Grafana versions have and its published schemas lack.</summary>
public static class Additions
{
    /// <summary>Appends what <paramref name="additions"/> holds; a property that is already there stays as the schema has it.</summary>
    public static Func<Schema, Schema> From(Schema additions) => schema =>
    {
        var merged = schema.Definitions.Select(definition => Find(additions, definition.Key) is { } more ? Extend(definition, more) : definition);
        var known = schema.Definitions.Select(definition => definition.Key).ToHashSet();
        return new([.. merged, .. additions.Definitions.Where(definition => !known.Contains(definition.Key))]);
    };

    static Definition? Find(Schema schema, string key) => schema.Definitions.FirstOrDefault(definition => definition.Key == key);

    static Definition Extend(Definition definition, Definition more)
    {
        switch (definition.Type, more.Type)
        {
            case (ObjectOf here, ObjectOf there):
                var known = here.Properties.Select(property => property.Json).ToHashSet();
                return definition with { Type = new ObjectOf([.. here.Properties, .. there.Properties.Where(p => !known.Contains(p.Json))]) };
            case (Enumeration here, Enumeration there):
                return definition with { Type = here with { Values = [.. here.Values.Union(there.Values)] } };
            default:
                return more;
        }
    }
}
