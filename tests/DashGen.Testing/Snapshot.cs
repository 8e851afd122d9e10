using System.Runtime.CompilerServices;
using System.Text;
using DiffPlex;
using DiffPlex.DiffBuilder;
using DiffPlex.DiffBuilder.Model;

namespace DashGen.Testing;

/// <summary>
/// Compares text with the approved copy in <c>Snapshots/&lt;Class&gt;/&lt;Test&gt;.verified.&lt;ext&gt;</c> beside the test.
/// A difference writes <c>.received.</c> beside it and shows the changed lines; approving is renaming that file.
/// </summary>
public static class Snapshot
{
    /// <summary>Fails unless <paramref name="actual"/> equals the approved text.</summary>
    /// <param name="actual">What the test produced.</param>
    /// <param name="extension">The format, without a dot: <c>json</c>, <c>yaml</c>, <c>md</c>, <c>txt</c>.</param>
    /// <param name="name">The file's name without extensions; the test's name unless one test has several snapshots.</param>
    /// <param name="file">The test's source file; the compiler fills it in.</param>
    public static void Match(string actual, string extension, [CallerMemberName] string name = "", [CallerFilePath] string file = "")
    {
        var folder = Path.Combine(Path.GetDirectoryName(Repository.PathOf(file))!, "Snapshots", Path.GetFileNameWithoutExtension(file));
        var verified = Path.Combine(folder, $"{name}.verified.{extension}");
        var received = Path.Combine(folder, $"{name}.received.{extension}");
        var expected = File.Exists(verified) ? File.ReadAllText(verified) : null;
        if (expected == actual)
        {
            File.Delete(received);
            return;
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(received, actual);
        Assert.Fail(expected is null
            ? $"no approved copy yet: read {received} and rename it to {verified}"
            : $"{verified} differs (- approved, + received):\n{Difference(expected, actual)}");
    }

    static string Difference(string expected, string actual)
    {
        var text = new StringBuilder();
        foreach (var line in new InlineDiffBuilder(new Differ()).BuildDiffModel(expected, actual, ignoreWhitespace: false).Lines)
        {
            var mark = line.Type switch { ChangeType.Inserted => '+', ChangeType.Deleted => '-', _ => ' ' };
            if (mark != ' ')
            {
                text.Append(mark).Append(' ').Append(line.Text).Append('\n');
            }
        }

        return text.ToString();
    }
}
