using DashGen.Prometheus;
using DashGen.Testing;

namespace DashGen.Tests.Proofs;

/// <summary>Runs tests of rules that stand in no file yet.</summary>
static class Promtool
{
    /// <summary>The versions of a stack whose proofs <see cref="Needs.Promtool3"/> can confirm.</summary>
    public static Versions Versions3 { get; } = new(new Version(3, 5), new Version(0, 28), new Version(12, 0));

    /// <summary>Whether promtool finds every expectation true.</summary>
    public static bool Accepts(UnitTestFile tests, out string output, RuleFile? rules = null, string program = "promtool")
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "rules.yml"), (rules ?? new RuleFile([])).ToYaml("rules"));
            File.WriteAllText(Path.Combine(folder.FullName, "test.yml"), (tests with { RuleFiles = ["rules.yml"] }).ToYaml("tests"));
            var result = Tool.Run(program, folder.FullName, "test", "rules", "test.yml");
            output = result.Output;
            return result.ExitCode == 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
