namespace DashGen;

/// <summary>What a level tells, which decides how its runbook speaks.</summary>
internal enum LevelStyle
{
    /// <summary>A number of things: connections, tasks, queued items.</summary>
    Amount,

    /// <summary>How late something is.</summary>
    Delay,

    /// <summary>How long ago something happened; the gauge says when.</summary>
    Age,

    /// <summary>How much of a whole is used.</summary>
    Share,

    /// <summary>How much is left; the alert is below.</summary>
    Rest,

    /// <summary>How long it is until something happens; the gauge says when, and the alert is below.</summary>
    Until,
}
