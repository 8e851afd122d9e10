using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Adds reviewed definitions and properties that newer Grafana versions have and its published schemas lack.</summary>
public static class Additions
{
    /// <summary>The additions file that goes to every definition of a name, in whichever file it is repeated.</summary>
    const string EveryFile = "shared";

    /// <summary>Appends what <paramref name="additions"/> holds; a property that is already there stays as the schema has it.</summary>
    public static Func<Schema, Schema> From(Schema additions) => schema =>
    {
        var merged = schema.Definitions.Select(definition => For(additions, definition).Aggregate(definition, Extend));
        var names = schema.Definitions.Select(definition => definition.Name).ToHashSet();
        var known = schema.Definitions.Select(definition => definition.Key).ToHashSet();
        return new([.. merged, .. additions.Definitions.Where(definition =>
            definition.File == EveryFile ? !names.Contains(definition.Name) : !known.Contains(definition.Key))]);
    };

    static IEnumerable<Definition> For(Schema additions, Definition definition) => additions.Definitions.Where(more =>
        more.Name == definition.Name && (more.File == definition.File || more.File == EveryFile));

    static Definition Extend(Definition definition, Definition more)
    {
        switch (definition.Type, more.Type)
        {
            case (ObjectOf here, ObjectOf there):
                var known = here.Properties.Select(property => property.Json).ToHashSet();
                return definition with { Type = new ObjectOf([.. here.Properties, .. there.Properties.Where(p => !known.Contains(p.Json))]) };
            case (Enumeration here, Enumeration there):
                return definition with { Type = here with { Values = [.. here.Values.Union(there.Values)] } };
            case (OneOf here, OneOf there):
                return definition with { Type = new OneOf([.. here.Cases, .. there.Cases]) };
            default:
                throw new NotSupportedException($"{more.Key} adds to something else");
        }
    }
}
