using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>How values look: the defaults of a panel, or what an override changes for some fields.</summary>
public abstract record FieldSettings
{
    private protected FieldSettings()
    {
    }

    internal FieldConfig Field { get; init; } = new();

    /// <summary>What the panel kind adds, where something is stated.</summary>
    internal virtual CustomFieldConfig? Custom => null;

    /// <summary>The unit values are formatted in.</summary>
    public Unit? Unit
    {
        get => Field.Unit;
        init => Field = Field with { Unit = value };
    }

    /// <summary>Digits after the point.</summary>
    /// <value>Not stated: Grafana chooses.</value>
    public int? Decimals
    {
        get => (int?)Field.Decimals;
        init => Field = Field with { Decimals = value };
    }

    /// <summary>The low end of axes, gauges and percentage thresholds, in the values' unit.</summary>
    public double? Min
    {
        get => Field.Min;
        init => Field = Field with { Min = value };
    }

    /// <summary>The high end.</summary>
    public double? Max
    {
        get => Field.Max;
        init => Field = Field with { Max = value };
    }

    /// <summary>Whether each field has its own low and high end.</summary>
    public bool? FieldMinMax
    {
        get => Field.FieldMinMax;
        init => Field = Field with { FieldMinMax = value };
    }

    /// <summary>Colours from values upwards.</summary>
    public Thresholds? Thresholds
    {
        get => Field.Thresholds;
        init => Field = Field with { Thresholds = value };
    }

    /// <summary>Texts and colours instead of values.</summary>
    public EquatableArray<ValueMapping> Mappings
    {
        get => Field.Mappings ?? [];
        init => Field = Field with { Mappings = value };
    }

    /// <summary>How series get their colours.</summary>
    public FieldColor? Color
    {
        get => Field.Color;
        init => Field = Field with { Color = value };
    }

    /// <summary>What stands where there is no value.</summary>
    public string? NoValue
    {
        get => Field.NoValue;
        init => Field = Field with { NoValue = value };
    }

    /// <summary>The field's name on screen; may hold <c>${__field.labels.x}</c>.</summary>
    public string? DisplayName
    {
        get => Field.DisplayName;
        init => Field = Field with { DisplayName = value };
    }

    /// <summary>What the field means, shown with it.</summary>
    public string? FieldDescription
    {
        get => Field.Description;
        init => Field = Field with { Description = value };
    }

    /// <summary>Whether a table offers to filter by this field's values.</summary>
    public bool? Filterable
    {
        get => Field.Filterable;
        init => Field = Field with { Filterable = value };
    }

    /// <summary>Where a click on a value leads; <c>${__value.raw}</c> and <c>${__field.labels.x}</c> are known there.</summary>
    public EquatableArray<DashboardLink> DataLinks
    {
        get => Field.Links ?? [];
        init => Field = Field with { Links = value };
    }

    /// <summary>What a click on a value can do: requests to other systems.</summary>
    public EquatableArray<FieldAction> Actions
    {
        get => Field.Actions ?? [];
        init => Field = Field with { Actions = value };
    }
}
