using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>A transformation of query results, with its own options. In a list of transformations it stands for itself.</summary>
public abstract partial record TransformationOptions : SchemaObject
{
    private protected TransformationOptions()
    {
    }

    /// <summary>Grafana's id of the transformation.</summary>
    internal abstract string Id { get; }

    internal static bool TryRead(JsonElement element, Reading reading, [NotNullWhen(true)] out TransformationOptions? value) =>
        TransformationKinds.TryRead(reading.Transformation, element, reading, out value);
}
