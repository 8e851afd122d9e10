using System.Diagnostics;
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

    const string NoDashboard = "this is JSON, but no Grafana dashboard: it has neither panels nor a layout";

    static readonly JsonDocumentOptions Options = new() { MaxDepth = MaxDepth, AllowDuplicateProperties = false };

    /// <summary>Reads a file's bytes.</summary>
    /// <returns>The document, or null with exactly one error that says why.</returns>
    public static (DashboardDocument? Document, Finding? Error) Read(ReadOnlyMemory<byte> utf8)
    {
        var text = WithoutMark(utf8);
        if (Refused(text.Span) is { } refused)
        {
            return (null, refused);
        }

        if (JsonFault.MayHalveCharacters(text.Span) && JsonFault.First(text.Span, MaxDepth) is { } half)
        {
            return (null, half);
        }

        try
        {
            using var json = JsonDocument.Parse(text, Options);
            return Read(json.RootElement);
        }
        catch (JsonException broken)
        {
            // Read again, now with an eye on the place: that costs what only a file with a fault should pay.
            return (null, JsonFault.First(text.Span, MaxDepth) ?? Error(Unreadable, "", $"the file is not JSON: {broken.Message}"));
        }
    }

    /// <summary>Reads parsed JSON.</summary>
    /// <returns>The document, or null with exactly one error that says why.</returns>
    public static (DashboardDocument? Document, Finding? Error) Read(JsonElement root)
    {
        var (format, property) = FormatOf(root);
        if (format is null)
        {
            return (null, Error(Unreadable, "", NoDashboard));
        }

        var body = property is null ? root : root.GetProperty(property);
        var pointer = property is null ? "" : "/" + property;
        var isV2 = format is DashboardFormat.V2 or DashboardFormat.V2Beta1;
        var fault = (property is null ? null : DashboardShape.FirstFaultAround(root)) ?? DashboardShape.FirstFault(body, pointer, isV2);
        if (fault is not null)
        {
            return (null, fault);
        }

        if (!HasAny(body, isV2 ? ["elements", "layout"] : ["panels", "rows", "title"]))
        {
            return (null, Error(Unreadable, pointer, NoDashboard));
        }

        var reading = new Reading();
        var content = Content(format.Value, body, reading);
        var whole = property is null ? content : DashboardEnvelope.Read(root, property, reading, content)!;
        return (new(format.Value, whole, content) { Pointer = pointer, Typed = reading.Typed, Untyped = reading.Untyped }, null);
    }

    // An object is always read: what does not fit its members is kept beside them.
    static SchemaObject Content(DashboardFormat format, JsonElement body, Reading reading) => format switch
    {
        DashboardFormat.V2 when V2.Dashboard.TryRead(body, reading, out var v2) => v2,
        DashboardFormat.V2Beta1 when V2Beta1.Dashboard.TryRead(body, reading, out var beta) => beta,
        _ when Classic.Dashboard.TryRead(body, reading, out var classic) => classic,
        _ => throw new UnreachableException(),
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
            // The same group has manifests of other kinds, such as library panels.
            if ((Reading.Discriminator(root, "kind"u8) ?? "Dashboard") != "Dashboard")
            {
                return (null, null);
            }

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
        HasAny(root, ["panels", "rows"]) || (HasAny(root, ["title"]) && HasAny(root, ["schemaVersion", "templating"]));

    static bool HasAny(JsonElement owner, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (owner.TryGetProperty(name, out _))
            {
                return true;
            }
        }

        return false;
    }

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

        return JsonFault.At(utf8, utf8.Length - valid.Length, "", "the file is not UTF-8");
    }

    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> utf8) => utf8.Span.StartsWith("\uFEFF"u8) ? utf8[3..] : utf8;

    static Finding Error(string code, string pointer, string message) => new(code, FindingSeverity.Error, pointer, message);
}
