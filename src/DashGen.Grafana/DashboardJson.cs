using System.Buffers;
using System.Text;

namespace DashGen.Grafana;

/// <summary>Classic dashboard JSON, as Grafana's file provisioning takes it.</summary>
public static class DashboardJson
{
    /// <summary>The JSON text of a dashboard: two blanks of indentation, LF, a final newline.</summary>
    public static string Write(Dashboard dashboard) => WriteObject(DashboardLowering.Lower(dashboard));

    /// <summary>The JSON text of any object of Grafana's schemas.</summary>
    public static string WriteObject(SchemaObject value)
    {
        using var json = Render(value);
        return Encoding.UTF8.GetString(json.Written);
    }

    /// <summary>The same as UTF-8.</summary>
    public static void Write(Dashboard dashboard, IBufferWriter<byte> buffer) => WriteObject(DashboardLowering.Lower(dashboard), buffer);

    /// <summary>The same as UTF-8.</summary>
    public static void WriteObject(SchemaObject value, IBufferWriter<byte> buffer)
    {
        ArgumentNullException.ThrowIfNull(buffer);
        using var json = Render(value);
        buffer.Write(json.Written);
    }

    static JsonOutput Render(SchemaObject value)
    {
        ArgumentNullException.ThrowIfNull(value);
        var json = new JsonOutput();
        value.Write(json);
        json.WriteLine();
        return json;
    }
}
