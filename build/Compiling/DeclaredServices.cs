using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;

namespace DashGen.Building;

/// <summary>
/// The public members of the definitions that make a service, for the one check that needs to know of what nobody lists. Nothing else is
/// found by reflection.
/// </summary>
public static class DeclaredServices
{
    /// <summary>Every public static member of a public class that returns a service, with its lines.</summary>
    /// <param name="definitions">The assembly; without its symbols beside it nothing can be said.</param>
    public static EquatableArray<DeclaredService> Of(Assembly definitions)
    {
        var symbols = Path.ChangeExtension(definitions.Location, ".pdb");
        if (!File.Exists(symbols))
        {
            return [];
        }

        using var provider = MetadataReaderProvider.FromPortablePdbStream(File.OpenRead(symbols));
        return [.. Of(definitions, provider.GetMetadataReader())];
    }

    /// <summary>The same with symbols that are read already.</summary>
    public static IEnumerable<DeclaredService> Of(Assembly definitions, MetadataReader symbols) => definitions.GetExportedTypes()
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        .Where(method => method.ReturnType == typeof(Service))
        .Select(method => Declared(symbols, method))
        .OfType<DeclaredService>();

    /// <summary>A member with a body of its own; one whose value is made once, elsewhere, tells its lines itself.</summary>
    static DeclaredService? Declared(MetadataReader symbols, MethodInfo method)
    {
        var name = $"{method.DeclaringType?.FullName}.{(method.IsSpecialName ? method.Name["get_".Length..] : method.Name)}";
        var points = symbols.GetMethodDebugInformation((MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken))
            .GetSequencePoints().Where(point => !point.IsHidden).ToList();
        if (points.Count > 0)
        {
            var file = symbols.GetString(symbols.GetDocument(points[0].Document).Name);
            return new(name, new SourceLocation(file, points.Min(point => point.StartLine)), points.Max(point => point.EndLine));
        }

        return method.GetParameters().Length == 0 && method.Invoke(null, null) is Service made
            ? new(name, made.Location, made.Location.Line)
            : null;
    }
}
