namespace DashGen.Building;

/// <summary>Runs tests of rules in folders of their own, below one that is deleted in the end.</summary>
public sealed class PromtoolTests : IDisposable
{
    /// <summary>Tests take seconds; minutes say that something hangs.</summary>
    static readonly TimeSpan AtMost = TimeSpan.FromMinutes(2);

    readonly string _promtool;
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dashgen-prove-");

    /// <summary>Runs them with a promtool.</summary>
    /// <param name="promtool">Its full path.</param>
    public PromtoolTests(string promtool) => _promtool = promtool;

    /// <summary>Whether every expectation of a test is true.</summary>
    /// <param name="files">The rules and the tests, by path relative to each other.</param>
    /// <param name="test">The test, one of the files.</param>
    public (bool Passed, string Output) Run(IEnumerable<KeyValuePair<string, string>> files, string test)
    {
        var folder = _folder.CreateSubdirectory(Path.GetRandomFileName());
        foreach (var (path, text) in files)
        {
            var file = Path.Combine(folder.FullName, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder.FullName);
            File.WriteAllText(file, text);
        }

        var result = Promtool.Test(_promtool, folder.FullName, test, AtMost);
        folder.Delete(recursive: true);

        // A rule file that is not there is no failure to promtool, and every silent case would pass.
        var output = result.Output + result.Errors;
        return (result.ExitCode == 0 && !output.Contains("no file match pattern", StringComparison.Ordinal), output);
    }

    /// <inheritdoc/>
    public void Dispose() => _folder.Delete(recursive: true);
}
