using System.Text.RegularExpressions;

namespace DashGen.Building;

/// <summary>The name of a new service: how it is written in Prometheus and how in C#.</summary>
/// <param name="Name">The job and the name of its files, such as <c>payment-service</c>.</param>
/// <param name="Identifier">The folder and namespace, such as <c>PaymentService</c>.</param>
public sealed partial record ServiceName(string Name, string Identifier)
{
    const int Longest = 40;

    /// <summary>Reads a name; says what is wrong with it where it cannot be used.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="taken">Names that C# code of definitions already means something by.</param>
    /// <param name="refusal">Why not, or the empty text.</param>
    public static ServiceName? Read(string text, IReadOnlySet<string> taken, out string refusal)
    {
        refusal = "";
        if (!Form().IsMatch(text) || text.Length > Longest)
        {
            var meant = Suggest(text);
            refusal = $"{text} is no name for a service: up to {Longest} lower case letters and digits, with hyphens between, beginning with a letter"
                + (meant != text && meant.Length <= Longest && Form().IsMatch(meant) ? $"; did you mean {meant}?" : "");
            return null;
        }

        var identifier = string.Concat(text.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        if (PathRules.Refuse(identifier) is { } reason)
        {
            refusal = $"{text} is no name for a folder: {reason}";
            return null;
        }

        if (taken.Contains(identifier))
        {
            refusal = $"{identifier} already means something in C# here; choose a longer name, such as {text}-service";
            return null;
        }

        return new(text, identifier);
    }

    /// <summary>What a person who writes names in another way probably means: <c>PaymentService</c>, <c>payment_service</c>.</summary>
    static string Suggest(string text) =>
        NoLetters().Replace(Humps().Replace(text, "$1-$2"), "-").Trim('-').ToLowerInvariant();

    [GeneratedRegex(@"\A[a-z][a-z0-9]*(-[a-z0-9]+)*\z")]
    private static partial Regex Form();

    [GeneratedRegex("([a-z0-9])([A-Z])")]
    private static partial Regex Humps();

    [GeneratedRegex("[^A-Za-z0-9]+")]
    private static partial Regex NoLetters();
}
