namespace DashGen.Building;

/// <summary>What <c>--help</c> prints.</summary>
public static class HelpText
{
    /// <summary>All verbs.</summary>
    public static IEnumerable<string> Of(IReadOnlyList<Verb> verbs)
    {
        yield return "DashGen compiles typed C# definitions into dashboards, rules, routing, alert proofs and runbooks.";
        yield return "";
        yield return "./build.ps1 [VERB] [--option=value …]";
        yield return "";
        foreach (var line in Table(verbs.Select((verb, i) => (Usage(verb), verb.Description + (i == 0 ? " (the default)" : "")))))
        {
            yield return line;
        }

        yield return "";
        foreach (var line in Table(Verb.Common.Select(option => (Usage(option), option.Help))))
        {
            yield return line;
        }

        yield return "";
        yield return "./build.ps1 VERB --help tells what a verb accepts.";
        yield return "Exit code 0: all is well. 1: something was found. 2: the call was wrong.";
    }

    /// <summary>One verb.</summary>
    public static IEnumerable<string> Of(Verb verb)
    {
        yield return $"./build.ps1 {Usage(verb)}{(verb.Options.Count > 0 ? " [--option=value …]" : "")}";
        yield return "";
        yield return $"{char.ToUpperInvariant(verb.Description[0])}{verb.Description[1..]}.";
        yield return "";
        var argument = verb.Argument is { } word ? [(word.Name, word.Help)] : Array.Empty<(string, string)>();
        foreach (var line in Table([.. argument, .. verb.Accepted.Select(option => (Usage(option), option.Help))]))
        {
            yield return line;
        }
    }

    static string Usage(Verb verb) => verb.Argument is { } argument ? $"{verb.Name} {argument.Name}" : verb.Name;

    static string Usage(OptionAttribute option) => option.Value is null ? $"--{option.Name}" : $"--{option.Name}={option.Value}";

    static IEnumerable<string> Table(IEnumerable<(string Left, string Right)> rows)
    {
        var table = rows.ToList();
        var width = table.Max(row => row.Left.Length);
        return table.Select(row => $"  {row.Left.PadRight(width)}  {row.Right}");
    }
}
