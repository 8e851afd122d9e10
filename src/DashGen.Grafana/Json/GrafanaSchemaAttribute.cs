namespace DashGen.Grafana;

/// <summary>Says which definitions of Grafana's schemas a record is, so that a test can count what the model covers.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class GrafanaSchemaAttribute(params string[] keys) : Attribute
{
    /// <summary>Keys such as <c>dashboard/Panel</c>.</summary>
    public IReadOnlyList<string> Keys => keys;
}
