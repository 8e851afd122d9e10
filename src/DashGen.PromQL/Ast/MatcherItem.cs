namespace DashGen.PromQL;

/// <summary>One item between the braces of a selector.</summary>
public abstract record MatcherItem : Node
{
    private protected MatcherItem()
    {
    }

    /// <summary>As Prometheus writes it.</summary>
    public sealed override string ToString() => Printer.Print(this);
}
