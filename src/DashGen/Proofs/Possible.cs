namespace DashGen;

/// <summary>What sources can do together.</summary>
/// <param name="sources">The sources.</param>
internal sealed class Possible(EquatableArray<Source> sources)
{
    /// <summary>The place of what tells whether a target is up, with that of each source that the target itself exposes.</summary>
    readonly EquatableArray<(int Target, int Page)> _pages = Pairs(sources, source => source.IsUp, (target, page) => page.IsExposedBy(target));

    /// <summary>The places of quantiles of which the first is never above the second.</summary>
    readonly EquatableArray<(int Lower, int Higher)> _quantiles = Pairs(sources, source => source.Schema.Kind == MetricKind.Summary, (lower, higher) => lower.IsQuantileBelow(higher));

    /// <summary>Whether a target's own series may be there while it is down, as they never are: that tells why nothing else is found.</summary>
    public bool TakesDeadPages { get; init; }

    /// <summary>Whether it is both asked whether a target is up and for what that exposes.</summary>
    public bool AsksOfTargets => !_pages.IsEmpty;

    /// <summary>Whether each may do its part while the others do theirs.</summary>
    /// <param name="profile">What each does.</param>
    public bool Is(EquatableArray<Level> profile) => AreOrdered(profile) && (TakesDeadPages || AreAlive(profile));

    /// <summary>A scrape that fails, or is not made, ends every series that it would have brought.</summary>
    bool AreAlive(EquatableArray<Level> profile)
    {
        foreach (var (target, page) in _pages)
        {
            if (profile[target] is { IsMissing: true } or { IsZero: true } && !profile[page].IsMissing)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Half of all is never slower than nearly all, and is told with it.</summary>
    bool AreOrdered(EquatableArray<Level> profile)
    {
        foreach (var (lower, higher) in _quantiles)
        {
            var (low, high) = (profile[lower], profile[higher]);
            if (low.IsMissing != high.IsMissing || !low.IsStill || !high.IsStill || (!low.IsMissing && low.Amounts[0] > high.Amounts[0]))
            {
                return false;
            }
        }

        return true;
    }

    static EquatableArray<(int First, int Second)> Pairs(EquatableArray<Source> sources, Func<Source, bool> isFirst, Func<Source, Source, bool> areTied) =>
    [
        .. from first in Enumerable.Range(0, sources.Count) where isFirst(sources[first])
           from second in Enumerable.Range(0, sources.Count) where areTied(sources[first], sources[second])
           select (first, second),
    ];
}
