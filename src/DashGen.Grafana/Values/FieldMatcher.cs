namespace DashGen.Grafana;

/// <summary>Chooses fields for an override.</summary>
public sealed partial record FieldMatcher
{
    /// <summary>The field of this name: for a time series, its legend.</summary>
    public static FieldMatcher ByName(string name) => new() { Id = "byName", Options = name };

    /// <summary>Fields whose name matches.</summary>
    /// <param name="pattern">A regular expression; <c>/.../i</c> with flags is understood too.</param>
    public static FieldMatcher ByRegex(string pattern) => new() { Id = "byRegexp", Options = pattern };

    /// <summary>All fields of a query.</summary>
    /// <param name="letter">The query's letter.</param>
    public static FieldMatcher ByQuery(string letter) => new() { Id = "byFrameRefID", Options = letter };

    /// <summary>Fields of a type.</summary>
    public static FieldMatcher ByType(FieldType type) => new() { Id = "byType", Options = type.Id };

    /// <summary>The fields of these names.</summary>
    public static FieldMatcher ByNames(params IEnumerable<string> names) => new()
    {
        Id = "byNames",
        Options = Json.From(json =>
        {
            json.WriteStartObject();
            json.WriteString("mode"u8, "include"u8);
            json.WriteStartArray("names"u8);
            foreach (var name in names)
            {
                json.WriteStringValue(name);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }),
    };

    /// <summary>Fields whose value, reduced, compares so with a number.</summary>
    /// <param name="reducer">How a field's values become one.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="value">What to compare with, in the field's unit.</param>
    public static FieldMatcher ByValue(Reducer reducer, ComparisonOperation comparison, double value) => new()
    {
        Id = "byValue",
        Options = Json.From(json =>
        {
            json.WriteStartObject();
            json.WriteString("reducer"u8, reducer.Id);
            json.WritePropertyName("op"u8);
            comparison.Write(json);
            json.WriteNumber("value"u8, value);
            json.WriteEndObject();
        }),
    };
}
