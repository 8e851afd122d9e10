using System.Collections.Immutable;

namespace SchemaGen.Model;

/// <summary>All definitions of all files, in reading order.</summary>
public sealed record Schema(ImmutableArray<Definition> Definitions)
{
    /// <summary>The definition a reference means.</summary>
    /// <exception cref="KeyNotFoundException">No such definition: a bug in a pass or in the patch.</exception>
    public Definition this[string key] => Definitions.FirstOrDefault(definition => definition.Key == key)
        ?? throw new KeyNotFoundException($"no definition {key}");

    /// <summary>Applies passes in order.</summary>
    public Schema Apply(params IEnumerable<Func<Schema, Schema>> passes) => passes.Aggregate(this, (schema, pass) => pass(schema));

    /// <summary>Rewrites the types of all definitions.</summary>
    public Schema RewriteTypes(Func<SchemaType, SchemaType> change) =>
        new([.. Definitions.Select(definition => definition with { Type = definition.Type.Rewrite(change) })]);
}
