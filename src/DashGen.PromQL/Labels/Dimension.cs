namespace DashGen;

/// <summary>What a number measures.</summary>
public enum Dimension
{
    /// <summary>A plain number of things.</summary>
    Count,

    /// <summary>Time; base unit second.</summary>
    Time,

    /// <summary>Data; base unit byte.</summary>
    Bytes,

    /// <summary>A share; base unit 1, so that 5 % is 0.05.</summary>
    Ratio,

    /// <summary>A state's code.</summary>
    State,

    /// <summary>A moment; seconds since 1970.</summary>
    Timestamp,

    /// <summary>Anything else, such as money or degrees: what it is tells <see cref="MetricUnit.Symbol"/>.</summary>
    Other,
}
