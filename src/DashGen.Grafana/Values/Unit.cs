using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>The unit of a panel's values: one of Grafana's 273, or one of one's own, made on purpose.</summary>
public readonly partial record struct Unit
{
    readonly string? _id;

    internal Unit(string id) => _id = id;

    /// <summary>How Grafana spells it.</summary>
    public string Id => _id ?? "";

    /// <summary>A number followed by a word: <c>12 breakers</c>.</summary>
    public static Unit Suffix(string word) => new($"suffix:{word}");

    /// <summary>A word followed by a number.</summary>
    public static Unit Prefix(string word) => new($"prefix:{word}");

    /// <summary>A count with SI prefixes: <c>1.2 kmsg</c>.</summary>
    public static Unit Count(string noun) => new($"count:{noun}");

    /// <summary>An SI unit with prefixes, from a base exponent: <c>si:mF</c> as <c>Si("m", "F")</c>.</summary>
    public static Unit Si(string prefix, string unit) => new($"si:{prefix}{unit}");

    /// <summary>An amount of money with its sign.</summary>
    public static Unit Currency(string sign) => new($"currency:{sign}");

    /// <summary>A time, in the format of moment.js: <c>YYYY-MM-DD</c>.</summary>
    public static Unit Time(string format) => new($"time:{format}");

    /// <summary>Two words for true and false.</summary>
    public static Unit Words(string whenTrue, string whenFalse) => new($"bool:{whenTrue}/{whenFalse}");

    /// <summary>A unit by Grafana's id, for one that is not here yet.</summary>
    /// <exception cref="ArgumentException">The id is empty.</exception>
    public static Unit Custom(string id)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        return new(id);
    }

    /// <summary>How Grafana spells it.</summary>
    public override string ToString() => Id;

    internal void Write(JsonOutput json) => json.WriteStringValue(Id);

    internal static bool TryRead(JsonElement element, Reading reading, out Unit value)
    {
        var isText = Reading.Text(element, reading, out var id);
        value = new(id ?? "");
        return isText;
    }
}
