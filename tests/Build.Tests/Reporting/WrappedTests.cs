using DashGen.Building;

namespace Build.Tests.Reporting;

public class WrappedTests
{
    [Fact]
    public void Lines_break_at_blanks_and_paragraphs_stay_apart() =>
        Assert.Equal(["one two", "three", "", "four", "extraordinary", "five"], Wrapped.At(8, "one two\nthree\n\nfour  extraordinary five"));
}
