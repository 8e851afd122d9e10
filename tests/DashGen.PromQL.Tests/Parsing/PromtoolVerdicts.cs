using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using DashGen.Testing;

namespace DashGen.PromQL.Tests;

/// <summary>What the real promtool says of expressions: it checks a file of rules, and names every one that it cannot parse.</summary>
static partial class PromtoolVerdicts
{
    /// <summary>The message of each expression that promtool refuses, by its index; null where it accepts.</summary>
    public static string?[] Of(IReadOnlyList<string> expressions)
    {
        var folder = Directory.CreateTempSubdirectory("dashgen-promtool-").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "rules.yml"), RuleFile(expressions, interval: "1m"));
            var result = Tool.Run("promtool", folder, "check", "rules", "--lint=none", "rules.yml");
            var verdicts = new string?[expressions.Count];
            foreach (Match match in Refusal().Matches(result.Output))
            {
                verdicts[int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture)] = match.Groups[2].Value;
            }

            // Either it found something in a rule, or the whole file is well; anything else means that the file itself is not.
            Assert.True(result.ExitCode == 0 || verdicts.Any(verdict => verdict is not null), result.Output);
            return verdicts;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>A file of recording rules, one for each expression, in order.</summary>
    public static string RuleFile(IReadOnlyList<string> expressions, string interval)
    {
        var text = new StringBuilder("groups:\n- name: all\n  interval: ").Append(interval).Append("\n  rules:\n");
        for (var i = 0; i < expressions.Count; i++)
        {
            text.Append("  - record: r:r").Append(i).Append("\n    expr: ").Append(Quoted(expressions[i])).Append('\n');
        }

        return text.ToString();
    }

    // YAML reads JSON's strings, but not its pairs of escaped surrogates, so what is text is written as it is.
    static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var c in text)
        {
            quoted.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or (>= '\x7f' and <= '\x9f') => $"\\u{(int)c:x4}",
                _ => c.ToString(),
            });
        }

        return quoted.Append('"').ToString();
    }

    [GeneratedRegex(@"""r:r(\d+)"": (could not parse expression: .*|field 'expr' must be set in rule)")]
    private static partial Regex Refusal();
}
