using DashGen.Prometheus;
using DashGen.Testing;

namespace DashGen.Tests.Proofs;

/// <summary>Runs tests of rules that stand in no file yet.</summary>
static class Promtool
{
    /// <summary>Whether promtool finds every expectation true.</summary>
    public static bool Accepts(UnitTestFile tests, out string output, RuleFile? rules = null)
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "rules.yml"), (rules ?? new RuleFile([])).ToYaml("rules"));
            File.WriteAllText(Path.Combine(folder.FullName, "test.yml"), (tests with { RuleFiles = ["rules.yml"] }).ToYaml("tests"));
            var result = Tool.Run("promtool", folder.FullName, "test", "rules", "test.yml");
            output = result.Output;
            return result.ExitCode == 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
