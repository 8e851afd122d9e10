namespace DashGen.Grafana;

/// <summary>An object of Grafana's schemas. Null members are not stated and not written.</summary>
public abstract partial record SchemaObject
{
    private protected SchemaObject()
    {
    }

    /// <summary>
    /// Properties that the model does not know: what reading found, or what an author wants written all the same. Written after
    /// the known ones, and reported as a note where an author uses it.
    /// </summary>
    /// <value>Empty by default.</value>
    public EquatableMap<Json> Unmodelled { get; init; }

    /// <summary>Whether a null that the schema demands was absent in the file this was read from, and so stays absent.</summary>
    internal bool OmitsNulls { get; init; }

    /// <summary>Writes the members that are stated, in the schema's order.</summary>
    internal abstract void WriteMembers(JsonOutput json);

    /// <summary>Writes the object.</summary>
    internal virtual void Write(JsonOutput json)
    {
        json.WriteStartObject();
        WriteMembers(json);
        foreach (var (name, value) in Unmodelled)
        {
            json.WritePropertyName(name);
            value.Write(json);
        }

        json.WriteEndObject();
    }
}
