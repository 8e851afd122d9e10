using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace DashGen.Building;

/// <summary>
/// The list of the files that DashGen owns below <c>out/</c>, each with the SHA-256 of what was written. While files are being written
/// it also holds what is about to be, so that a run that dies in between leaves nothing that the next would take for another's.
/// </summary>
/// <param name="Files">Path to hash, of what the last complete run wrote.</param>
/// <param name="Pending">Path to hash, of what a run had begun to write; empty when the last run was complete.</param>
public sealed record Manifest(IReadOnlyDictionary<string, string> Files, IReadOnlyDictionary<string, string> Pending)
{
    /// <summary>The manifest's own name.</summary>
    public const string Name = "dashgen.manifest.json";

    const string Note = "Written by DashGen: the files it owns. Do not edit.";

    /// <summary>Owns nothing.</summary>
    public static Manifest Empty { get; } = Complete(new Dictionary<string, string>());

    /// <summary>The manifest after a complete run.</summary>
    public static Manifest Complete(IReadOnlyDictionary<string, string> files) => new(files, new Dictionary<string, string>());

    /// <summary>The paths that are ours.</summary>
    public IEnumerable<string> Paths => Files.Keys.Concat(Pending.Keys.Where(path => !Files.ContainsKey(path)));

    /// <summary>Whether a path is ours.</summary>
    public bool Owns(string path) => Files.ContainsKey(path) || Pending.ContainsKey(path);

    /// <summary>Whether content of this hash at this path was written by us, not by a person.</summary>
    public bool Wrote(string path, string hash) =>
        (Files.TryGetValue(path, out var written) && written == hash) || (Pending.TryGetValue(path, out var pending) && pending == hash);

    /// <summary>The hash that the manifest holds for a content.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>The text that is written: sorted, one file a line, so that two branches merge.</summary>
    public string Print()
    {
        var text = new StringBuilder("{\n  \"note\": \"").Append(Note).Append("\",\n");
        Append(text, "files", Files);
        if (Pending.Count > 0)
        {
            text.Append(",\n");
            Append(text, "pending", Pending);
        }

        return text.Append("\n}\n").ToString();
    }

    /// <summary>Reads a manifest; null when it is damaged or names a path outside <c>out/</c>, and then nothing in it is believed.</summary>
    public static Manifest? Parse(string text)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            var files = Read(json.RootElement, "files");
            var pending = json.RootElement.TryGetProperty("pending", out _) ? Read(json.RootElement, "pending") : [];
            return PathRules.Refuse(files.Keys).Count + PathRules.Refuse(pending.Keys).Count == 0 ? new(files, pending) : null;
        }
        catch (Exception damaged) when (damaged is JsonException or KeyNotFoundException or InvalidOperationException or ArgumentException)
        {
            return null;
        }
    }

    static void Append(StringBuilder text, string name, IReadOnlyDictionary<string, string> files)
    {
        text.Append("  \"").Append(name).Append("\": {");
        var separator = "\n";
        foreach (var (path, hash) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Append(separator).Append("    \"").Append(JsonEncodedText.Encode(path)).Append("\": \"").Append(hash).Append('"');
            separator = ",\n";
        }

        text.Append(files.Count == 0 ? "}" : "\n  }");
    }

    static Dictionary<string, string> Read(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal);
}
