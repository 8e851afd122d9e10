namespace DashGen.Building;

/// <summary>A lock between processes: a file that one of them holds open alone. It is free again when its holder ends, however it ends.</summary>
public static class Waiting
{
    /// <summary>What systems say of a file that another holds: Linux, macOS, Windows. A disk that is full or read-only is not waited for.</summary>
    static readonly int[] Held = [11, 35, unchecked((int)0x80070020), unchecked((int)0x80070021)];

    /// <summary>Takes the lock; says so when another process holds it, and waits.</summary>
    /// <param name="file">The lock's file; its folder is made where it is missing.</param>
    /// <param name="say">Gets the message for a person who wonders why nothing happens.</param>
    /// <param name="message">What is waited for.</param>
    /// <param name="atMost">How long to wait.</param>
    /// <exception cref="IOException">The other process did not finish in time.</exception>
    public static IDisposable For(string file, Action<string> say, string message, TimeSpan atMost)
    {
        if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        var deadline = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        for (var said = false; ; said = true)
        {
            try
            {
                return new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (Held.Contains(held.HResult) && Environment.TickCount64 < deadline)
            {
                if (!said)
                {
                    say(message);
                }

                Thread.Sleep(50);
            }
        }
    }
}
