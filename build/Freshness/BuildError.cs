using System.Globalization;
using System.Text.RegularExpressions;

namespace DashGen.Building;

/// <summary>Why the program cannot be built: an error of the compiler or of MSBuild.</summary>
/// <param name="File">The file, from the repository's root where it lies below it, with forward slashes.</param>
/// <param name="Line">The line, from 1; the first where the file as a whole is wrong.</param>
/// <param name="Code">The compiler's code: <c>CS0103</c>.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Text">All of it as compilers write it, with the column, so that an editor jumps there.</param>
public sealed partial record BuildError(string File, int Line, string Code, string Message, string Text)
{
    /// <summary>Reads a line of a build's output; null where it tells of no error.</summary>
    /// <param name="line">The line.</param>
    /// <param name="root">The repository's folder.</param>
    public static BuildError? Parse(string line, string root)
    {
        var match = Form().Match(line);
        if (!match.Success)
        {
            return null;
        }

        var file = match.Groups["file"].Value.Replace(root + Path.DirectorySeparatorChar, "", StringComparison.Ordinal).Replace('\\', '/');
        var place = match.Groups["place"].Value;
        var (code, message) = (match.Groups["code"].Value, match.Groups["message"].Value);
        return new(
            file,
            place.Length > 0 ? int.Parse(place.Split(',')[0], CultureInfo.InvariantCulture) : 1,
            code,
            message,
            $"{file}{(place.Length > 0 ? $"({place})" : "")}: error {code}: {message}");
    }

    /// <summary>MSBuild ends the line with the project in brackets.</summary>
    [GeneratedRegex(@"^(?<file>.+?)(\((?<place>[0-9]+(,[0-9]+)*)\))?\s*: error (?<code>[A-Z]+[0-9]+)\s*: (?<message>.*?)( \[[^\[\]]*\.csproj[^\[\]]*\])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
