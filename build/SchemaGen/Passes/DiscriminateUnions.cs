using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Makes the cases of a union records under one base, told apart by a property that each case fixes to its own value.</summary>
public static class DiscriminateUnions
{
    /// <summary>The property by which readers choose a case: <c>kind</c> or <c>type</c>.</summary>
    public static string Discriminator(Schema schema, OneOf union) =>
        schema[((Reference)union.Cases[0]).Key].Type is ObjectOf record && record.Properties.Any(p => p.Json == "kind") ? "kind" : "type";

    /// <summary>
    /// Sets each case's base and turns its discriminator into a constant. Unions over cases that have a base already use that base:
    /// the layouts of a dashboard, a row and a tab are the same four in other orders.
    /// </summary>
    public static Schema Apply(Schema schema)
    {
        var bases = new Dictionary<string, string>();
        var same = new Dictionary<string, string>();
        foreach (var definition in schema.Definitions.Where(definition => definition.Type is OneOf))
        {
            var cases = ((OneOf)definition.Type).Cases.OfType<Reference>().Select(one => one.Key).ToList();
            if (cases.Count < ((OneOf)definition.Type).Cases.Length)
            {
                throw new NotSupportedException($"{definition.Key} mixes objects and scalars");
            }

            if (cases.All(bases.ContainsKey))
            {
                same[definition.Key] = bases[cases[0]];
                continue;
            }

            foreach (var one in cases)
            {
                bases.Add(one, definition.Key);
            }
        }

        var discriminators = schema.Definitions.Where(definition => definition.Type is OneOf)
            .ToDictionary(definition => definition.Key, definition => Discriminator(schema, (OneOf)definition.Type));
        return new Schema([.. schema.Definitions.Where(definition => !same.ContainsKey(definition.Key)).Select(definition =>
                bases.TryGetValue(definition.Key, out var key)
                    ? definition with { Base = key, Type = Fix((ObjectOf)definition.Type, discriminators[key]) }
                    : definition)])
            .RewriteTypes(type => type is Reference reference && same.TryGetValue(reference.Key, out var key) ? new Reference(key) : type);
    }

    static ObjectOf Fix(ObjectOf record, string discriminator) => new([.. record.Properties.Select(p =>
        p.Json == discriminator && p.Type is Reference && p.Default is { } value ? p with { Type = new Constant(value.Trim('"')) } : p)]);
}
