namespace DashGen.Grafana;

/// <summary>A step between query and panel: its options, and which results it works on.</summary>
public sealed partial record Transformation
{
    /// <summary>A transformation of all results.</summary>
    public static implicit operator Transformation(TransformationOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new() { Id = options.Id, Options = options };
    }
}
