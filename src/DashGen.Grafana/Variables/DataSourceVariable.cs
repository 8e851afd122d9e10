using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable that chooses one of the data sources of a type.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Type">The data source's plugin: <c>prometheus</c>.</param>
public sealed record DataSourceVariable(string Name, string Type) : ChoiceVariable(Name)
{
    /// <summary>Keeps only data sources whose name matches.</summary>
    public string? Regex { get; init; }

    internal override VariableModel Lower(DataSource? source) => StartChoice(VariableType.Datasource) with
    {
        Query = Type,
        Regex = Regex,
    };
}
