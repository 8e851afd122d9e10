using System.Globalization;
using System.Text;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Reads dashboard files of every form, whatever is in them.</summary>
public static class DashboardReader
{
    /// <summary>The code of a file that is no JSON, or no dashboard.</summary>
    public const string Unreadable = "DG5001";

    /// <summary>The code of a value of the wrong type in a place where nothing else can be understood.</summary>
    public const string WrongShape = "DG5002";

    /// <summary>The code of a panel kind that Grafana has removed.</summary>
    public const string RemovedPanel = "DG5003";

    /// <summary>The code of a panel kind that the model does not know.</summary>
    public const string UnknownPanel = "DG5004";

    /// <summary>No dashboard nests deeper; what does is not one.</summary>
    const int MaxDepth = 200;

    /// <summary>The size from which on a file is not read: no dashboard is larger.</summary>
    public const int MaxBytes = 64 * 1024 * 1024;

    static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Reads a file's bytes.</summary>
    /// <returns>The document, or null with exactly one error that says why.</returns>
    public static (DashboardDocument? Document, Finding? Error) Read(ReadOnlyMemory<byte> utf8)
    {
        if (Refused(utf8.Span) is { } refused)
        {
            return (null, refused);
        }

        try
        {
            using var json = JsonDocument.Parse(WithoutMark(utf8), Options);
            return HalfCharacters.MayBeIn(utf8.Span) && HalfCharacters.First(json.RootElement, "") is { } half
                ? (null, Error(Unreadable, half, "a text here holds half of a character: an escape such as \\ud83d without the other half"))
                : Read(json.RootElement);
        }
        catch (JsonException e)
        {
            return (null, Parsing(e));
        }
    }

    /// <summary>Reads parsed JSON.</summary>
    /// <returns>The document, or null with exactly one error that says why.</returns>
    public static (DashboardDocument? Document, Finding? Error) Read(JsonElement root)
    {
        var (format, property) = FormatOf(root);
        if (format is null)
        {
            return (null, Error(Unreadable, "", "this is JSON, but no Grafana dashboard: it has neither panels nor a layout"));
        }

        var body = property is null ? root : root.GetProperty(property);
        var pointer = property is null ? "" : "/" + property;
        if (format is not (DashboardFormat.V2 or DashboardFormat.V2Beta1) && DashboardShape.FirstFault(body, pointer) is { } fault)
        {
            return (null, fault);
        }

        var reading = new Reading();
        if (Content(format.Value, body, reading) is not { } content)
        {
            return (null, Error(WrongShape, pointer, "the dashboard is not a JSON object"));
        }

        var whole = property is null ? content : DashboardEnvelope.Read(root, property, reading, content)!;
        return (new(format.Value, whole, content) { Pointer = pointer, Typed = reading.Typed, Untyped = reading.Untyped }, null);
    }

    static SchemaObject? Content(DashboardFormat format, JsonElement body, Reading reading) => format switch
    {
        DashboardFormat.V2 => V2.Dashboard.TryRead(body, reading, out var v2) ? v2 : null,
        DashboardFormat.V2Beta1 => V2Beta1.Dashboard.TryRead(body, reading, out var beta) ? beta : null,
        _ => Classic.Dashboard.TryRead(body, reading, out var classic) ? classic : null,
    };

    static (DashboardFormat? Format, string? Property) FormatOf(JsonElement root)
    {
        if (root.ValueKind != JsonValueKind.Object)
        {
            return (null, null);
        }

        var version = Reading.Discriminator(root, "apiVersion"u8) ?? "";
        if (root.TryGetProperty("spec"u8, out _) && version.StartsWith("dashboard.grafana.app/", StringComparison.Ordinal))
        {
            return (version["dashboard.grafana.app/".Length..] switch
            {
                "v2" => DashboardFormat.V2,
                "v2beta1" or "v2alpha1" or "v2alpha2" => DashboardFormat.V2Beta1,
                _ => DashboardFormat.ClassicManifest,
            }, "spec");
        }

        return root.TryGetProperty("dashboard"u8, out var wrapped) && wrapped.ValueKind == JsonValueKind.Object ? (DashboardFormat.Wrapped, "dashboard")
            : IsClassic(root) ? (DashboardFormat.Classic, null)
            : (null, null);
    }

    // "rows" held the panels before schema version 16.
    static bool IsClassic(JsonElement root) =>
        root.TryGetProperty("panels"u8, out _) || root.TryGetProperty("rows"u8, out _)
        || (root.TryGetProperty("title"u8, out _) && (root.TryGetProperty("schemaVersion"u8, out _) || root.TryGetProperty("templating"u8, out _)));

    static Finding? Refused(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > MaxBytes)
        {
            return Error(Unreadable, "", TooLarge(utf8.Length));
        }

        if (utf8.Trim(" \t\r\n"u8).IsEmpty)
        {
            return Error(Unreadable, "", "the file is empty");
        }

        return System.Text.Unicode.Utf8.IsValid(utf8) ? null : InvalidText(utf8);
    }

    /// <summary>What is said of a file above <see cref="MaxBytes"/>.</summary>
    /// <param name="bytes">Its size.</param>
    public static string TooLarge(long bytes) => string.Create(
        CultureInfo.InvariantCulture, $"the file has {bytes / 1024 / 1024} MiB; a dashboard of more than {MaxBytes / 1024 / 1024} MiB is not read");

    static Finding InvalidText(ReadOnlySpan<byte> utf8)
    {
        var valid = utf8;
        while (Rune.DecodeFromUtf8(valid, out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            valid = valid[length..];
        }

        var before = utf8[..^valid.Length];
        return Error(Unreadable, "", "the file is not UTF-8") with
        {
            Line = before.Count((byte)'\n') + 1,
            Column = before.Length - before.LastIndexOf((byte)'\n'),
        };
    }

    static Finding Parsing(JsonException e) => Error(Unreadable, "", $"the file is not JSON: {Sentence(e.Message)}") with
    {
        Line = (int?)e.LineNumber + 1,
        Column = (int?)e.BytePositionInLine + 1,
    };

    // The runtime's message ends with " LineNumber: …", which we say in our own way.
    static string Sentence(string message)
    {
        var end = message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return (end < 0 ? message : message[..end]).TrimEnd('.', ' ');
    }

    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    static Finding Error(string code, string pointer, string message) => new(code, FindingSeverity.Error, pointer, message);
}
