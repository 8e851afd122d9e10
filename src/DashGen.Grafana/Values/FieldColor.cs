namespace DashGen.Grafana;

/// <summary>How series get their colours.</summary>
public sealed partial record FieldColor
{
    /// <summary>From the thresholds.</summary>
    public static FieldColor Thresholds { get; } = new() { Mode = FieldColorModeId.Thresholds };

    /// <summary>From the palette, by the series' place.</summary>
    public static FieldColor Palette { get; } = new() { Mode = FieldColorModeId.PaletteClassic };

    /// <summary>From the palette, by the series' name: a series keeps its colour when others come and go.</summary>
    public static FieldColor PaletteByName { get; } = new() { Mode = FieldColorModeId.PaletteClassicByName };

    /// <summary>One colour.</summary>
    public static FieldColor Fixed(Color color) => new() { Mode = FieldColorModeId.Fixed, FixedColor = color };

    /// <summary>Shades of one colour.</summary>
    public static FieldColor Shades(Color color) => new() { Mode = FieldColorModeId.Shades, FixedColor = color };

    /// <summary>From green over yellow to red, by value.</summary>
    public static FieldColor GreenYellowRed { get; } = new() { Mode = FieldColorModeId.ContinuousGrYlRd };
}
