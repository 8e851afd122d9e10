using DashGen.PromQL;

namespace DashGen;

/// <summary>Lines of a chart that go by one name: one for each series of an expression.</summary>
public sealed record ChartLine
{
    internal ChartLine(string name, Expr values) => (Name, Values) = (name, values);

    /// <summary>What the legend calls them, behind the labels that tell one from the other.</summary>
    public string Name { get; }

    internal Expr Values { get; }
}
