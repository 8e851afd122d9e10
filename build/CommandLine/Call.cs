namespace DashGen.Building;

/// <summary>What a command line asks for.</summary>
public abstract record Call
{
    private protected Call()
    {
    }

    /// <summary>To run a task.</summary>
    /// <param name="Verb">Which one.</param>
    /// <param name="Values">Option to value, the argument under its name in lower case; an option without value is the empty text.</param>
    public sealed record Run(Verb Verb, IReadOnlyDictionary<string, string> Values) : Call
    {
        /// <summary>The call as Cake's host takes it.</summary>
        public IEnumerable<string> ForCake() => Values.Select(value => $"--{value.Key}={value.Value}").Prepend($"--target={Verb.Name}");
    }

    /// <summary>To explain a verb, or all of them.</summary>
    /// <param name="Verb">Which one; null for all.</param>
    public sealed record Help(Verb? Verb) : Call;

    /// <summary>Nothing that exists: exit code 2.</summary>
    /// <param name="Message">What is wrong and what was probably meant.</param>
    public sealed record Wrong(string Message) : Call;

    /// <summary>Reads a command line: <c>[VERB] [ARGUMENT] [--option[=value] …]</c>. Without a verb the first one is meant.</summary>
    public static Call Parse(IReadOnlyList<string> args, IReadOnlyList<Verb> verbs)
    {
        var isVerb = args.Count > 0 && !args[0].StartsWith('-');
        if (!isVerb)
        {
            return args is ["-h" or "-?" or "--help"] ? new Help(null) : Parse(verbs[0], args);
        }

        if (args[0] == "help")
        {
            return args.Count == 1 ? new Help(null) : Parse([args[1], "--help"], verbs);
        }

        return verbs.FirstOrDefault(verb => verb.Name == args[0]) is { } known
            ? Parse(known, [.. args.Skip(1)])
            : new Wrong($"there is no verb {args[0]}{Meant(args[0], verbs.Select(verb => verb.Name))}; --help lists the verbs");
    }

    static Call Parse(Verb verb, IReadOnlyList<string> args)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var arg in args)
        {
            if (!arg.StartsWith("--", StringComparison.Ordinal))
            {
                if (arg is "-h" or "-?")
                {
                    return new Help(verb);
                }

                if (verb.Argument is null || !values.TryAdd(verb.Argument.Name.ToLowerInvariant(), arg))
                {
                    return new Wrong($"{verb.Name} does not know what to do with {arg}{(arg.StartsWith('-') ? "; options begin with two dashes" : "")}");
                }

                continue;
            }

            var parts = arg[2..].Split('=', 2);
            var option = verb.Accepted.FirstOrDefault(option => option.Name == parts[0]);
            if (Refuse(verb, option, parts) is { } wrong)
            {
                return new Wrong(wrong);
            }

            if (!values.TryAdd(parts[0], parts.Length > 1 ? parts[1] : ""))
            {
                return new Wrong($"--{parts[0]} is given twice");
            }
        }

        if (values.ContainsKey("help"))
        {
            return new Help(verb);
        }

        return verb.Argument is { } needed && !values.ContainsKey(needed.Name.ToLowerInvariant())
            ? new Wrong($"{verb.Name} needs {needed.Name}, {needed.Help}")
            : new Run(verb, values);
    }

    static string? Refuse(Verb verb, OptionAttribute? option, string[] parts) => (option, parts) switch
    {
        (null, _) => $"{verb.Name} has no option --{parts[0]}{Meant(parts[0], verb.Accepted.Select(known => known.Name), "--")}",
        ({ Value: null }, { Length: 2 }) => $"--{parts[0]} takes no value",
        ({ Value: { } value }, [_] or [_, ""]) => $"--{parts[0]} needs a value: --{parts[0]}={value}",
        ({ Value: { } value }, [_, var given]) when value.Contains('|') && !value.Split('|').Contains(given) =>
            $"--{parts[0]} is one of {value.Replace("|", ", ", StringComparison.Ordinal)}, not {given}{Meant(given, value.Split('|'))}",
        _ => null,
    };

    static string Meant(string name, IEnumerable<string> known, string before = "") =>
        Nearest.To(name, known) is { } nearest ? $", did you mean {before}{nearest}?" : "";
}
