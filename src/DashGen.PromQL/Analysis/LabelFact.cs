namespace DashGen.PromQL;

/// <summary>What is known of one label of a result.</summary>
/// <param name="Presence">Whether the series carry it.</param>
/// <param name="Reason">Why that is so: <c>dropped by sum by (job)</c>.</param>
public sealed record LabelFact(Presence Presence, string Reason)
{
    /// <summary>The only value it can have; null where there are several or nothing is known.</summary>
    public string? Value { get; init; }

    /// <summary>Name, values and bound as the catalogue has them; null where it does not know the label.</summary>
    public LabelSchema? Schema { get; init; }

    /// <summary>How many values it can have; null where that is not known or not bounded.</summary>
    public int? AtMost => Value is not null ? 1 : Schema?.Cardinality.AtMost;

    /// <summary>The same, with the only value as the bound where the catalogue knows none.</summary>
    internal LabelFact Bounded(string name) =>
        Schema is null && Value is { } only ? this with { Schema = new LabelSchema(name, new Cardinality(1)) { Values = [only] } } : this;

    /// <summary>Whether more than one value is to be expected.</summary>
    internal bool IsMany => Value is null && Schema is { } schema && schema.Cardinality.AtMost is not 1;
}
