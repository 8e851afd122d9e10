namespace DashGen.PromQL;

/// <summary>What an expression is for, which decides what is a mistake in it.</summary>
public enum ExpressionUse
{
    /// <summary>A panel of a dashboard, evaluated over a range of time.</summary>
    Panel,

    /// <summary>The condition of an alert: whatever it returns fires.</summary>
    Alert,

    /// <summary>A recording rule.</summary>
    Recording,
}
