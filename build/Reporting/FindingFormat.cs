using System.Text.Json;
using System.Text.Json.Nodes;

namespace DashGen.Building;

/// <summary>How findings are printed: for people and editors, for programs, and for GitHub's annotations.</summary>
public static class FindingFormat
{
    /// <summary>The format for people, which is taken where none is asked for.</summary>
    public const string Text = "text";

    /// <summary>The values of <c>--format</c>.</summary>
    public const string Choices = $"{Text}|json|github";

    /// <summary>One finding in one line.</summary>
    /// <param name="finding">The finding.</param>
    /// <param name="format">One of <see cref="Choices"/>.</param>
    public static string Line(Diagnostic finding, string format) => format switch
    {
        "json" => Json(finding),
        "github" => GitHub(finding),
        _ => finding.ToString(),
    };

    static string Json(Diagnostic finding)
    {
        var json = new JsonObject
        {
            ["code"] = finding.Code,
            ["severity"] = Name(finding.Severity),
            ["file"] = finding.Location?.File,
            ["line"] = finding.Location?.Line,
            ["message"] = finding.Message,
            ["hint"] = finding.Hint.Length > 0 ? finding.Hint : null,
        };
        return json.ToJsonString(Readable);
    }

    static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    static string GitHub(Diagnostic finding)
    {
        var command = finding.Severity switch { DiagnosticSeverity.Error => "error", DiagnosticSeverity.Warning => "warning", _ => "notice" };
        var at = finding.Location is { } location ? $"file={Property(location.File)},line={location.Line}," : "";
        var hint = finding.Hint.Length > 0 ? $"; {finding.Hint}" : "";
        return $"::{command} {at}title={Property(finding.Code)}::{Data(finding.Message + hint)}";
    }

    static string Name(DiagnosticSeverity severity) => severity.ToString().ToLowerInvariant();

    static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
