using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>What the names of a service's metrics begin with; declared once, and never typed into a query.</summary>
/// <remarks>
/// <c>Prefix + "process_cpu_seconds_total"</c> is a metric's whole name. A metric of the service that lacks it is a finding, unless it is
/// <see cref="Without"/> it on purpose.
/// </remarks>
public sealed record MetricPrefix
{
    /// <summary>Declares a prefix.</summary>
    /// <param name="text">The prefix with its last underscore: <c>prod_e_</c>.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public MetricPrefix(string text, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
    {
        Text = text;
        Location = new SourceLocation(file, line);
    }

    /// <summary>No prefix: names are as the library gives them.</summary>
    public static MetricPrefix None { get; } = new("");

    /// <summary>The prefix with its last underscore.</summary>
    public string Text { get; }

    /// <summary>Names that do not have it, because the service's own code registers them apart from the library.</summary>
    public EquatableArray<string> Without { get; init; } = [];

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>The whole name.</summary>
    public static string operator +(MetricPrefix prefix, string name) => Add(prefix, name);

    /// <summary>The whole name.</summary>
    public static string Add(MetricPrefix prefix, string name) => prefix.Text + name;
}
