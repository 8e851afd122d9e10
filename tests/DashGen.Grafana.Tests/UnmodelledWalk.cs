using System.Collections;
using System.Reflection;

namespace DashGen.Grafana.Tests;

/// <summary>Finds what a model kept as plain JSON.</summary>
static class UnmodelledWalk
{
    public static IEnumerable<string> Of(object? value)
    {
        if (value is SchemaObject schema)
        {
            foreach (var (name, json) in schema.Unmodelled)
            {
                yield return $"{value.GetType().Name}.{name} = {json}";
            }
        }

        foreach (var inner in Inside(value).SelectMany(Of))
        {
            yield return inner;
        }
    }

    static IEnumerable<object?> Inside(object? value) => value switch
    {
        null or string or Json => [],
        IEnumerable list => list.Cast<object?>().Select(item => item?.GetType() is { IsGenericType: true, IsValueType: true } tuple && tuple.Name.StartsWith("ValueTuple", StringComparison.Ordinal)
            ? tuple.GetField("Item2")!.GetValue(item)
            : item),
        SchemaObject => value.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.NonPublic)
            .Where(property => property.GetIndexParameters().Length == 0 && property.Name is not ("Unmodelled" or "EqualityContract"))
            .Select(property => property.GetValue(value)),
        _ => [],
    };
}
