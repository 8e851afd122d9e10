using System.Text.Json;
using System.Text.RegularExpressions;

namespace DashGen.Benchmarks;

/// <summary>What benchmarks work on.</summary>
/// <param name="Corpus">A file of JSON objects, one a line, with the member <c>expr</c>: real expressions.</param>
/// <param name="Modules">The folder that holds the peers' <c>node_modules</c>.</param>
public sealed partial record Inputs(string Corpus, string Modules) : IDisposable
{
    readonly Lazy<string> _scratch = new(() => Directory.CreateTempSubdirectory("dashgen-bench-").FullName);
    string[]? _expressions;

    /// <summary>A folder for what benchmarks write; it is deleted when all have run.</summary>
    public string Scratch => _scratch.Value;

    /// <summary>The real expressions, with words for Grafana's variables, which no peer knows.</summary>
    /// <exception cref="NotHereException">The file is not there.</exception>
    public IReadOnlyList<string> Expressions => _expressions ??= File.Exists(Corpus)
        ?
        [
            .. File.ReadLines(Corpus)
                .Select(line => JsonDocument.Parse(line).RootElement.GetProperty("expr").GetString()!)
                .Select(text => Variable().Replace(Range().Replace(text, "[5m]"), "v")),
        ]
        : throw new NotHereException($"{Corpus} is not here");

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_scratch.IsValueCreated)
        {
            Directory.Delete(Scratch, recursive: true);
        }
    }

    [GeneratedRegex(@"\[(\$\{[^}]*\}|\$\w+)\]")]
    private static partial Regex Range();

    [GeneratedRegex(@"\$\{[^}]*\}|\$[A-Za-z_]\w*")]
    private static partial Regex Variable();
}
