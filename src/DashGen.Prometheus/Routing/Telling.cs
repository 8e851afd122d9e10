namespace DashGen.Prometheus;

/// <summary>When somebody is told of an alert.</summary>
enum Telling
{
    /// <summary>At every hour.</summary>
    Always,

    /// <summary>Not at every hour.</summary>
    AtTimes,

    /// <summary>At no hour.</summary>
    Never,
}
