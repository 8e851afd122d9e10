namespace DashGen.PromQL;

/// <summary>Whether a result holds histograms, and how.</summary>
public enum HistogramForm
{
    /// <summary>It is known to hold none.</summary>
    None,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Buckets with <c>le</c>.</summary>
    Classic,

    /// <summary>Samples that are histograms.</summary>
    Native,
}
