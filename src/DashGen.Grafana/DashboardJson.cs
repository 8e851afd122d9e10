using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Classic dashboard JSON, as Grafana's file provisioning takes it.</summary>
public static class DashboardJson
{
    static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",

        // Files are for Grafana and for review, not for HTML pages: queries keep their < and > as they are.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    /// <summary>The JSON text of a dashboard: two blanks of indentation, LF, a final newline.</summary>
    public static string Write(Dashboard dashboard) => WriteObject(DashboardLowering.Lower(dashboard));

    /// <summary>The JSON text of any object of Grafana's schemas.</summary>
    public static string WriteObject(SchemaObject value)
    {
        var buffer = new ArrayBufferWriter<byte>();
        WriteObject(value, buffer);
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>The same as UTF-8.</summary>
    public static void Write(Dashboard dashboard, IBufferWriter<byte> buffer) => WriteObject(DashboardLowering.Lower(dashboard), buffer);

    /// <summary>The same as UTF-8.</summary>
    public static void WriteObject(SchemaObject value, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(buffer);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            value.Write(json);
        }

        buffer.Write("\n"u8);
    }
}
