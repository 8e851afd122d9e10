using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable whose value is chosen from a list.</summary>
public abstract record ChoiceVariable : Variable
{
    const string AllText = "All";
    const string AllValue = "$__all";

    private protected ChoiceVariable(string name)
        : base(name)
    {
    }

    /// <summary>Whether several values can be chosen. Queries then match it with <c>=~</c>.</summary>
    public bool Multi { get; init; }

    /// <summary>Whether the list begins with "All".</summary>
    public bool IncludeAll { get; init; }

    /// <summary>What stands for "All" in queries, such as <c>.*</c>.</summary>
    /// <value>Not stated: every value, joined.</value>
    public string? AllValueText { get; init; }

    /// <summary>Whether a value that is not in the list can be typed.</summary>
    public bool? AllowCustomValue { get; init; }

    /// <summary>The values chosen when the dashboard is opened.</summary>
    /// <value>Empty: "All" where there is one, else Grafana chooses the first.</value>
    public EquatableArray<string> Current { get; init; }

    private protected VariableModel StartChoice(VariableType type) => Start(type) with
    {
        Multi = Multi ? true : null,
        IncludeAll = IncludeAll ? true : null,
        AllValue = AllValueText,
        AllowCustomValue = AllowCustomValue,
        Current = CurrentOption(),
    };

    VariableOption? CurrentOption() =>
        Current.Count > 0 && Multi ? new() { Selected = true, Text = Current, Value = Current }
        : Current.Count > 0 ? Chosen(Current[0], Current[0])
        : IncludeAll && Multi ? new() { Selected = true, Text = new EquatableArray<string>([AllText]), Value = new EquatableArray<string>([AllValue]) }
        : IncludeAll ? Chosen(AllText, AllValue)
        : null;
}
