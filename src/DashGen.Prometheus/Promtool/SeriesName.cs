using System.Text;

namespace DashGen.Prometheus;

/// <summary>A series in the notation of expressions.</summary>
static class SeriesName
{
    /// <summary>The name and its labels; a name that is not plain stands in quotes among them.</summary>
    public static string Of(string metric, NameMap<string> labels)
    {
        var bare = GoText.IsIdentifier(metric.Replace(':', '_'));
        if (labels.IsEmpty && (bare || metric.Length == 0))
        {
            return metric.Length == 0 ? "{}" : metric;
        }

        var text = new StringBuilder(bare ? metric : "").Append('{');
        var separator = "";
        if (!bare && metric.Length > 0)
        {
            GoText.AppendQuoted(text, metric);
            separator = ", ";
        }

        foreach (var (name, value) in labels)
        {
            text.Append(separator).Append(GoText.IsIdentifier(name) ? name : GoText.Quote(name)).Append('=');
            GoText.AppendQuoted(text, value);
            separator = ", ";
        }

        return text.Append('}').ToString();
    }
}
