using System.Text.Json;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>Reads a generated file, whatever its format, into the neutral tree that is compared.</summary>
static class DriftTree
{
    /// <summary>The tree; null for a format without one, and for a text that its format does not allow.</summary>
    public static YamlTree? Read(string path, string text)
    {
        if (path.EndsWith(".json", StringComparison.Ordinal))
        {
            return ReadJson(text);
        }

        var isYaml = path.EndsWith(".yml", StringComparison.Ordinal) || path.EndsWith(".yaml", StringComparison.Ordinal);
        return isYaml ? ReadYaml(text) : null;
    }

    static YamlTree? ReadYaml(string text)
    {
        try
        {
            return YamlReader.TryRead(text, out var tree, out _) ? tree : null;
        }
        catch (InvalidOperationException)
        {
            // YamlDotNet trips over some broken texts, such as {a: b"c: {, instead of refusing them.
            return null;
        }
    }

    static YamlTree? ReadJson(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text, new() { AllowDuplicateProperties = false });
            return Of(json.RootElement);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    static YamlTree Of(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => new YamlMap([.. json.EnumerateObject().Select(member => (member.Name, Of(member.Value)))]),
        JsonValueKind.Array => new YamlList([.. json.EnumerateArray().Select(Of)]),
        JsonValueKind.String => new YamlText(json.GetString() ?? ""),
        JsonValueKind.Number => new YamlNumber(json.GetRawText()),
        JsonValueKind.True => new YamlFlag(true),
        JsonValueKind.False => new YamlFlag(false),
        _ => new YamlNull(),
    };
}
