using System.Collections.Immutable;

namespace DashGen.PromQL;

/// <summary>The samples of selected series over a range of time: a range vector.</summary>
public sealed record MatrixSelector : Expr
{
    /// <summary>Takes a range of samples. An offset, time or extension of the selector is taken over, as PromQL writes it after the brackets.</summary>
    /// <param name="vector">The series.</param>
    /// <param name="range">How far back; more than zero.</param>
    public MatrixSelector(VectorSelector vector, RangeDuration range)
    {
        Vector = vector.Unmodified();
        Range = range;
        Offset = vector.Offset;
        At = vector.At;
        Extension = vector.Extension;
    }

    /// <summary>The series, without modifiers of its own.</summary>
    public VectorSelector Vector { get; }

    /// <summary>How far back the samples go.</summary>
    public RangeDuration Range { get; init; }

    /// <summary>How far back in time the range ends (negative: ahead); null for now.</summary>
    public RangeDuration? Offset { get; init => field = Modifiers.Stated(value); }

    /// <summary>The fixed time the range ends at; null for the query's own.</summary>
    public AtTime? At { get; init; }

    /// <summary>How the edges of the range are treated.</summary>
    public RangeExtension Extension { get; init; }

    /// <inheritdoc/>
    public override ImmutableArray<Expr> Children => [Vector];

    /// <inheritdoc/>
    public override Expr MapChildren(Func<Expr, Expr> map)
    {
        var mapped = map(Vector);
        if (ReferenceEquals(mapped, Vector))
        {
            return this;
        }

        var vector = mapped as VectorSelector
            ?? throw new InvalidOperationException($"only a selector can have a range: {mapped}");
        return new MatrixSelector(vector.Unmodified(), Range)
        {
            Span = Span,
            Offset = Offset ?? vector.Offset,
            At = At ?? vector.At,
            Extension = Extension == RangeExtension.None ? vector.Extension : Extension,
        };
    }
}
