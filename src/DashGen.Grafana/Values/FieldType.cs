namespace DashGen.Grafana;

/// <summary>The type of a field's values.</summary>
public sealed record FieldType
{
    FieldType(string id) => Id = id;

    /// <summary>How Grafana spells it.</summary>
    public string Id { get; }

    /// <summary>Numbers.</summary>
    public static FieldType Number { get; } = new("number");

    /// <summary>Texts.</summary>
    public static FieldType Text { get; } = new("string");

    /// <summary>Times.</summary>
    public static FieldType Time { get; } = new("time");

    /// <summary>True and false.</summary>
    public static FieldType Boolean { get; } = new("boolean");
}
