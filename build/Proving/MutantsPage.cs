using Cake.Core;

namespace DashGen.Building;

/// <summary>
/// The pages <c>proofs/mutants.md</c>, which follow from the definitions as all of <c>out/</c> does, but take too long to be made at every
/// edit: <c>prove</c> writes them, <c>generate</c> leaves those of its stacks alone, and <c>verify</c> compares those that are there.
/// </summary>
public static class MutantsPage
{
    /// <summary>Where the page of a stack is, relative to <c>out/</c>.</summary>
    public static string PathOf(Stack stack) => PathOf(stack.Name);

    static string PathOf(string stack) => $"{stack}/proofs/mutants.md";

    /// <summary>Writes the page of a stack; nothing where it is there already.</summary>
    /// <exception cref="CakeException">A file is in its place that DashGen did not write.</exception>
    public static void Write(string folder, StackBundle stack, MutationReport report)
    {
        var file = Path.Combine(folder, PathOf(stack.Stack));
        var text = report.Markdown(stack.Stack.Title);
        if (File.Exists(file))
        {
            var found = File.ReadAllText(file);
            if (found == text)
            {
                return;
            }

            if (!IsOurs(found))
            {
                throw new CakeException(1, $"out/{PathOf(stack.Stack)} is not DashGen's: move it away");
            }
        }

        Directory.CreateDirectory(Path.GetDirectoryName(file) ?? folder);
        WholeFile.Replace(file, text);
    }

    /// <summary>Whether a text begins as the pages do.</summary>
    public static bool IsOurs(ReadOnlySpan<char> text) => text.StartsWith(MutationReport.FirstLine, StringComparison.Ordinal);

    /// <summary>Deletes the pages of stacks that are no more.</summary>
    /// <param name="folder">The folder <c>out/</c>.</param>
    /// <param name="deleted">What a run has deleted of ours, by path relative to it.</param>
    /// <param name="made">What is left of ours besides.</param>
    public static void DeleteLeft(string folder, IEnumerable<string> deleted, IEnumerable<string> made)
    {
        foreach (var stack in deleted.Select(Top).Except(made.Select(Top)))
        {
            var page = Path.Combine(folder, PathOf(stack));
            if (File.Exists(page) && IsOurs(File.ReadAllText(page)))
            {
                File.Delete(page);
                Staging.RemoveEmpty(folder, Path.GetDirectoryName(page));
            }
        }

        static string Top(string path) => path.Split('/')[0];
    }

    /// <summary>What the pages that are there should say, by path relative to <c>out/</c>.</summary>
    public static IReadOnlyDictionary<string, string> Expected(string folder, Bundle bundle) =>
        bundle.Stacks.Where(stack => File.Exists(Path.Combine(folder, PathOf(stack.Stack)))).ToDictionary(stack => PathOf(stack.Stack), stack => MutationReport.Of(stack).Markdown(stack.Stack.Title));
}
