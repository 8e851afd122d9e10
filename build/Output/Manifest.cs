using System.Buffers;
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

    /// <summary>About how many bytes a file takes in it.</summary>
    const int OfAFile = 160;

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
    public string Print() => Encoding.UTF8.GetString(ToBytes().Span);

    /// <summary>The same as it is stored; of a large estate it is long, and a text of it would be another of twice the size.</summary>
    public ReadOnlyMemory<byte> ToBytes()
    {
        var text = new ArrayBufferWriter<byte>(OfAFile * (1 + Files.Count + Pending.Count));
        text.Write("{\n  \"note\": \""u8);
        text.Write(Encoding.UTF8.GetBytes(Note));
        text.Write("\",\n"u8);
        Append(text, "files"u8, Files);
        if (Pending.Count > 0)
        {
            text.Write(",\n"u8);
            Append(text, "pending"u8, Pending);
        }

        text.Write("\n}\n"u8);
        return text.WrittenMemory;
    }

    /// <summary>Reads a manifest; null when it is damaged or names a path outside <c>out/</c>, and then nothing in it is believed.</summary>
    public static Manifest? Parse(ReadOnlyMemory<byte> text)
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

    static void Append(ArrayBufferWriter<byte> text, ReadOnlySpan<byte> name, IReadOnlyDictionary<string, string> files)
    {
        text.Write("  \""u8);
        text.Write(name);
        text.Write("\": {"u8);
        var separator = "\n    \""u8;
        foreach (var (path, hash) in files.OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            text.Write(separator);
            text.Write(JsonEncodedText.Encode(path).EncodedUtf8Bytes);
            text.Write("\": \""u8);
            Encoding.UTF8.GetBytes(hash, text);
            text.Write("\""u8);
            separator = ",\n    \""u8;
        }

        text.Write(files.Count == 0 ? "}"u8 : "\n  }"u8);
    }

    static Dictionary<string, string> Read(JsonElement json, string name) =>
        json.GetProperty(name).EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString() ?? "", StringComparer.Ordinal);
}
