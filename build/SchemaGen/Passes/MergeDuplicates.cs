using System.Globalization;
using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>
/// Every schema file repeats what it needs from others. Definitions of one name that mean the same, references included, become
/// one; the first file in reading order keeps it.
/// </summary>
public static class MergeDuplicates
{
    const int EnoughRounds = 12;

    /// <summary>Merges and points references to the definition kept.</summary>
    public static Schema Apply(Schema schema)
    {
        var classes = schema.Definitions.ToDictionary(definition => definition.Key, definition => definition.Name);

        // Two panels' options may look alike today; they are still two types.
        string NameOf(Definition definition) => definition.Name == "Options" ? definition.Key : definition.Name;

        // A case of a union has that union as its base, so it is the same only where the union is.
        var unions = schema.Definitions.Where(definition => definition.Type is OneOf)
            .SelectMany(definition => ((OneOf)definition.Type).Cases.OfType<Reference>().Select(one => (Case: one.Key, Union: definition.Key)))
            .ToLookup(pair => pair.Case, pair => pair.Union);

        // Start from "same name, same class" and split classes whose members look different, until nothing splits: the same
        // idea as minimising an automaton, so cycles (a panel in a row in a dashboard in a snapshot) need no special care.
        for (var round = 0; round < EnoughRounds; round++)
        {
            classes = schema.Definitions
                .GroupBy(definition => $"{NameOf(definition)} {Shape(definition.Type, classes)} {string.Join(',', unions[definition.Key].Select(one => classes[one]))}")
                .SelectMany((group, index) => group.Select(definition => (definition.Key, Class: index.ToString(CultureInfo.InvariantCulture))))
                .ToDictionary(pair => pair.Key, pair => pair.Class);
        }

        var kept = schema.Definitions.GroupBy(definition => classes[definition.Key]).ToDictionary(group => group.Key, group => group.First().Key);
        var merged = schema.Definitions.ToLookup(definition => kept[classes[definition.Key]], definition => definition.Key);
        return new Schema([.. schema.Definitions.Where(definition => kept[classes[definition.Key]] == definition.Key)
                .Select(definition => definition with { Keys = [.. merged[definition.Key]] })])
            .RewriteTypes(type => type is Reference reference ? new Reference(kept[classes[reference.Key]]) : type);
    }

    static string Shape(SchemaType type, Dictionary<string, string> classes) => type switch
    {
        Reference reference => classes.TryGetValue(reference.Key, out var one)
            ? $"#{one}"
            : throw new KeyNotFoundException($"no definition {reference.Key}"),
        ArrayOf array => $"[{Shape(array.Item, classes)}]",
        MapOf map => $"<{Shape(map.Value, classes)}>",
        OrNull nullable => $"{Shape(nullable.Type, classes)}?",
        OneOf union => $"({string.Join('|', union.Cases.Select(one => Shape(one, classes)))})",
        ObjectOf record => $"{{{string.Join(',', record.Properties.OrderBy(p => p.Json, StringComparer.Ordinal)
            .Select(p => $"{p.Json}{(p.Required ? "!" : "")}:{Shape(p.Type, classes)}={p.Default}"))}}}",
        Enumeration values => $"enum {string.Join(',', values.Values.Order(StringComparer.Ordinal))}",
        _ => type.ToString(),
    };
}
