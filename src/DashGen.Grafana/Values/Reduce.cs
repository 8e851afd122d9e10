namespace DashGen.Grafana;

/// <summary>How a series becomes one value.</summary>
public sealed partial record Reduce
{
    /// <summary>One calculation.</summary>
    public static Reduce To(Reducer reducer) => new() { Calcs = [reducer] };

    /// <summary>Every row is a value of its own.</summary>
    public static Reduce Rows { get; } = new() { Values = true, Calcs = [] };
}
