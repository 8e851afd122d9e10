using Cake.Core;
using DashGen;
using DashGen.Building;

namespace Build.Tests.Proving;

public sealed class ChosenStacksTests
{
    static readonly Bundle Estate = Bundle.Expand([.. Definitions.Estate.Stacks.Where(stack => stack.Name is "chronik" or "scanium")]);

    [Fact]
    public void Without_a_name_all_are_meant() => Assert.Equal(["scanium", "chronik"], ChosenStacks.Of(Estate, null).Select(stack => stack.Stack.Name));

    [Fact]
    public void A_name_means_one() => Assert.Equal(["chronik"], ChosenStacks.Of(Estate, "chronik").Select(stack => stack.Stack.Name));

    [Theory]
    [InlineData("chronk", "there is no stack chronk, did you mean chronik?")]
    [InlineData("billing", "there is no stack billing: there are scanium and chronik")]
    public void A_name_that_is_none_is_a_wrong_call(string name, string message)
    {
        var error = Assert.Throws<CakeException>(() => ChosenStacks.Of(Estate, name));
        Assert.Equal((2, message), (error.ExitCode, error.Message));
    }
}
