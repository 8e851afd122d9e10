using System.Buffers;
using System.Text;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A dashboard file, read into the model and written back: what the verb <c>dashboards</c> does with each file.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Written">The file that comes out, as UTF-8; empty where there was an error.</param>
/// <param name="Lost">JSON pointers of everything that was not carried over. Empty is right.</param>
/// <param name="Typed">The share of values that members of their schema's type hold, 0 to 1.</param>
/// <param name="Findings">What was found: one error, or notes.</param>
public sealed record RoundTrip(string File, ReadOnlyMemory<byte> Written, EquatableArray<string> Lost, double Typed, EquatableArray<Finding> Findings)
{
    /// <summary>Numbers, texts and truth values held by typed members.</summary>
    public int TypedValues { get; init; }

    /// <summary>All of them.</summary>
    public int Values { get; init; }

    /// <summary>What was read; null where there was an error.</summary>
    public DashboardDocument? Document { get; init; }

    /// <summary>Whether the file was read and nothing was lost.</summary>
    public bool Ok => !Written.IsEmpty && Lost.IsEmpty;

    /// <summary>Reads and writes one file.</summary>
    /// <param name="file">Its name, for findings.</param>
    /// <param name="utf8">Its bytes.</param>
    public static RoundTrip Of(string file, ReadOnlyMemory<byte> utf8)
    {
        var (document, error) = DashboardReader.Read(utf8);
        if (document is null)
        {
            return new(file, default, [], 0, [error! with { File = file }]);
        }

        var buffer = new ArrayBufferWriter<byte>();
        DashboardJson.WriteObject(document.Root, buffer);
        using var before = JsonDocument.Parse(utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8, new() { MaxDepth = 256 });
        using var after = JsonDocument.Parse(buffer.WrittenMemory, new() { MaxDepth = 256 });
        var all = Math.Max(document.Typed + document.Untyped, 1);
        return new(
            file,
            buffer.WrittenMemory,
            [.. JsonLoss.Between(before.RootElement, after.RootElement)],
            (double)document.Typed / all,
            [.. OldPanels.Find(document).Select(finding => finding with { File = file, Pointer = document.Pointer + finding.Pointer })])
        {
            Document = document,
            TypedValues = document.Typed,
            Values = all,
        };
    }

    /// <summary>A file that was not even looked into.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="why">Why not, in one sentence.</param>
    public static RoundTrip Refused(string file, string why) =>
        new(file, default, [], 0, [new(DashboardReader.Unreadable, FindingSeverity.Error, "", why) { File = file }]);

    /// <summary>One JSON line: <c>{"file":"…","ok":true,"lost":[],"typed":0.995,"findings":[]}</c>.</summary>
    public string ToJsonLine()
    {
        using var json = new JsonOutput(indented: false);
        json.WriteStartObject();
        json.WriteString("file"u8, File);
        json.WriteBoolean("ok"u8, Ok);
        json.WriteStartArray("lost"u8);
        foreach (var pointer in Lost)
        {
            json.WriteStringValue(pointer);
        }

        json.WriteEndArray();
        json.WriteNumber("typed"u8, Math.Round(Typed, 4));
        json.WriteStartArray("findings"u8);
        foreach (var finding in Findings)
        {
            json.WriteStringValue(finding.ToString());
        }

        json.WriteEndArray();
        json.WriteEndObject();
        return Encoding.UTF8.GetString(json.Written);
    }
}
