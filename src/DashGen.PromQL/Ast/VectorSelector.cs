namespace DashGen.PromQL;

/// <summary>The series of a metric, or of any metric, that fulfil conditions: an instant vector.</summary>
public sealed record VectorSelector : Expr
{
    /// <summary>Selects series.</summary>
    /// <param name="name">
    /// The metric's name, which may hold Grafana variables; null where only conditions select. A name that needs quotes is a
    /// matcher on <c>__name__</c>, as <see cref="Build"/> writes it.
    /// </param>
    /// <param name="matchers">Conditions that all must hold. Their order does not matter, for equality neither.</param>
    /// <exception cref="ArgumentException">The name is not a plain metric name.</exception>
    public VectorSelector(string? name, EquatableArray<MatcherItem> matchers = default)
    {
        if (name is not null && !Names.IsBareMetric(name))
        {
            throw new ArgumentException($"'{name}' cannot stand before the braces; match __name__ in them", nameof(name));
        }

        Name = name;
        Matchers = matchers;
    }

    VectorSelector(string? name, EquatableArray<MatcherItem> matchers, Span span)
    {
        Name = name;
        Matchers = matchers;
        Span = span;
    }

    /// <summary>The name before the braces; null where there is none.</summary>
    public string? Name { get; }

    /// <summary>The conditions in the braces, in source order.</summary>
    public EquatableArray<MatcherItem> Matchers { get; init; }

    /// <summary>How far back in time it looks (negative: ahead); null for not at all.</summary>
    public RangeDuration? Offset { get; init => field = Modifiers.Stated(value); }

    /// <summary>The fixed time it is evaluated at; null for the query's own.</summary>
    public AtTime? At { get; init; }

    /// <summary>Whether the value is interpolated.</summary>
    public RangeExtension Extension { get; init; }

    /// <summary>Whether an offset, a time or an extension is stated.</summary>
    internal bool IsModified => Offset is not null || At is not null || Extension != RangeExtension.None;

    /// <summary>Makes a selector whose name the lexer has seen already.</summary>
    internal static VectorSelector Parsed(string? name, EquatableArray<MatcherItem> matchers, Span span) => new(name, matchers, span);

    /// <summary>The same series without offset, time and extension.</summary>
    internal VectorSelector Unmodified() =>
        IsModified ? this with { Offset = null, At = null, Extension = RangeExtension.None } : this;

    /// <summary>Whether both select the same series; the order of conditions does not count.</summary>
    public bool Equals(VectorSelector? other) =>
        ReferenceEquals(this, other)
        || (other is not null
            && Name == other.Name
            && Extension == other.Extension
            && Equals(Offset, other.Offset)
            && Equals(At, other.At)
            && Modifiers.SameItems(Matchers, other.Matchers));

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var matchers = 0;
        foreach (var matcher in Matchers)
        {
            matchers += matcher.GetHashCode();
        }

        return HashCode.Combine(Name, matchers, Offset, At, Extension);
    }
}
