namespace DashGen;

/// <summary>What sources can do together.</summary>
/// <param name="sources">The sources.</param>
internal sealed class Possible(EquatableArray<Source> sources)
{
    /// <summary>The place of what tells whether a target is up, with that of each source that the target itself exposes.</summary>
    readonly EquatableArray<(int Target, int Page)> _pages = Pairs(sources, source => source.IsUp, (target, page) => page.IsExposedBy(target));

    /// <summary>The places of quantiles of which the first is never above the second.</summary>
    readonly EquatableArray<(int Lower, int Higher)> _quantiles = Pairs(sources, source => source.Schema.Kind == MetricKind.Summary, (lower, higher) => lower.IsQuantileBelow(higher));

    /// <summary>The places of the states of each state set.</summary>
    readonly EquatableArray<EquatableArray<int>> _sets =
    [
        .. Enumerable.Range(0, sources.Count).Where(i => sources[i].Schema.StateLabel is not null)
            .GroupBy(i => (sources[i].Schema.Name, sources[i].Labels.Only(label => label != sources[i].Schema.StateLabel)), (_, places) => new EquatableArray<int>([.. places])),
    ];

    /// <summary>Whether a target's own series may be there while it is down, as they never are: that tells why nothing else is found.</summary>
    public bool TakesDeadPages { get; init; }

    /// <summary>Whether it is both asked whether a target is up and for what that exposes.</summary>
    public bool AsksOfTargets => !_pages.IsEmpty;

    /// <summary>Whether each may do its part while the others do theirs.</summary>
    /// <param name="profile">What each does.</param>
    public bool Is(EquatableArray<Level> profile) => AreOrdered(profile) && HoldOne(profile) && (TakesDeadPages || AreAlive(profile));

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

    /// <summary>Of a state set one state holds, and all are told together.</summary>
    bool HoldOne(EquatableArray<Level> profile)
    {
        foreach (var places in _sets)
        {
            var (missing, holding, moving) = (0, 0, 0);
            foreach (var place in places)
            {
                missing += profile[place].IsMissing ? 1 : 0;
                moving += profile[place].IsStill ? 0 : 1;
                holding += !profile[place].IsMissing && profile[place].Amounts[0] == 1 ? 1 : 0;
            }

            if (moving > 0 || (missing == 0 ? holding != 1 : missing != places.Count))
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
