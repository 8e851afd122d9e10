namespace DashGen.Building;

/// <summary>
/// The names that a new namespace below <c>Definitions</c> must not have. Such a namespace hides types of the same name from every
/// definition: a service called <c>version</c> would take <see cref="Version"/> away from the estate.
/// </summary>
public static class TakenNames
{
    /// <summary>The names of types that definitions use, and of types and folders of definitions.</summary>
    /// <param name="definitions">The folder of definitions.</param>
    public static IReadOnlySet<string> Of(string definitions)
    {
        var types = new[] { typeof(object), typeof(Uri), typeof(Service), typeof(PromQL.Expr), typeof(Definitions.Estate) }
            .SelectMany(type => type.Assembly.GetExportedTypes())
            .Where(type => type.Namespace is "System" or "DashGen" or "Definitions")
            .Select(type => type.Name.Split('`')[0]);
        var folders = Directory.GetFileSystemEntries(definitions).Select(entry => Path.GetFileNameWithoutExtension(entry) ?? "");
        return types.Concat(folders).Concat(["Definitions", "DashGen", "System"]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}
