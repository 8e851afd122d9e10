using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DashGen.PromQL;

/// <summary>The <c>promql</c> verb: a JSON string in, a JSON object out, line by line. It holds nothing between two lines.</summary>
public static class ExpressionLine
{
    static readonly JsonWriterOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Answers every line as soon as it is read, so that a program may ask, wait and ask again. Lines without text are passed over.</summary>
    /// <param name="input">The questions.</param>
    /// <param name="output">The answers, one a line, in the order of the questions.</param>
    /// <param name="options">Which language, and how the answers are printed.</param>
    /// <returns>How many were refused.</returns>
    public static int AnswerAll(TextReader input, TextWriter output, ExpressionLineOptions? options = null)
    {
        options ??= new();
        var refused = 0;
        while (input.ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                var (isOk, answer) = Answered(line, options);
                refused += isOk ? 0 : 1;
                output.WriteLine(answer);
                output.Flush();
            }
        }

        return refused;
    }

    /// <summary>Answers one line.</summary>
    /// <param name="line">A JSON string: the expression.</param>
    /// <param name="options">Which language, and how the answer is printed.</param>
    /// <returns>
    /// <c>{"ok":true,"canonical":"…","type":"instant vector"}</c>, or <c>{"ok":false,"message":"…","start":3,"end":9}</c> with offsets in
    /// UTF-16 units of the expression; without line end.
    /// </returns>
    public static string Answer(string line, ExpressionLineOptions? options = null) => Answered(line, options ?? new()).Text;

    static (bool IsOk, string Text) Answered(string line, ExpressionLineOptions options)
    {
        if (Text(line) is not { } text)
        {
            return (false, Refusal("a line must hold one JSON string", default));
        }

        var result = Parser.Parse(text, options.Parser);
        return result.IsOk ? (true, Acceptance(result.Expr, options)) : (false, Refusal(result.Error.Message, result.Error.Span));
    }

    static string Acceptance(Expr expr, ExpressionLineOptions options)
    {
        var printed = options.Width is { } width ? PrettyPrinter.Print(expr, width) : Printer.Print(expr);
        return Write(json =>
        {
            json.WriteBoolean("ok", true);
            json.WriteString("canonical", printed);
            json.WriteString("type", expr.Type().Describe());
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
