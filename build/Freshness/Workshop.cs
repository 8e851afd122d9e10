using System.Diagnostics;

namespace DashGen.Building;

/// <summary>Sees to it that the program that answers a call was built from the sources as they are now.</summary>
/// <param name="root">The repository's folder.</param>
/// <param name="say">Gets messages for standard error.</param>
/// <param name="tell">Gets the errors in the sources that keep the program from being built.</param>
public sealed class Workshop(string root, Action<string> say, Action<BuildError> tell)
{
    /// <summary>Names the slot that a parent process has just checked or built, so that its child does not check again.</summary>
    const string Checked = "DASHGEN_CHECKED_PROGRAM";

    readonly Slots _slots = new(root);
    readonly string _sdk = Inputs.Sdk();

    /// <summary>
    /// Answers a call by the fresh program where this one is not: builds if need be, then runs that program with the same arguments.
    /// </summary>
    /// <param name="own">The folder that this program runs from.</param>
    /// <param name="args">The arguments of the call.</param>
    /// <returns>The exit code of the fresh program, or null when this program is the fresh one and must answer itself.</returns>
    public int? RunElsewhere(string own, IReadOnlyList<string> args)
    {
        own = Path.TrimEndingDirectorySeparator(Path.GetFullPath(own));
        if (Environment.GetEnvironmentVariable(Checked) == own || IsFresh(own, args))
        {
            return null;
        }

        string? slot;
        using (Waiting.For(Path.Combine(_slots.Folder, "lock"), say, "another run is building; waiting for it", TimeSpan.FromMinutes(10)))
        {
            slot = _slots.Current is { } current && IsFresh(current, args) ? current : Build();
        }

        return slot is null ? 1 : Start(slot, args);
    }

    /// <summary>Whether a call asks about the program, which knows as much where the definitions do not compile.</summary>
    static bool IsOfProgram(IReadOnlyList<string> args) => args is ["explain", ..] || args.Contains("--help");

    /// <summary>Whether the program in a folder was built from the sources as they are now, as far as a call depends on them.</summary>
    bool IsFresh(string folder, IReadOnlyList<string> args) =>
        Slots.StampOf(folder)?.ChangedSince(root, _sdk) is { } changed && (changed.Count == 0 || (IsOfProgram(args) && changed.All(DefinitionsCompiler.IsOne)));

    string? Build()
    {
        var current = _slots.Current;
        var changed = current is null ? null : Slots.StampOf(current)?.ChangedSince(root, _sdk);
        var stamp = Stamp.Take(root, _sdk, DateTime.UtcNow.Ticks);
        var slot = _slots.Create();
        if (current is not null && changed is not null && DefinitionsCompiler.CanDo(current, changed))
        {
            if (new DefinitionsCompiler(root).Compile(current, slot))
            {
                _slots.Publish(slot, stamp);
                return slot;
            }

            Directory.Delete(slot, recursive: true);
            Directory.CreateDirectory(slot);
        }

        say(changed is [var first, ..] ? $"building: {first}{(changed.Count > 1 ? $" and {changed.Count - 1} more" : "")} changed" : "building for the first time");
        if (!new ProjectBuild(root, say, tell).Publish(slot, changed))
        {
            Directory.Delete(slot, recursive: true);
            return null;
        }

        _slots.Publish(slot, stamp);
        return slot;
    }

    static int Start(string slot, IReadOnlyList<string> args)
    {
        // Ctrl+C reaches the child as well; this process waits for it to finish its clearing up.
        Console.CancelKeyPress += (_, pressed) => pressed.Cancel = true;
        using var use = Slots.Use(slot);
        var start = new ProcessStartInfo(Dotnet.Path, [Path.Combine(slot, "Build.dll"), .. args]);
        start.Environment[Checked] = slot;
        using var process = Process.Start(start) ?? throw new IOException("the built program did not start");
        process.WaitForExit();
        return process.ExitCode;
    }
}
