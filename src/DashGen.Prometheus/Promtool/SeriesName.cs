using System.Text;

namespace DashGen.Prometheus;

/// <summary>A series in the notation of expressions.</summary>
static class SeriesName
{
    // As long as most names with their labels are.
    const int LongName = 160;

    /// <summary>The name and its labels; a name that is not plain stands in quotes among them.</summary>
    public static string Of(string metric, NameMap<string> labels)
    {
        var bare = GoText.IsMetricName(metric);
        if (labels.IsEmpty && (bare || metric.Length == 0))
        {
            return metric.Length == 0 ? "{}" : metric;
        }

        var text = new StringBuilder(bare ? metric : "", LongName).Append('{');
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
