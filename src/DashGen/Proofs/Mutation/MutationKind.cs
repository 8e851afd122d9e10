namespace DashGen;

/// <summary>What a mutation changes.</summary>
public enum MutationKind
{
    /// <summary>A number, ten times as large or as small.</summary>
    Threshold,

    /// <summary>A comparison turned round, or one of <c>and</c>, <c>or</c> and <c>unless</c> in the place of another.</summary>
    Operator,

    /// <summary>A condition on a label, dropped or turned round.</summary>
    Matcher,

    /// <summary>A range or an offset, twice or half as long.</summary>
    Window,

    /// <summary>The hold time, twice or half as long.</summary>
    Hold,

    /// <summary>A quantile, the median or almost the maximum in its place.</summary>
    Quantile,

    /// <summary>A label that is not grouped by any more.</summary>
    Grouping,
}
