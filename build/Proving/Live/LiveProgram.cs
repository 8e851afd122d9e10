using System.Globalization;
using System.Text.RegularExpressions;
using Cake.Core;

namespace DashGen.Building;

/// <summary>A program that a live run starts: found, and of the version that the stack states.</summary>
/// <param name="Name">What people call it.</param>
/// <param name="Path">Its full path.</param>
public sealed partial record LiveProgram(string Name, string Path)
{
    /// <summary>A program that says its version says it at once.</summary>
    internal static readonly TimeSpan AtMost = TimeSpan.FromSeconds(10);

    /// <summary>Finds a program and asks for its version.</summary>
    /// <param name="find">The full path of a program on <c>PATH</c>, or null.</param>
    /// <param name="wanted">The version that the stack states.</param>
    /// <param name="names">Its names, the usual one first: Debian calls Alertmanager <c>prometheus-alertmanager</c>.</param>
    /// <exception cref="CakeException">It is missing, does not answer, or is of another version.</exception>
    public static LiveProgram Find(Func<string, string?> find, Version wanted, params IReadOnlyList<string> names) => Find(find, wanted, AtMost, names);

    /// <inheritdoc cref="Find(Func{string, string?}, Version, IReadOnlyList{string})"/>
    /// <param name="find">The full path of a program on <c>PATH</c>, or null.</param>
    /// <param name="wanted">The version that the stack states.</param>
    /// <param name="atMost">How long it may take to say its version.</param>
    /// <param name="names">Its names, the usual one first.</param>
    public static LiveProgram Find(Func<string, string?> find, Version wanted, TimeSpan atMost, IReadOnlyList<string> names)
    {
        var path = names.Select(find).FirstOrDefault(found => found is not null)
            ?? throw new CakeException(1, $"{string.Join(" or ", names)} is not on PATH");
        return Other(names[0], path, wanted, atMost) is { } other ? throw new CakeException(1, other) : new LiveProgram(names[0], path);
    }

    /// <summary>Says that a program is of another version than the stack states; null where it is of that.</summary>
    /// <param name="name">What people call it.</param>
    /// <param name="path">Its full path.</param>
    /// <param name="wanted">The version that the stack states.</param>
    /// <param name="atMost">How long it may take to say its version.</param>
    public static string? Other(string name, string path, Version wanted, TimeSpan atMost)
    {
        var result = ExternalProgram.Run(path, System.IO.Path.GetTempPath(), ["--version"], atMost);
        var text = result.Output + result.Errors;
        if (VersionText().Match(text) is not { Success: true } match)
        {
            return $"{name} does not say its version: {LastLine(text)}";
        }

        var (major, minor) = (Number(match.Groups[1]), Number(match.Groups[2]));
        return (major, minor) == (wanted.Major, wanted.Minor) ? null
            : string.Create(CultureInfo.InvariantCulture, $"{name} is {major}.{minor} and the stack states {wanted.Major}.{wanted.Minor}: what one does proves nothing about the other");
    }

    /// <summary>What a program said last, which is mostly why it stopped.</summary>
    internal static string LastLine(string text) => text.Split('\n').LastOrDefault(line => line.Trim().Length > 0)?.Trim() ?? "nothing";

    static int Number(Group group) => int.Parse(group.ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"version (\d+)\.(\d+)")]
    private static partial Regex VersionText();
}
