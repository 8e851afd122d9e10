using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DashGen.PromQL;

/// <summary>The <c>promql</c> verb for one expression: a JSON string in, a JSON object out. It holds nothing between two lines.</summary>
public static class ExpressionLine
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers one line.</summary>
    /// <param name="line">A JSON string: the expression.</param>
    /// <param name="options">Which language, and how the answer is printed.</param>
    /// <returns>
    /// <c>{"ok":true,"canonical":"…","type":"instant vector"}</c>, or <c>{"ok":false,"message":"…","start":3,"end":9}</c> with offsets in
    /// UTF-16 units of the expression; without line end.
    /// </returns>
    public static string Answer(string line, ExpressionLineOptions? options = null)
    {
        options ??= new();
        if (Text(line) is not { } text)
        {
            return Refusal("a line must hold one JSON string", default);
        }

        var result = Parser.Parse(text, options.Parser);
        if (!result.IsOk)
        {
            return Refusal(result.Error.Message, result.Error.Span);
        }

        var printed = options.Width is { } width ? PrettyPrinter.Print(result.Expr, width) : Printer.Print(result.Expr);
        return Write(json =>
        {
            json.WriteBoolean("ok", true);
            json.WriteString("canonical", printed);
            json.WriteString("type", result.Expr.Type().Describe());
        });
    }

    static string? Text(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.ValueKind == JsonValueKind.String ? document.RootElement.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            // No JSON, or a string with half a surrogate pair, which is no text.
            return null;
        }
    }

    static string Refusal(string message, Span span) => Write(json =>
    {
        json.WriteBoolean("ok", false);
        json.WriteString("message", message);
        json.WriteNumber("start", span.Start);
        json.WriteNumber("end", span.End);
    });

    static string Write(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Relaxed))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
