using System.Collections.Immutable;
using System.Text.Json;
using SchemaGen.Model;

namespace SchemaGen.Reading;

/// <summary>Reads the subset of JSON schema draft-07 that Grafana's schemas use, and refuses what it does not know.</summary>
public static class SchemaReader
{
    /// <summary>Reads <c>*.jsonschema.json</c> of a folder; files named in <paramref name="order"/> come first.</summary>
    public static Schema ReadFolder(string folder, IReadOnlyList<string> order)
    {
        const string Suffix = ".jsonschema.json";
        var files = Directory.GetFiles(folder, "*" + Suffix).Select(path => Path.GetFileName(path)[..^Suffix.Length])
            .OrderBy(name => order.Contains(name) ? order.ToList().IndexOf(name) : int.MaxValue)
            .ThenBy(name => name, StringComparer.Ordinal);
        return new([.. files.SelectMany(name => Read(name, File.ReadAllText(Path.Combine(folder, name + Suffix))).Definitions)]);
    }

    /// <summary>Reads one schema file.</summary>
    public static Schema Read(string file, string text)
    {
        using var document = JsonDocument.Parse(text);
        return new([.. document.RootElement.GetProperty("definitions").EnumerateObject()
            .Select(one => new Definition(file, one.Name, Type(file, one.Value), Text(one.Value, "description")))]);
    }

    static SchemaType Type(string file, JsonElement schema)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            // "#/definitions/X" is of the same file; our additions also say "common#/definitions/X".
            var parts = reference.GetString()!.Split("#/definitions/");
            return new Reference($"{(parts[0].Length > 0 ? parts[0] : file)}/{parts[1]}");
        }

        if (schema.TryGetProperty("allOf", out var all))
        {
            // Grafana's generator wraps a reference in allOf only to give it a default.
            return all.GetArrayLength() == 1
                ? Type(file, all[0])
                : throw new NotSupportedException($"{file}: allOf of {all.GetArrayLength()}");
        }

        if (schema.TryGetProperty("oneOf", out var cases) || schema.TryGetProperty("anyOf", out cases))
        {
            return Union(file, [.. cases.EnumerateArray()]);
        }

        if (schema.TryGetProperty("const", out var constant))
        {
            return new Constant(constant.GetString()!);
        }

        if (schema.TryGetProperty("enum", out var values))
        {
            return new Enumeration(
                [.. values.EnumerateArray().Select(value => value.ToString()).Distinct()], Text(schema, "type") == "integer");
        }

        return Text(schema, "type") switch
        {
            "string" => new Scalar(ScalarKind.Text),
            "integer" => new Scalar(ScalarKind.Integer),
            "number" => new Scalar(ScalarKind.Number),
            "boolean" => new Scalar(ScalarKind.Boolean),
            "array" => new ArrayOf(schema.TryGetProperty("items", out var items) ? Type(file, items) : new Anything()),
            "object" => Object(file, schema),
            null => new Anything(),
            var other => throw new NotSupportedException($"{file}: type {other}"),
        };
    }

    static SchemaType Union(string file, ImmutableArray<JsonElement> cases)
    {
        var types = cases.Where(one => Text(one, "type") != "null").Select(one => Type(file, one)).ToImmutableArray();
        var type = types.Length == 1 ? types[0] : new OneOf(types);
        return types.Length < cases.Length ? new OrNull(type) : type;
    }

    static SchemaType Object(string file, JsonElement schema)
    {
        if (!schema.TryGetProperty("properties", out var properties))
        {
            var values = schema.TryGetProperty("additionalProperties", out var more) && more.ValueKind == JsonValueKind.Object
                ? Type(file, more)
                : new Anything();

            // {"additionalProperties": {}} is how the generator spells "any value", objects and scalars alike.
            return values is Anything ? values : new MapOf(values);
        }

        var required = schema.TryGetProperty("required", out var names)
            ? names.EnumerateArray().Select(name => name.GetString()!).ToHashSet()
            : [];
        return new ObjectOf([.. properties.EnumerateObject().Select(p => new Property(
            p.Name,
            Type(file, p.Value),
            required.Contains(p.Name),
            p.Value.TryGetProperty("default", out var value) ? value.GetRawText() : null,
            Text(p.Value, "description")))]);
    }

    static string? Text(JsonElement schema, string property) =>
        schema.TryGetProperty(property, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
