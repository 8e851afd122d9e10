using System.Buffers;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>A file of tests that <c>promtool test rules</c> runs.</summary>
/// <param name="RuleFiles">The rules under test, relative to this file. One that is missing makes every quiet case pass in silence.</param>
/// <param name="Tests">The tests.</param>
public sealed record UnitTestFile(EquatableArray<string> RuleFiles, EquatableArray<TestGroup> Tests) : IFields
{
    /// <summary>How often rules are evaluated, whatever their group says.</summary>
    /// <value>Above 0. Default 1 minute.</value>
    public TimeSpan EvaluationInterval { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The names of groups in the order they are evaluated in, where one needs what another records.</summary>
    public EquatableArray<string> GroupEvalOrder { get; init; }

    /// <summary>Whether samples are equal when they differ in the last digits only. Since 3.5.</summary>
    /// <value>Default false.</value>
    public bool FuzzyCompare { get; init; }

    /// <summary>The file as YAML.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    public string ToYaml(string comment) => FieldWriter.Write(this, comment);

    /// <summary>The same as UTF-8.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    /// <param name="buffer">Where it goes.</param>
    public void WriteYaml(string comment, IBufferWriter<byte> buffer) => FieldWriter.Write(this, comment, buffer);

    /// <summary>What is wrong with the file for a version of promtool, in the order of the file.</summary>
    public EquatableArray<Finding> Validate(PrometheusVersion version)
    {
        var checker = new FieldChecker(version, null);
        ((IFields)this).Describe(checker);
        return [.. checker.Findings];
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("rule_files", !RuleFiles.IsEmpty, "tests without a rule file prove nothing");
        foreach (var file in RuleFiles)
        {
            to.Advise("rule_files", !file.AsSpan().ContainsAny("*?["), $"'{file}' may match nothing, and then every quiet case passes: name the file");
        }

        to.Demand("evaluation_interval", EvaluationInterval > TimeSpan.Zero, "evaluation_interval must be above 0");
        to.Texts("rule_files", RuleFiles);
        to.Duration("evaluation_interval", EvaluationInterval, otherwise: TimeSpan.FromMinutes(1));
        to.Texts("group_eval_order", GroupEvalOrder);
        to.Flag("fuzzy_compare", FuzzyCompare, otherwise: false, Since.PrometheusIs(3, 5));
        to.Sections("tests", Tests);
    }
}
