using System.Text;
using Microsoft.Win32.SafeHandles;

namespace DashGen.Building;

/// <summary>Writes files that are written at once and whole.</summary>
public static class WholeFile
{
    /// <summary>Makes a file hold these bytes and nothing else.</summary>
    /// <param name="path">Its path; the folder exists.</param>
    /// <param name="content">All of it.</param>
    /// <remarks>
    /// A file that is not there yet is opened as a new one, which <see cref="File.WriteAllBytes(string, byte[])"/> does not do: it truncates
    /// whatever it has opened, and ext4 carries a truncated file to the disk as soon as it is closed. For a thousand small files that
    /// is a third of the time.
    /// </remarks>
    public static void Write(string path, ReadOnlySpan<byte> content)
    {
        using var file = Open(path);
        RandomAccess.Write(file, content, 0);
    }

    /// <summary>Most files are new, so that is tried before anything is asked.</summary>
    static SafeFileHandle Open(string path)
    {
        try
        {
            return File.OpenHandle(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return File.OpenHandle(path, FileMode.Truncate, FileAccess.Write, FileShare.None);
        }
    }

    /// <summary>Puts a text in the place of a file, beside it first, because another run may be reading it.</summary>
    /// <param name="path">Its path; the folder exists.</param>
    /// <param name="text">All of it.</param>
    public static void Replace(string path, string text)
    {
        var beside = $"{path}.{Environment.ProcessId}";
        Write(beside, Encoding.UTF8.GetBytes(text));
        File.Move(beside, path, overwrite: true);
    }
}
