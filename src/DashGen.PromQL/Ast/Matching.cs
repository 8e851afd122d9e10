namespace DashGen.PromQL;

/// <summary>Which series of the two sides of an operator belong together.</summary>
/// <remarks>Grouping exists only on what <see cref="On"/> and <see cref="Ignoring"/> return (<see cref="LabelMatching"/>).</remarks>
public abstract record Matching : Node
{
    private protected Matching()
    {
    }

    /// <summary>Whether only <see cref="Labels"/> are compared (<c>on</c>) or all but them (<c>ignoring</c>).</summary>
    public bool IsOn { get; init; }

    /// <summary>The labels of <c>on</c> or <c>ignoring</c>.</summary>
    public EquatableArray<LabelName> Labels { get; init; } = [];

    /// <summary>The side that may have many series for one of the other.</summary>
    public VectorGroup Group { get; init; }

    /// <summary>Labels of the "one" side that the result takes over.</summary>
    public EquatableArray<LabelName> Include { get; init; } = [];

    /// <summary>The value of a left series that is missing; null where the pair is dropped.</summary>
    public double? FillLeft { get; init; }

    /// <summary>The value of a right series that is missing; null where the pair is dropped.</summary>
    public double? FillRight { get; init; }

    /// <summary>Whether it says nothing that holds not without it.</summary>
    internal bool IsDefault =>
        !IsOn && Labels.IsEmpty && Group == VectorGroup.None && FillLeft is null && FillRight is null;

    /// <summary>Compares only these labels.</summary>
    public static LabelMatching On(params ReadOnlySpan<string> labels) => new() { IsOn = true, Labels = LabelName.List(labels) };

    /// <summary>Compares all labels but these and the metric's name.</summary>
    public static LabelMatching Ignoring(params ReadOnlySpan<string> labels) => new() { Labels = LabelName.List(labels) };

    /// <summary>Gives a series that one side lacks a value, on either side. Experimental in Prometheus (3.10).</summary>
    public Matching Fill(double value) => this with { FillLeft = value, FillRight = value };

    /// <summary>Gives each side its own value for a series that it lacks. Experimental in Prometheus (3.10).</summary>
    public Matching Fill(double? left, double? right) => this with { FillLeft = left, FillRight = right };

    /// <summary>All labels are compared, and what one side lacks has a value. Experimental in Prometheus (3.10).</summary>
    public static Matching Filling(double? left, double? right) => new LabelMatching() { FillLeft = left, FillRight = right };
}
