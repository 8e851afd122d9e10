using System.Text.Json.Nodes;
using Build.Tests.Compiling;
using DashGen.Building;

namespace Build.Tests.EndToEnd;

/// <summary>The program itself over definitions that print something and have a fault.</summary>
public sealed class StandardOutputTests : IDisposable
{
    const string Printed = "printed by a definition";

    const string Talkative = $$"""
        using DashGen;

        [assembly: System.Reflection.AssemblyVersion("1.0.0.0")]

        namespace Definitions;

        public static class Estate
        {
            public static EquatableArray<Stack> Stacks
            {
                get
                {
                    Console.WriteLine("{{Printed}}");
                    throw new ArgumentException("a fault");
                }
            }
        }
        """;

    readonly string _root = Directory.CreateTempSubdirectory("dashgen-test-").FullName;

    public StandardOutputTests()
    {
        File.WriteAllText(Path.Combine(_root, "DashGen.sln"), "");
        Directory.CreateDirectory(Program);
        foreach (var file in Directory.GetFiles(AppContext.BaseDirectory).Where(file => Path.GetExtension(file) is ".dll" or ".json"))
        {
            File.Copy(file, Path.Combine(Program, Path.GetFileName(file)));
        }

        var (assembly, symbols) = Snippet.Emit("Definitions", "definitions/Estate.cs", Talkative);
        File.WriteAllBytes(Path.Combine(Program, "Definitions.dll"), assembly);
        File.WriteAllBytes(Path.Combine(Program, "Definitions.pdb"), symbols);
    }

    string Program => Path.Combine(_root, "program");

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Theory]
    [InlineData("generate")]
    [InlineData("verify")]
    public void What_a_definition_prints_does_not_stand_between_findings_for_programs(string verb)
    {
        var result = Run(verb, "--format=json");

        Assert.Equal(1, result.ExitCode);
        var finding = JsonNode.Parse(Assert.Single(result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(("DG0001", "a fault"), ((string?)finding?["code"], (string?)finding?["message"]));
        Assert.Contains(Printed, result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nor_between_those_for_people()
    {
        var result = Run("generate");

        Assert.Equal("definitions/Estate.cs(14): error DG0001: a fault\n", result.Output);
        Assert.Contains(Printed, result.Errors, StringComparison.Ordinal);
    }

    /// <summary>The variable says, as the program that has just built another one does, that it is fresh.</summary>
    ProgramResult Run(params string[] arguments) =>
        ExternalProgram.Run("dotnet", _root, [Path.Combine(Program, "Build.dll"), .. arguments], TimeSpan.FromMinutes(1), [new("DASHGEN_CHECKED_PROGRAM", Program)]);
}
