using Cake.Frosting;
using DashGen.Building;

namespace Build.Tests.CommandLine;

public class CallTests
{
    static readonly IReadOnlyList<Verb> Verbs = [Verb.Of(typeof(Bake)), Verb.Of(typeof(Wrap))];

    [Fact]
    public void Without_a_verb_the_first_is_meant() => Assert.Equal("bake", Ran().Verb.Name);

    [Fact]
    public void Options_alone_go_to_the_first_verb() => Assert.Equal("", Ran("--hot").Values["hot"]);

    [Fact]
    public void A_value_may_hold_equal_signs() => Assert.Equal("a=b", Ran("bake", "--input=a=b").Values["input"]);

    [Fact]
    public void The_argument_has_its_place_after_the_verb() => Assert.Equal("cake", Ran("wrap", "cake").Values["what"]);

    [Fact]
    public void A_call_reaches_cake_as_a_target_and_its_options() =>
        Assert.Equal(["--target=bake", "--hot=", "--size=small"], Ran("bake", "--size=small", "--hot").ForCake());

    [Theory]
    [InlineData("there is no verb bakee, did you mean bake?; --help lists the verbs", "bakee")]
    [InlineData("there is no verb quantum; --help lists the verbs", "quantum")]
    [InlineData("bake has no option --hott, did you mean --hot?", "bake", "--hott")]
    [InlineData("--hot takes no value", "bake", "--hot=very")]
    [InlineData("--input needs a value: --input=FILE", "bake", "--input")]
    [InlineData("--input needs a value: --input=FILE", "bake", "--input=")]
    [InlineData("--size is one of small, large, not larg, did you mean large?", "bake", "--size=larg")]
    [InlineData("--hot is given twice", "bake", "--hot", "--hot")]
    [InlineData("bake does not know what to do with cake", "bake", "cake")]
    [InlineData("bake does not know what to do with -hot; options begin with two dashes", "bake", "-hot")]
    [InlineData("wrap needs WHAT, what to wrap", "wrap")]
    [InlineData("wrap does not know what to do with two", "wrap", "one", "two")]
    public void A_wrong_call_is_told_what_was_meant(string message, params string[] args) =>
        Assert.Equal(new Call.Wrong(message), Call.Parse(args, Verbs));

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("help")]
    public void Help_is_about_all_verbs(string arg) => Assert.Equal(new Call.Help(null), Call.Parse([arg], Verbs));

    [Theory]
    [InlineData("wrap", "--help")]
    [InlineData("wrap", "-h")]
    [InlineData("help", "wrap")]
    public void Help_is_about_one_verb(params string[] args) => Assert.Equal("wrap", Assert.IsType<Call.Help>(Call.Parse(args, Verbs)).Verb?.Name);

    [Fact]
    public void The_help_of_a_verb_lists_what_it_accepts() => Assert.Equal(
        """
        ./build.ps1 bake [--option=value …]

        Bakes a cake.

          --hot               in a hurry
          --input=FILE        what to bake
          --size=small|large  how big
          --help              shows what a verb does and accepts
          --no-color          plain text; also with NO_COLOR set, and where output is no terminal
        """.ReplaceLineEndings("\n"),
        string.Join('\n', HelpText.Of(Verbs[0])));

    [Fact]
    public void The_help_lists_every_verb_of_this_build()
    {
        var help = string.Join('\n', HelpText.Of(DashGen.Building.Verbs.All));

        Assert.All(DashGen.Building.Verbs.All, verb => Assert.Contains(verb.Description, help, StringComparison.Ordinal));
    }

    static Call.Run Ran(params string[] args) => Assert.IsType<Call.Run>(Call.Parse(args, Verbs));

    [TaskName("bake")]
    [TaskDescription("bakes a cake")]
    [Option("hot", "in a hurry")]
    [Option("input", "what to bake", Value = "FILE")]
    [Option("size", "how big", Value = "small|large")]
    sealed class Bake : FrostingTask<FrostingContext>
    {
        public override void Run(FrostingContext context)
        {
        }
    }

    [TaskName("wrap")]
    [TaskDescription("wraps it")]
    [Argument("WHAT", "what to wrap")]
    sealed class Wrap : FrostingTask<FrostingContext>
    {
        public override void Run(FrostingContext context)
        {
        }
    }
}
