using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Replaces references to definitions that are only another name for something (a string, a list, one other definition).</summary>
public static class InlineAliases
{
    /// <summary>Inlines aliases and drops their definitions, and those of lone constants.</summary>
    public static Schema Apply(Schema schema)
    {
        var aliases = schema.Definitions.Where(IsAlias).ToDictionary(definition => definition.Key, definition => definition.Type);
        SchemaType Resolve(SchemaType type) => type is Reference reference && aliases.TryGetValue(reference.Key, out var target)
            ? target.Rewrite(Resolve)
            : type;
        return new([.. schema.Definitions.Where(definition => !aliases.ContainsKey(definition.Key))
            .Select(definition => definition with { Type = definition.Type.Rewrite(Resolve) })]);
    }

    static bool IsAlias(Definition definition) => definition.Type is not (ObjectOf or Enumeration or OneOf { Cases.Length: > 1 });
}
