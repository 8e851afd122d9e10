using static DashGen.Signals;

namespace DashGen.Tests.Checks;

public sealed class EstateCheckTests
{
    static readonly Board Fast = new("Shop") { Refresh = 10.Seconds };

    static readonly Stack Shop = Stack("shop", Fixture.Service with { Dashboards = [Fast] });

    static readonly Stack Till = Stack("till", Fixture.Service with { Routing = [] });

    static Stack Stack(string name, params Service[] services) =>
        Fixture.Stack(name, "A stack", services) with { DeadMansSwitch = Receiver.Webhook("dead-mans-switch", new Uri($"https://watchdog.example.com/{name}")) };

    /// <summary>Looks into one stack after the other, and keeps none.</summary>
    static EquatableArray<Diagnostic> Find(EquatableArray<Stack> estate, IEnumerable<Stack> order, params DeclaredService[] declared)
    {
        var check = new EstateCheck(estate, [.. declared]);
        foreach (var stack in order)
        {
            check.Look(StackBundle.Expand(stack));
        }

        return check.Found();
    }

    [Fact]
    public void It_does_not_matter_which_stack_is_looked_into_first()
    {
        EquatableArray<Stack> estate = [Till, Stack("shop", Fixture.Service with { Metrics = [], Dashboards = [new("Shop") { Panels = ["None"] }] })];
        var found = Find(estate, estate);
        Assert.True(found.Select(one => one.Code).Distinct().Count() > 2);
        Assert.Equal(found, Find(estate, estate.Reverse()));
        Assert.Equal(found, Check.All(Bundle.Expand(estate)));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void An_error_in_one_stack_ends_the_later_stages_of_all(bool isLast)
    {
        Assert.Equal("DG5028", Assert.Single(Find([Shop], [Shop])).Code);
        var found = Find([Shop, Till], isLast ? [Shop, Till] : [Till, Shop]);
        Assert.NotEmpty(found);
        Assert.DoesNotContain(found, one => one.Code == "DG5028");
    }

    static Service Promising(Ratio share) =>
        Fixture.Service with { Signals = [Errors(Fixture.Requests[Fixture.ServerError], outOf: Fixture.Requests, warning: share.For(10.Minutes))] };

    [Fact]
    public void What_a_stack_passes_in_is_told_with_the_stack()
    {
        EquatableArray<Stack> estate = [Stack("dev", Promising(5.Percent)), Stack("prod", Promising(500.Percent)), Stack("test", Promising(5.Percent))];
        var found = Assert.Single(Find(estate, estate), found => found.Code == "DG3003");
        Assert.EndsWith(", in prod", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_wrong_in_the_only_stack_or_in_all_is_told_without()
    {
        EquatableArray<Stack> one = [Stack("prod", Promising(500.Percent))], all = [.. one, Stack("dev", Promising(500.Percent))];
        Assert.DoesNotContain(", in ", Assert.Single(Find(one, one), found => found.Code == "DG3003").Message, StringComparison.Ordinal);
        Assert.DoesNotContain(", in ", Assert.Single(Find(all, all), found => found.Code == "DG3003").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_found_in_two_stacks_is_told_once()
    {
        EquatableArray<Stack> estate = [Stack("one", Fixture.Service with { Dashboards = [Fast] }), Stack("two", Fixture.Service with { Dashboards = [Fast] })];
        Assert.Equal("DG5028", Assert.Single(Find(estate, estate)).Code);
    }

    /// <summary>The same service is scraped more often in one of two stacks, so that only the other needs the exception.</summary>
    [Fact]
    public void A_suppression_that_one_of_two_stacks_needs_is_used()
    {
        var meant = Fixture.Service with { Dashboards = [Fast with { Suppress = [new("DG5028", because: "a wall display")] }] };
        var often = Stack("often", meant with { Scrape = meant.Scrape with { Every = 5.Seconds, Timeout = 4.Seconds } });
        var seldom = Stack("seldom", meant);

        Assert.Empty(Find([often, seldom], [often, seldom]));
        Assert.Empty(Find([seldom, often], [seldom, often]));
        Assert.Equal("DG5104", Assert.Single(Find([often], [often])).Code);
        Assert.Equal("DG5104", Assert.Single(Find([often, Stack("too", [.. often.Services])], [often, Stack("too", [.. often.Services])])).Code);
    }

    [Fact]
    public void A_service_that_only_the_second_stack_lists_is_listed()
    {
        var other = new Service("other") { Owner = Fixture.Team, Scrape = new(Port: 1), Metrics = [] };
        DeclaredService made = new("Shop.Other", new(other.Location.File, other.Location.Line), other.Location.Line);
        Assert.Contains(Find([Till], [Till], made), found => found.Code == "DG2023");
        Assert.DoesNotContain(Find([Till, Stack("second", other)], [Till], made), found => found.Code == "DG2023");
    }

    [Fact]
    public void What_is_wrong_with_proofs_is_told_of_every_stack()
    {
        static Service Dead(string name)
        {
            var both = Fixture.Requests[Fixture.Http.Status.Is("500"), Fixture.Http.Status.Is("502")];
            return Fixture.Service with { Signals = [Errors(both, outOf: Fixture.Requests, critical: 5.Percent.For(5.Minutes), alert: name, title: name), .. Fixture.Service.Signals], Objectives = [] };
        }

        EquatableArray<Stack> estate = [Stack("one", Dead("First")), Stack("two", Dead("Second"))];
        var check = new EstateCheck(estate);
        var tests = new List<string>();
        foreach (var bundle in estate.Select(StackBundle.Expand))
        {
            check.Look(bundle);
            Assert.False(check.HasErrors && tests.Count == 0);
        }

        foreach (var bundle in estate.Select(StackBundle.Expand))
        {
            check.Prove(bundle, handed =>
            {
                lock (tests)
                {
                    tests.AddRange(handed.Select(test => test.Path));
                }
            });
        }

        Assert.True(check.HasErrors);
        Assert.Equal(["First", "Second"], check.Found().Where(found => found.Code == "DG4102").Select(found => found.Message.Split(' ')[0]).Order());
        Assert.Contains("one/proofs/shop.test.yml", tests);
        Assert.Contains("two/proofs/shop.test.yml", tests);
    }

    [Fact]
    public void Tests_that_were_handed_out_are_not_kept()
    {
        var handed = new List<string>();
        var bundle = StackBundle.Expand(Stack("shop", Fixture.Service));
        new EstateCheck([bundle.Stack]).Prove(bundle, tests => { lock (handed) { handed.AddRange(tests.Select(test => test.Path)); } });
        var rest = Writer.Render(bundle).Select(file => file.Path).ToList();

        Assert.NotEmpty(handed);
        Assert.Empty(handed.Intersect(rest));
        Assert.Equal(Writer.Render(new Bundle([StackBundle.Expand(bundle.Stack)])).Keys, handed.Concat(rest).Order(StringComparer.Ordinal));
    }
}
