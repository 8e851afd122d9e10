using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable of a dashboard: <c>$name</c> in queries and titles.</summary>
public abstract record Variable
{
    private protected Variable(string name) => Name = name;

    /// <summary>The name, without the dollar sign.</summary>
    public string Name { get; }

    /// <summary>The text before the selector.</summary>
    /// <value>Not stated: the name.</value>
    public string? Label { get; init; }

    /// <summary>What the variable is for.</summary>
    public string? Description { get; init; }

    /// <summary>What is hidden of it.</summary>
    public VariableHide? Hide { get; init; }

    /// <summary>Whether the address of the dashboard leaves it out.</summary>
    public bool SkipUrlSync { get; init; }

    /// <summary>What this model cannot say about the variable.</summary>
    public EquatableMap<Json> Unmodelled { get; init; }

    internal abstract VariableModel Lower(DataSource? source);

    private protected VariableModel Start(VariableType type) => new()
    {
        Type = type,
        Name = Name,
        Label = Label,
        Description = Description,
        Hide = Hide,
        SkipUrlSync = SkipUrlSync ? true : null,
        Unmodelled = Unmodelled,
    };

    private protected static VariableOption Chosen(string text, string value) => new() { Selected = true, Text = text, Value = value };
}
