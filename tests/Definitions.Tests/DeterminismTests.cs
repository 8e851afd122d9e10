using System.Globalization;
using DashGen;

namespace Definitions.Tests;

public sealed class DeterminismTests
{
    static readonly SortedDictionary<string, string> Expected = Writer.Render(Bundle.Expand(Estate.Stacks));

    [Theory]
    [InlineData("tr-TR", "Pacific/Kiritimati")]
    [InlineData("ar-SA", "America/St_Johns")]
    [InlineData("de-DE", "Asia/Kathmandu")]
    [InlineData("hi-IN", "Antarctica/Troll")]
    public void The_bytes_are_the_same_in_every_culture_and_time_zone(string culture, string zone)
    {
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture, Zone: Environment.GetEnvironmentVariable("TZ"));
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
            Environment.SetEnvironmentVariable("TZ", zone);
            TimeZoneInfo.ClearCachedData();
            Assert.Equal(Expected, Writer.Render(Bundle.Expand(Estate.Stacks)));
            Assert.Equal(Check.All(Bundle.Expand(Estate.Stacks)), Check.All(Bundle.Expand(Estate.Stacks)));
        }
        finally
        {
            (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = (before.CurrentCulture, before.CurrentUICulture);
            Environment.SetEnvironmentVariable("TZ", before.Zone);
            TimeZoneInfo.ClearCachedData();
        }
    }

    [Fact]
    public void The_cultures_of_these_tests_are_real()
    {
        // With globalization turned off every culture would be the invariant one, and the test above could not fail.
        Assert.Equal(",", CultureInfo.GetCultureInfo("de-DE").NumberFormat.NumberDecimalSeparator);
        Assert.Equal("İ", "i".ToUpper(CultureInfo.GetCultureInfo("tr-TR")));
    }
}
