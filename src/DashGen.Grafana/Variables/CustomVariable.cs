using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable with values that are listed here.</summary>
public sealed record CustomVariable : ChoiceVariable
{
    /// <summary>Names the variable and lists its values.</summary>
    public CustomVariable(string name, params ReadOnlySpan<string> values)
        : base(name) => Values = EquatableArray.Create(values);

    /// <summary>The values, in the order of the list.</summary>
    public EquatableArray<string> Values { get; init; }

    internal override VariableModel Lower(DataSource? source)
    {
        var model = StartChoice(VariableType.Custom);
        return model with
        {
            // A comma separates values, so one inside a value is escaped as Grafana's own editor does.
            Query = string.Join(',', Values.Select(value => value.Replace(",", "\\,", StringComparison.Ordinal))),
            Options = [.. Values.Select(value => new VariableOption { Text = value, Value = value, Selected = Current.IsEmpty ? null : Current.Contains(value) })],
            Current = model.Current ?? (Values.IsEmpty ? null : Chosen(Values[0], Values[0])),
        };
    }
}
