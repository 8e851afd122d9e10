using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using DashGen.Testing;

namespace DashGen.Grafana.Tests;

/// <summary>
/// Counts every settable property of Grafana's schemas. One counts when an object with it, of the type its schema states, is read
/// into a member (nothing kept as plain JSON) and written back as it was. Where the schema says that anything goes, a member must exist.
/// </summary>
public sealed class CoverageTests(ITestOutputHelper output)
{
    static readonly Dictionary<string, Type> Records = typeof(SchemaObject).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttribute<GrafanaSchemaAttribute>()?.Keys.Select(key => (Key: key, Type: type)) ?? [])
        .ToDictionary(pair => pair.Key, pair => pair.Type);

    [Fact]
    public void Every_settable_property_of_the_schemas_can_be_set()
    {
        var (all, covered, missing) = (0, 0, new List<string>());
        foreach (var path in Directory.GetFiles(Needs.Shared("schemas/grafana"), "*.jsonschema.json").Order(StringComparer.Ordinal))
        {
            var file = Path.GetFileName(path).Split('.')[0];
            var definitions = JsonNode.Parse(File.ReadAllText(path))!["definitions"]!.AsObject();
            var (ofFile, had) = (0, 0);
            foreach (var (name, definition) in definitions)
            {
                foreach (var (property, schema) in definition!["properties"]?.AsObject() ?? [])
                {
                    foreach (var (pointer, value) in Samples(definitions, definition!.AsObject(), property, schema!))
                    {
                        ofFile++;
                        if (IsCovered($"{file}/{name}", property, schema!, value))
                        {
                            had++;
                        }
                        else
                        {
                            missing.Add($"{file}/{name}.{pointer}: {value.ToJsonString()}");
                        }
                    }
                }
            }

            if (ofFile > 0)
            {
                output.WriteLine($"{file}: {had} of {ofFile}");
            }

            (all, covered) = (all + ofFile, covered + had);
        }

        output.WriteLine($"all: {covered} of {all} settable properties");
        Assert.True(all > 1500, $"only {all} properties were found");
        Assert.True(missing.Count == 0, $"{missing.Count} of {all}:\n{string.Join("\n", missing.Take(60))}");
    }

    [Theory]
    [InlineData("dashboard/Panel", "unknownMember", """{"type":"string"}""", """{"unknownMember":"x"}""")]
    [InlineData("dashboard/Panel", "maxPerRow", """{"type":"string"}""", """{"maxPerRow":"of another type"}""")]
    [InlineData("dashboard/Unknown", "title", """{"type":"string"}""", """{"title":"x"}""")]
    public void What_the_model_lacks_or_has_with_another_type_does_not_count(string key, string property, string schema, string value) =>
        Assert.False(IsCovered(key, property, JsonNode.Parse(schema)!, JsonNode.Parse(value)!.AsObject()));

    [Fact]
    public void All_units_are_constants()
    {
        var schema = JsonNode.Parse(File.ReadAllText(Needs.Shared("schemas/grafana/units.jsonschema.json")))!["definitions"]!.AsObject();
        var units = typeof(Unit).GetProperties(BindingFlags.Public | BindingFlags.Static).ToDictionary(p => p.Name, p => ((Unit)p.GetValue(null)!).Id);
        Assert.Equal(273, schema.Count);
        Assert.All(schema, unit => Assert.Equal(unit.Value!["const"]!.GetValue<string>(), units[unit.Key]));
    }

    static bool IsCovered(string key, string property, JsonNode schema, JsonObject value)
    {
        if (!Records.TryGetValue(key, out var type))
        {
            return false;
        }

        if (IsAnything(schema))
        {
            // The model may be more precise here than the schema: a panel's options, a query.
            return type.GetProperties().Any(p => string.Equals(Plain(p.Name), Plain(property), StringComparison.OrdinalIgnoreCase));
        }

        using var json = JsonDocument.Parse(value.ToJsonString());
        var method = type.GetMethod("TryRead", BindingFlags.Static | BindingFlags.NonPublic)!;
        object?[] arguments = [json.RootElement, new Reading(), null];
        if (method.Invoke(null, arguments) is not true || arguments[2] is not SchemaObject read || UnmodelledWalk.Of(read).Any())
        {
            return false;
        }

        using var written = JsonDocument.Parse(DashboardJson.WriteObject(read));
        return !JsonLoss.Between(json.RootElement, written.RootElement).Any(pointer => pointer.StartsWith($"/{property}", StringComparison.Ordinal));
    }

    static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit));

    // One sample for the property, and one for each property of an object written inline in it.
    static IEnumerable<(string Pointer, JsonObject Value)> Samples(JsonObject definitions, JsonObject owner, string property, JsonNode schema)
    {
        yield return (property, With(definitions, owner, property, Sample(definitions, schema, 0)));
        foreach (var (pointer, value) in Inline(definitions, schema))
        {
            yield return ($"{property}.{pointer}", With(definitions, owner, property, value));
        }
    }

    // Cases of a union are told apart by a constant, so constants come along.
    static JsonObject With(JsonObject definitions, JsonObject owner, string property, JsonNode? value)
    {
        var result = new JsonObject();
        foreach (var (name, schema) in owner["properties"]!.AsObject().Where(p => p.Value!["const"] is not null))
        {
            result[name] = Sample(definitions, schema!, 0);
        }

        result[property] = value;
        return result;
    }

    static IEnumerable<(string Pointer, JsonNode Value)> Inline(JsonObject definitions, JsonNode schema)
    {
        if (schema["properties"] is JsonObject properties)
        {
            foreach (var (name, inner) in properties)
            {
                foreach (var (pointer, value) in Samples(definitions, schema.AsObject(), name, inner!))
                {
                    yield return (pointer, value);
                }
            }
        }

        if (schema["items"] is { } items)
        {
            foreach (var (pointer, value) in Inline(definitions, items))
            {
                yield return ("[]." + pointer, Listed(value));
            }
        }
    }

    static bool IsAnything(JsonNode schema) =>
        schema["$ref"] is null && schema["properties"] is null && schema["const"] is null && schema["enum"] is null
        && (schema["anyOf"] is JsonArray any ? any.All(one => one!["type"]?.GetValue<string>() == "null" || IsAnything(one))
            : schema["oneOf"] is null && schema["allOf"] is null && (
                schema["type"] is null
                || (schema["type"]!.GetValue<string>() == "object" && schema["additionalProperties"] is null or JsonObject { Count: 0 })
                || (schema["type"]!.GetValue<string>() == "array" && IsAnything(schema["items"] ?? new JsonObject()))));

    static JsonNode? Sample(JsonObject definitions, JsonNode schema, int depth)
    {
        if (schema["$ref"] is { } reference)
        {
            return Sample(definitions, definitions[reference.GetValue<string>().Split('/')[^1]]!, depth);
        }

        if ((schema["oneOf"] ?? schema["anyOf"] ?? schema["allOf"]) is JsonArray cases)
        {
            var fixedValue = schema["allOf"] is null ? null : schema["default"];
            return fixedValue?.DeepClone() ?? Sample(definitions, cases.First(one => one!["type"]?.GetValue<string>() != "null")!, depth);
        }

        if ((schema["const"] ?? (schema["enum"] as JsonArray)?.First()) is { } constant)
        {
            return constant.DeepClone();
        }

        return schema["type"]?.GetValue<string>() switch
        {
            "string" => "x",
            "integer" => 7,
            "number" => 1.5,
            "boolean" => true,
            "array" => depth > 6 ? [] : Listed(Sample(definitions, schema["items"] ?? new JsonObject(), depth + 1)),
            "object" when schema["properties"] is JsonObject properties => Required(definitions, schema, properties, depth + 1),
            "object" when schema["additionalProperties"] is JsonObject { Count: > 0 } value => new JsonObject { ["k"] = Sample(definitions, value, depth + 1) },
            _ => new JsonObject { ["any"] = 1 },
        };
    }

    static JsonArray Listed(JsonNode? item) => [item];

    static JsonObject Required(JsonObject definitions, JsonNode schema, JsonObject properties, int depth)
    {
        var result = new JsonObject();
        foreach (var name in schema["required"] as JsonArray ?? [])
        {
            var property = name!.GetValue<string>();
            if (!IsAnything(properties[property]!))
            {
                result[property] = Sample(definitions, properties[property]!, depth);
            }
        }

        return result;
    }
}
