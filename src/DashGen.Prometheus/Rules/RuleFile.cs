using System.Buffers;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>A file of rules, for Prometheus or for Mimir's ruler.</summary>
/// <param name="Groups">The groups in the order they are written in.</param>
public sealed record RuleFile(EquatableArray<RuleGroup> Groups) : IFields
{
    /// <summary>The file as YAML.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    public string ToYaml(string comment) => FieldWriter.Write(this, comment);

    /// <summary>The same as UTF-8.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    /// <param name="buffer">Where it goes.</param>
    public void WriteYaml(string comment, IBufferWriter<byte> buffer) => FieldWriter.Write(this, comment, buffer);

    /// <summary>What is wrong with the file for a version of Prometheus, in the order of the file.</summary>
    public EquatableArray<Finding> Validate(PrometheusVersion version)
    {
        var checker = new FieldChecker(version, null);
        ((IFields)this).Describe(checker);
        return [.. checker.Findings];
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        if (to.Checks)
        {
            CheckNames(to);
        }

        to.Sections("groups", Groups);
    }

    void CheckNames(Fields to)
    {
        foreach (var name in Groups.GroupBy(group => group.Name).Where(same => same.Count() > 1))
        {
            to.Demand("groups", false, $"the group '{name.Key}' is defined {name.Count()} times");
        }

        foreach (var same in Groups.SelectMany(group => group.Rules).GroupBy(Identity).Where(same => same.Count() > 1))
        {
            to.Advise("groups", false, $"the rule '{same.Key.Name}' is defined {same.Count()} times with the same labels");
        }
    }

    static (string Name, NameMap<string> Labels) Identity(Rule rule) => rule switch
    {
        AlertingRule alert => (alert.Alert, alert.Labels),
        RecordingRule recording => (recording.Record, recording.Labels),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
