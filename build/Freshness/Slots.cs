namespace DashGen.Building;

/// <summary>
/// Where built programs live: <c>artifacts/&lt;slot&gt;/</c>, with <c>artifacts/current</c> naming the one that <c>build.ps1</c> starts. A new
/// build gets a slot of its own, so that it never overwrites a program that is running.
/// </summary>
/// <param name="root">The repository's folder.</param>
public sealed class Slots(string root)
{
    const string StampFile = "stamp";

    /// <summary>The folder of all slots.</summary>
    public string Folder { get; } = Path.Combine(root, "artifacts");

    string Pointer => Path.Combine(Folder, "current");

    /// <summary>The slot that is started next, or null before the first build.</summary>
    public string? Current
    {
        get
        {
            var name = File.Exists(Pointer) ? File.ReadAllText(Pointer).Trim() : "";
            var slot = Path.Combine(Folder, name);
            return name != "" && File.Exists(Path.Combine(slot, "Build.dll")) ? slot : null;
        }
    }

    /// <summary>What the program in a slot was built from; null when the slot is not complete.</summary>
    public static Stamp? StampOf(string slot)
    {
        var file = Path.Combine(slot, StampFile);
        return File.Exists(file) ? Stamp.Parse(File.ReadAllText(file)) : null;
    }

    /// <summary>Marks a slot as in use for as long as the returned handle lives; null where there is nothing to mark.</summary>
    public static IDisposable? Use(string slot)
    {
        var file = Path.Combine(slot, StampFile);
        return File.Exists(file) ? new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read) : null;
    }

    /// <summary>An empty slot.</summary>
    public string Create()
    {
        var slot = Path.Combine(Folder, $"program-{DateTime.UtcNow.Ticks:x}-{Environment.ProcessId:x}");
        Directory.CreateDirectory(slot);
        return slot;
    }

    /// <summary>Completes a slot with its stamp, lets <c>build.ps1</c> start it from now on, and clears away what nobody runs any more.</summary>
    public void Publish(string slot, Stamp stamp)
    {
        File.WriteAllText(Path.Combine(slot, StampFile), stamp.Print());
        var next = Pointer + ".next";
        File.WriteAllText(next, Path.GetFileName(slot) + "\n");
        File.Move(next, Pointer, overwrite: true);
        Clear(slot);
    }

    /// <summary>The newest two stay: a shell may have read the pointer just before it changed.</summary>
    void Clear(string current)
    {
        var old = Directory.GetDirectories(Folder, "program-*").Where(slot => slot != current).OrderDescending(StringComparer.Ordinal).Skip(1);
        foreach (var slot in old)
        {
            try
            {
                var stamp = Path.Combine(slot, StampFile);
                if (File.Exists(stamp))
                {
                    new FileStream(stamp, FileMode.Open, FileAccess.Read, FileShare.None).Dispose();
                }

                Directory.Delete(slot, recursive: true);
            }
            catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException)
            {
                // A program runs from there; a later build clears it.
            }
        }
    }
}
