namespace DashGen.Prometheus;

/// <summary>The values of one header.</summary>
public sealed record HttpHeader : IFields
{
    /// <summary>Values that are no secret.</summary>
    public EquatableArray<string> Values { get; init; }

    /// <summary>Files, each with one value.</summary>
    public EquatableArray<SecretFile> Files { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("values", !Values.IsEmpty || !Files.IsEmpty, "a header needs a value or a file");
        to.Texts("values", Values);
        to.Texts("files", [.. Files.Select(file => file.Path)]);
    }
}
