namespace DashGen.PromQL;

/// <summary>What the values of a result are.</summary>
public enum SampleKind
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>Raw counters: only growing, starting again at 0.</summary>
    Counter,

    /// <summary>Values that go up and down, computed ones included.</summary>
    Gauge,

    /// <summary>Codes of states.</summary>
    State,

    /// <summary>Always 1; the labels are the information.</summary>
    Info,
}
