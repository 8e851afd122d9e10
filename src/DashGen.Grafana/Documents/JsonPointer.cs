using System.Globalization;

namespace DashGen.Grafana;

/// <summary>Paths into JSON documents, by RFC 6901.</summary>
internal static class JsonPointer
{
    internal static string Append(string pointer, string name) =>
        $"{pointer}/{name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal)}";

    internal static string Append(string pointer, int index) => string.Create(CultureInfo.InvariantCulture, $"{pointer}/{index}");
}
