using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable whose value was kept with a snapshot.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Value">The value that was kept.</param>
public sealed record SnapshotVariable(string Name, string Value) : Variable(Name)
{
    internal override VariableModel Lower(DataSource? source) => Start(VariableType.Snapshot) with { Current = Chosen(Value, Value) };
}
