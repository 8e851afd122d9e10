namespace DashGen;

/// <summary>What a finding does to the run.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Nothing is written.</summary>
    Error,

    /// <summary>Worth a look; the run goes on.</summary>
    Warning,

    /// <summary>For information.</summary>
    Note,
}
