using DashGen.PromQL;

namespace DashGen;

/// <summary>Where the evaluator finds samples: scripted series, and series that rules record from them.</summary>
internal interface ISamples
{
    /// <summary>The values of the selected series at a time.</summary>
    List<Point> Instant(VectorSelector series, TimeSpan at);

    /// <summary>The samples of the selected series in a range.</summary>
    List<(Tags Labels, RangeWindow Window)> Range(VectorSelector series, TimeSpan end, TimeSpan range);
}
