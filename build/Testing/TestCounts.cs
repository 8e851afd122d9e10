namespace DashGen.Building;

/// <summary>How many tests ended how.</summary>
/// <param name="Passed">Those that passed.</param>
/// <param name="Failed">Those that failed, and runs that did not come to an end.</param>
/// <param name="Skipped">Those that could not run on this machine.</param>
public sealed record TestCounts(int Passed, int Failed, int Skipped)
{
    /// <summary>Both together.</summary>
    public static TestCounts operator +(TestCounts a, TestCounts b) => new(a.Passed + b.Passed, a.Failed + b.Failed, a.Skipped + b.Skipped);

    /// <summary>The line that machines look for.</summary>
    public override string ToString() => $"{Passed} passed, {Failed} failed, {Skipped} skipped";
}
