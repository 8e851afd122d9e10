using System.Globalization;

namespace DashGen;

/// <summary>How Prometheus spells a bucket's bound in the label <c>le</c>.</summary>
internal static class BucketBound
{
    /// <summary>Prometheus 3 stores <c>1.0</c> where 2 keeps the <c>1</c> that was exposed.</summary>
    public static string Text(double bound, Versions versions)
    {
        var text = bound.ToString("R", CultureInfo.InvariantCulture);
        var whole = versions.Prometheus.Major >= 3 && !text.AsSpan().ContainsAny('.', 'E');
        return whole ? text + ".0" : text;
    }
}
