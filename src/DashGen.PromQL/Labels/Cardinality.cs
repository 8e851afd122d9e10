namespace DashGen;

/// <summary>How many values a label can take: a number, or no bound at all.</summary>
/// <param name="AtMost">The bound, at least 1; null where there is none.</param>
public readonly record struct Cardinality(int? AtMost)
{
    /// <summary>No bound: tenants, addresses, users. Such a label must not reach a legend, a rule's group-by or a variable.</summary>
    public static Cardinality Unbounded => new(null);

    /// <summary>Whether a bound is declared.</summary>
    public bool IsBounded => AtMost is not null;
}
