using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A colour: one of Grafana's palette, which follows the theme, or an exact one.</summary>
public readonly partial record struct Color
{
    readonly string? _id;

    internal Color(string id) => _id = id;

    /// <summary>How Grafana spells it.</summary>
    public string Id => _id ?? "";

    /// <summary>Dark red.</summary>
    public static Color DarkRed => new("dark-red");

    /// <summary>Rather dark red.</summary>
    public static Color SemiDarkRed => new("semi-dark-red");

    /// <summary>Red.</summary>
    public static Color Red => new("red");

    /// <summary>Light red.</summary>
    public static Color LightRed => new("light-red");

    /// <summary>Very light red.</summary>
    public static Color SuperLightRed => new("super-light-red");

    /// <summary>Dark orange.</summary>
    public static Color DarkOrange => new("dark-orange");

    /// <summary>Rather dark orange.</summary>
    public static Color SemiDarkOrange => new("semi-dark-orange");

    /// <summary>Orange.</summary>
    public static Color Orange => new("orange");

    /// <summary>Light orange.</summary>
    public static Color LightOrange => new("light-orange");

    /// <summary>Very light orange.</summary>
    public static Color SuperLightOrange => new("super-light-orange");

    /// <summary>Dark yellow.</summary>
    public static Color DarkYellow => new("dark-yellow");

    /// <summary>Rather dark yellow.</summary>
    public static Color SemiDarkYellow => new("semi-dark-yellow");

    /// <summary>Yellow.</summary>
    public static Color Yellow => new("yellow");

    /// <summary>Light yellow.</summary>
    public static Color LightYellow => new("light-yellow");

    /// <summary>Very light yellow.</summary>
    public static Color SuperLightYellow => new("super-light-yellow");

    /// <summary>Dark green.</summary>
    public static Color DarkGreen => new("dark-green");

    /// <summary>Rather dark green.</summary>
    public static Color SemiDarkGreen => new("semi-dark-green");

    /// <summary>Green.</summary>
    public static Color Green => new("green");

    /// <summary>Light green.</summary>
    public static Color LightGreen => new("light-green");

    /// <summary>Very light green.</summary>
    public static Color SuperLightGreen => new("super-light-green");

    /// <summary>Dark blue.</summary>
    public static Color DarkBlue => new("dark-blue");

    /// <summary>Rather dark blue.</summary>
    public static Color SemiDarkBlue => new("semi-dark-blue");

    /// <summary>Blue.</summary>
    public static Color Blue => new("blue");

    /// <summary>Light blue.</summary>
    public static Color LightBlue => new("light-blue");

    /// <summary>Very light blue.</summary>
    public static Color SuperLightBlue => new("super-light-blue");

    /// <summary>Dark purple.</summary>
    public static Color DarkPurple => new("dark-purple");

    /// <summary>Rather dark purple.</summary>
    public static Color SemiDarkPurple => new("semi-dark-purple");

    /// <summary>Purple.</summary>
    public static Color Purple => new("purple");

    /// <summary>Light purple.</summary>
    public static Color LightPurple => new("light-purple");

    /// <summary>Very light purple.</summary>
    public static Color SuperLightPurple => new("super-light-purple");

    /// <summary>The colour of text.</summary>
    public static Color Text => new("text");

    /// <summary>No colour.</summary>
    public static Color Transparent => new("transparent");

    /// <summary>White.</summary>
    public static Color White => new("white");

    /// <summary>Black.</summary>
    public static Color Black => new("black");

    /// <summary>Grey.</summary>
    public static Color Gray => new("gray");

    /// <summary>An exact colour.</summary>
    /// <param name="code"><c>#rgb</c>, <c>#rrggbb</c> or <c>#rrggbbaa</c>.</param>
    /// <exception cref="ArgumentException">The code is none of these.</exception>
    public static Color Hex(string code)
    {
        ArgumentNullException.ThrowIfNull(code);
        return code.Length is 4 or 7 or 9 && code[0] == '#' && code.Skip(1).All(char.IsAsciiHexDigit)
            ? new(code)
            : throw new ArgumentException($"{code} is not a colour such as #3274d9", nameof(code));
    }

    /// <summary>How Grafana spells it.</summary>
    public override string ToString() => Id;

    internal void Write(JsonOutput json) => json.WriteStringValue(Id);

    internal static bool TryRead(JsonElement element, Reading reading, out Color value)
    {
        var isText = Reading.Text(element, reading, out var id);
        value = new(id ?? "");
        return isText;
    }
}
