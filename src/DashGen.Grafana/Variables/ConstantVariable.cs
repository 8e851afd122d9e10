using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable with one value that nobody chooses.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Value">The value.</param>
public sealed record ConstantVariable(string Name, string Value) : Variable(Name)
{
    internal override VariableModel Lower(DataSource? source) => Start(VariableType.Constant) with
    {
        Query = Value,
        Hide = Hide ?? VariableHide.Variable,
        Current = Chosen(Value, Value),
    };
}
