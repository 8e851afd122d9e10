using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable whose values a data source finds, such as the values of a label.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="Query">The query in the data source's words: <c>label_values(up, job)</c>.</param>
public sealed record QueryVariable(string Name, TextOrJson Query) : ChoiceVariable(Name)
{
    /// <summary>Where to ask.</summary>
    /// <value>Not stated: the dashboard's data source.</value>
    public DataSource? DataSource { get; init; }

    /// <summary>Keeps or cuts out of each value what matches; a group is the value.</summary>
    public string? Regex { get; init; }

    /// <summary>The order of values.</summary>
    public VariableSort Sort { get; init; } = VariableSort.AlphabeticalAscending;

    /// <summary>When to ask again.</summary>
    public VariableRefresh Refresh { get; init; } = VariableRefresh.OnTimeRangeChanged;

    internal override VariableModel Lower(DataSource? source) => StartChoice(VariableType.Query) with
    {
        Query = Query,
        Definition = Query.Value.Text,
        Datasource = DataSource ?? source,
        Regex = Regex,
        Sort = Sort,
        Refresh = Refresh,
    };
}
