namespace DashGen.Tests.Checks;

public sealed class UnlistedServiceTests
{
    static IEnumerable<Diagnostic> Find(params DeclaredService[] declared) =>
        Check.All(Bundle.Expand([Fixture.Stack(Fixture.Service)]), [.. declared]).Where(found => found.Code == "DG2023");

    static SourceLocation Made => Fixture.Service.Location;

    [Fact]
    public void A_member_whose_service_no_stack_lists_is_found_at_its_line() =>
        Assert.Equal(new SourceLocation("definitions/Shop/Till.cs", 12), Assert.Single(Find(new DeclaredService("Shop.Till.In", new("definitions/Shop/Till.cs", 12), 40))).Location);

    [Fact]
    public void Another_member_of_the_same_file_is_found() =>
        Assert.Single(Find(new DeclaredService("Shop.Other", new(Made.File, Made.Line + 1000), Made.Line + 1001)));

    [Fact]
    public void A_member_that_made_a_listed_service_is_fine() =>
        Assert.Empty(Find(new DeclaredService("Shop.Till.In", new(Made.File, Made.Line - 2), Made.Line + 20)));

    [Fact]
    public void Where_nothing_is_known_nothing_is_found() => Assert.Empty(Find());
}
