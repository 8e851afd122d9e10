using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Filters on any label, added to every query of its data source.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
public sealed record AdHocVariable(string Name) : Variable(Name)
{
    /// <summary>The data source whose queries it filters.</summary>
    /// <value>Not stated: the dashboard's.</value>
    public DataSource? DataSource { get; init; }

    internal override VariableModel Lower(DataSource? source) =>
        Start(VariableType.Adhoc) with { Datasource = DataSource ?? source };
}
