using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable that is a length of time.</summary>
public sealed record IntervalVariable : Variable
{
    /// <summary>Names the variable and lists its lengths.</summary>
    public IntervalVariable(string name, params ReadOnlySpan<TimeSpan> values)
        : base(name) => Values = EquatableArray.Create(values);

    /// <summary>The lengths to choose from.</summary>
    public EquatableArray<TimeSpan> Values { get; init; }

    /// <summary>Into how many steps the time range is divided for the choice "auto".</summary>
    /// <value>Not stated: there is no such choice.</value>
    public int? AutoSteps { get; init; }

    /// <summary>The smallest length that "auto" gives.</summary>
    public TimeSpan? AutoMin { get; init; }

    internal override VariableModel Lower(DataSource? source) => Start(VariableType.Interval) with
    {
        Query = string.Join(',', Values.Select(Duration.Text)),
        Auto = AutoSteps is null ? null : true,
        AutoCount = AutoSteps,
        AutoMin = Duration.Text(AutoMin),
        Refresh = VariableRefresh.OnTimeRangeChanged,
        Options = [.. Values.Select(value => new VariableOption { Text = Duration.Text(value), Value = Duration.Text(value) })],
        Current = AutoSteps is not null ? Chosen("auto", "$__auto") : Values.IsEmpty ? null : Chosen(Duration.Text(Values[0]), Duration.Text(Values[0])),
    };
}
