using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Labels to group by, added to every query of its data source.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
public sealed record GroupByVariable(string Name) : Variable(Name)
{
    /// <summary>The data source whose queries it groups.</summary>
    /// <value>Not stated: the dashboard's.</value>
    public DataSource? DataSource { get; init; }

    /// <summary>The labels chosen when the dashboard is opened.</summary>
    public EquatableArray<string> Current { get; init; }

    internal override VariableModel Lower(DataSource? source) => Start(VariableType.Groupby) with
    {
        Datasource = DataSource ?? source,
        Multi = true,
        Current = Current.IsEmpty ? null : new VariableOption { Text = Current, Value = Current },
    };
}
