using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>How many values become one: the calculation of a stat panel, a legend column or a table footer.</summary>
public readonly partial record struct Reducer
{
    readonly string? _id;

    internal Reducer(string id) => _id = id;

    /// <summary>How Grafana spells it.</summary>
    public string Id => _id ?? "";

    /// <summary>The last value that is not null.</summary>
    public static Reducer LastNotNull => new("lastNotNull");

    /// <summary>The last value.</summary>
    public static Reducer Last => new("last");

    /// <summary>The first value that is not null.</summary>
    public static Reducer FirstNotNull => new("firstNotNull");

    /// <summary>The first value.</summary>
    public static Reducer First => new("first");

    /// <summary>The smallest.</summary>
    public static Reducer Min => new("min");

    /// <summary>The largest.</summary>
    public static Reducer Max => new("max");

    /// <summary>The average.</summary>
    public static Reducer Mean => new("mean");

    /// <summary>The median.</summary>
    public static Reducer Median => new("median");

    /// <summary>The most frequent.</summary>
    public static Reducer Mode => new("mode");

    /// <summary>The total.</summary>
    public static Reducer Sum => new("sum");

    /// <summary>The number of values.</summary>
    public static Reducer Count => new("count");

    /// <summary>Largest minus smallest.</summary>
    public static Reducer Range => new("range");

    /// <summary>The sum of increases, over resets.</summary>
    public static Reducer Delta => new("delta");

    /// <summary>The smallest interval.</summary>
    public static Reducer Step => new("step");

    /// <summary>Last minus first.</summary>
    public static Reducer Difference => new("diff");

    /// <summary>Last minus first, in percent of the first.</summary>
    public static Reducer DifferencePercent => new("diffperc");

    /// <summary>The smallest above zero.</summary>
    public static Reducer LogMin => new("logmin");

    /// <summary>Whether all are zero.</summary>
    public static Reducer AllIsZero => new("allIsZero");

    /// <summary>Whether all are null.</summary>
    public static Reducer AllIsNull => new("allIsNull");

    /// <summary>How often the value changed.</summary>
    public static Reducer ChangeCount => new("changeCount");

    /// <summary>The number of distinct values.</summary>
    public static Reducer DistinctCount => new("distinctCount");

    /// <summary>The variance.</summary>
    public static Reducer Variance => new("variance");

    /// <summary>The standard deviation.</summary>
    public static Reducer StandardDeviation => new("stdDev");

    /// <summary>All of them, as a list.</summary>
    public static Reducer AllValues => new("allValues");

    /// <summary>The distinct ones, as a list.</summary>
    public static Reducer UniqueValues => new("uniqueValues");

    /// <summary>A percentile.</summary>
    /// <param name="percent">1 to 99.</param>
    /// <exception cref="ArgumentOutOfRangeException">The percentile is outside that range.</exception>
    public static Reducer Percentile(int percent) => percent is >= 1 and <= 99
        ? new("p" + percent.ToString(System.Globalization.CultureInfo.InvariantCulture))
        : throw new ArgumentOutOfRangeException(nameof(percent), percent, "a percentile is 1 to 99");

    /// <summary>How Grafana spells it.</summary>
    public override string ToString() => Id;

    internal void Write(JsonOutput json) => json.WriteStringValue(Id);

    internal static bool TryRead(JsonElement element, Reading reading, out Reducer value)
    {
        var isText = Reading.Text(element, reading, out var id);
        value = new(id ?? "");
        return isText;
    }
}
