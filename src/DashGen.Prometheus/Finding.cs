namespace DashGen.Prometheus;

/// <summary>How bad a finding is.</summary>
public enum FindingLevel
{
    /// <summary>The server refuses the file, or does not do what it says.</summary>
    Error,

    /// <summary>The server takes the file, but a part of it does nothing or probably not what is meant.</summary>
    Warning,
}

/// <summary>Something that is wrong with a file before it is written.</summary>
/// <param name="Code">A stable code: DG6… Alertmanager, DG7… Prometheus, its rules and their tests.</param>
/// <param name="Level">How bad it is.</param>
/// <param name="At">Where in the file, such as <c>receivers[pager].webhook_configs[0].url_file</c>.</param>
/// <param name="Message">What is wrong and what to do, as one line.</param>
public sealed record Finding(string Code, FindingLevel Level, string At, string Message)
{
    /// <summary>The alert that it is about; null where it is about the file.</summary>
    public AlertShape? Alert { get; init; }
}
