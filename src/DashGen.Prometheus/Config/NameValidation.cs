namespace DashGen.Prometheus;

/// <summary>Which names of metrics and labels are taken.</summary>
public enum NameValidation
{
    /// <summary>ASCII letters, digits, underscores and, for metrics, colons.</summary>
    Legacy,

    /// <summary>Any text.</summary>
    Utf8,
}
