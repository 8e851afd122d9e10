namespace DashGen.Building;

/// <summary>
/// The short way after an edit of definitions: the SDK's compiler alone, with the arguments that the last full build recorded, a
/// second instead of several. There are no analyzers in it, as there are none for definitions in the full build.
/// </summary>
/// <param name="root">The repository's folder.</param>
public sealed class DefinitionsCompiler(string root)
{
    /// <summary>In a slot: the path of the compiler, then its arguments, one a line.</summary>
    public const string Recorded = "definitions.rsp";

    /// <summary>Whether the short way is enough: nothing but C# files of definitions changed.</summary>
    /// <param name="current">The slot to start from.</param>
    /// <param name="changed">What changed since it was built.</param>
    public static bool CanDo(string current, IReadOnlyList<string> changed) =>
        File.Exists(Path.Combine(current, Recorded))
        && changed.All(IsOne);

    /// <summary>Whether a file is a C# file of definitions.</summary>
    public static bool IsOne(string path) => path.StartsWith("definitions/", StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal);

    /// <summary>Copies a slot and compiles the definitions into the copy.</summary>
    /// <returns>Whether it compiled; the full build then says why not.</returns>
    public bool Compile(string current, string slot)
    {
        foreach (var file in Directory.GetFiles(current))
        {
            File.Copy(file, Path.Combine(slot, Path.GetFileName(file)));
        }

        var recorded = File.ReadAllLines(Path.Combine(current, Recorded));
        var sources = Inputs.List(root).Select(input => input.Path)
            .Where(IsOne)
            .Select(path => Path.Combine(root, path));
        var arguments = Path.Combine(slot, "compile.rsp");
        File.WriteAllLines(arguments, recorded.Skip(1).SelectMany(argument => Keep(argument, current)).Concat(sources).Append($"/out:{Path.Combine(slot, "Definitions.dll")}").Select(Quote));
        return File.Exists(recorded[0]) && Dotnet.Run(Path.Combine(root, "definitions"), [recorded[0], "/noconfig", $"@{arguments}"]).ExitCode == 0;
    }

    /// <summary>Sources are listed anew; our own assemblies come from the slot, because that is what the definitions will run with.</summary>
    static IEnumerable<string> Keep(string argument, string current)
    {
        if (argument.StartsWith("/reference:", StringComparison.Ordinal))
        {
            var inSlot = Path.Combine(current, Path.GetFileName(argument["/reference:".Length..]));
            return [File.Exists(inSlot) ? $"/reference:{inSlot}" : argument];
        }

        string[] dropped = ["/analyzer:", "/out:", "/refout:", "/doc:", "/pdb:", "/sourcelink:", "/noconfig", "/embed"];
        var isSource = argument.EndsWith(".cs", StringComparison.Ordinal) && (argument[0] != '/' || File.Exists(argument));
        var isGenerated = isSource && argument.Replace('\\', '/').Split('/').Contains("obj");
        return dropped.Any(prefix => argument.StartsWith(prefix, StringComparison.Ordinal)) || (isSource && !isGenerated) ? [] : [argument];
    }

    /// <summary>In a response file quotes hold blanks together, wherever in an argument they stand.</summary>
    static string Quote(string argument) => argument.Contains(' ') && !argument.Contains('"') ? $"\"{argument}\"" : argument;
}
