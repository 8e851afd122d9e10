namespace DashGen.PromQL;

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    /// <summary>Works, and could be said better.</summary>
    Info,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>Cannot be what was meant: nothing, nonsense or an error comes out.</summary>
    Error,
}
