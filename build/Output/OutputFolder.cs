namespace DashGen.Building;

/// <summary>
/// The folder <c>out/</c>. Files are written beside and renamed into place, those that already hold what was rendered are not touched,
/// and a run that dies at any point is completed by the next.
/// </summary>
/// <param name="folder">Its path.</param>
/// <param name="lockFile">A file outside of it that two runs at once contend for.</param>
/// <param name="say">Gets messages for a person who waits.</param>
/// <param name="step">Told before each change on disk; tests end a run there.</param>
public sealed class OutputFolder(string folder, string lockFile, Action<string> say, Action<string>? step = null)
{
    /// <summary>Whether a run is writing, or has died while it was.</summary>
    public static bool IsMarked(string folder) => Staging.IsMarked(folder);

    /// <summary>Begins to make the folder hold what is rendered. Other runs wait until the draft is disposed.</summary>
    /// <param name="takeOver">Whether files that are not ours may be overwritten.</param>
    /// <returns>A draft, also where nothing can be written: it tells why when it is committed.</returns>
    public OutputDraft Begin(bool takeOver) =>
        new(folder, takeOver, new Staging(folder, step), () => Waiting.For(lockFile, say, "another run is writing out/; waiting for it", TimeSpan.FromMinutes(2)));
}
