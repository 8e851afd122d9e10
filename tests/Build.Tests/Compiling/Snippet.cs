using System.Reflection;
using System.Text;
using DashGen;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;

namespace Build.Tests.Compiling;

/// <summary>Compiles a definition in memory, as if it were a file of definitions.</summary>
static class Snippet
{
    const string Usings = "global using System; global using System.Collections.Generic; global using System.Linq;";

    /// <summary>Compiles it without a warning and loads it.</summary>
    /// <param name="path">The path that findings name.</param>
    /// <param name="text">The C# file.</param>
    public static Assembly Load(string path, string text)
    {
        var (assembly, symbols) = Emit($"Snippet{Guid.NewGuid():N}", path, text);
        return Assembly.Load(assembly, symbols);
    }

    /// <summary>Compiles it without a warning.</summary>
    /// <param name="name">The assembly's name.</param>
    /// <param name="path">The path that findings name.</param>
    /// <param name="text">The C# file.</param>
    public static (byte[] Assembly, byte[] Symbols) Emit(string name, string path, string text)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = Compilation(name, path, text).Emit(
            assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb), cancellationToken: TestContext.Current.CancellationToken);
        Assert.Empty(result.Diagnostics.Where(diagnostic => diagnostic.Severity is not Microsoft.CodeAnalysis.DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.ToString()));
        return (assembly.ToArray(), symbols.ToArray());
    }

    /// <summary>The errors of a file that does not compile, as the compiler prints them.</summary>
    public static IEnumerable<string> Errors(string path, string text) => Compilation("Wrong", path, text).GetDiagnostics(TestContext.Current.CancellationToken)
        .Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());

    static CSharpCompilation Compilation(string name, string path, string text)
    {
        var assemblies = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Where(file => !Path.GetFileName(file).Contains("Tests", StringComparison.Ordinal));
        var options = new CSharpParseOptions(LanguageVersion.CSharp14);
        return CSharpCompilation.Create(
            name,
            [
                CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), options, path, TestContext.Current.CancellationToken),
                CSharpSyntaxTree.ParseText(SourceText.From(Usings, Encoding.UTF8), options, "Usings.cs", TestContext.Current.CancellationToken),
            ],
            assemblies.Select(file => MetadataReference.CreateFromFile(file)),
            new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, generalDiagnosticOption: ReportDiagnostic.Error));
    }

    /// <summary>Calls a static method of a type that returns a service.</summary>
    public static Service Service(Assembly assembly, string type) => assembly.GetType(type)!.GetMethod("In")!.CreateDelegate<Func<string, Service>>()("production");
}
