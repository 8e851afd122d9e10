namespace DashGen.PromQL;

/// <summary>A piece of syntax. Two pieces are equal when they say the same, wherever they stand in their texts.</summary>
public abstract record Node
{
    private protected Node()
    {
    }

    /// <summary>Where the piece stands in the parsed text; the default for a piece that was built.</summary>
    public Span Span { get; init; }

    /// <summary>Whether both are the same kind of syntax; what derives compares its parts too. Positions do not count.</summary>
    public virtual bool Equals(Node? other) => other is not null && EqualityContract == other.EqualityContract;

    /// <inheritdoc/>
    public override int GetHashCode() => EqualityContract.GetHashCode();
}
