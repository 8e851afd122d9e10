using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using DashGen.Testing;
using NJsonSchema;

namespace DashGen.Grafana.Tests;

/// <summary>Holds dashboards against Grafana's own schemas.</summary>
static class AssertGrafana
{
    static readonly Dictionary<string, string> Files = new()
    {
        ["annolist"] = "annotationslist",
        ["dashlist"] = "dashboardlist",
        ["nodeGraph"] = "nodegraph",
        ["state-timeline"] = "statetimeline",
        ["status-history"] = "statushistory",
    };

    /// <summary>Tests of several classes run at once.</summary>
    static readonly ConcurrentDictionary<string, Lazy<JsonSchema>> Schemas = [];

    /// <summary>The dashboard, and every panel's options and field options against the panel's own schema.</summary>
    public static void IsValid(string dashboard)
    {
        var errors = new List<string>(Validate("dashboard", "Dashboard", dashboard));
        foreach (var panel in Panels(JsonNode.Parse(dashboard)!))
        {
            var type = panel["type"]!.GetValue<string>();
            var file = Files.GetValueOrDefault(type, type);
            if (type == "row" || !File.Exists(Path.Combine(Needs.Shared("schemas/grafana"), file + ".jsonschema.json")))
            {
                continue;
            }

            errors.AddRange(Validate(file, "Options", (panel["options"] ?? new JsonObject()).ToJsonString()).Select(e => $"{type}.options {e}"));
            if (panel["fieldConfig"]?["defaults"]?["custom"] is { } custom)
            {
                errors.AddRange(Validate(file, "FieldConfig", custom.ToJsonString()).Select(e => $"{type}.custom {e}"));
            }
        }

        Assert.True(errors.Count == 0, string.Join("\n", errors));
    }

    /// <summary>All panels, those in folded rows included.</summary>
    public static IEnumerable<JsonNode> Panels(JsonNode dashboard) =>
        dashboard["panels"]!.AsArray().SelectMany(panel => new[] { panel! }.Concat(panel!["panels"]?.AsArray().Select(inner => inner!) ?? []));

    /// <summary>One definition of one schema file against some JSON.</summary>
    public static IEnumerable<string> Validate(string file, string definition, string json)
    {
        var schema = Schemas.GetOrAdd($"{file}/{definition}", _ => new(() => Read(file).Definitions[definition]));
        return schema.Value.Validate(json).Select(error => error.ToString());
    }

    static JsonSchema Read(string file)
    {
        var text = JsonNode.Parse(File.ReadAllText(Needs.Shared($"schemas/grafana/{file}.jsonschema.json")))!.AsObject();
        text.Remove("$ref");
        Adapt(text);
        return JsonSchema.FromJsonAsync(text.ToJsonString()).Result;
    }

    // The schemas spell "any value" as an object with any properties, and Grafana itself puts texts and numbers there: the
    // options of a matcher, the value of an override.
    static void Adapt(JsonNode node)
    {
        if (node is JsonObject { Count: >= 2 } any && any["additionalProperties"] is JsonObject { Count: 0 } && !any.ContainsKey("properties"))
        {
            any.Remove("type");
        }

        // This validator does not know "const"; without it the cases of a union look alike.
        if (node is JsonObject one && one["const"] is { } constant)
        {
            one["enum"] = new JsonArray(constant.DeepClone());
        }

        foreach (var inner in node is JsonObject o ? o.Select(pair => pair.Value).ToList() : node is JsonArray a ? [.. a] : [])
        {
            if (inner is not null)
            {
                Adapt(inner);
            }
        }
    }
}
