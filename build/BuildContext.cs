using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>What every task is given: the call's options, where the repository is, and where to print.</summary>
public sealed class BuildContext : FrostingContext
{
    /// <summary>Wraps Cake's own context.</summary>
    public BuildContext(ICakeContext context)
        : base(context)
    {
        Screen = new(StandardOutput.Writer, Screen.WantsColours(Has("no-color"), Console.IsOutputRedirected));
        Messages = new(Console.Error, Screen.WantsColours(Has("no-color"), Console.IsErrorRedirected));
    }

    /// <summary>The repository's folder.</summary>
    public string Root { get; } = RepositoryRoot.Find(AppContext.BaseDirectory);

    /// <summary>Standard output: what the call asked for.</summary>
    public Screen Screen { get; }

    /// <summary>Standard error: what a person should know beside.</summary>
    public Screen Messages { get; }

    /// <summary>The folder of generated files.</summary>
    public string Out => Path.Combine(Root, "out");

    /// <summary>What a run holds that reads or writes it.</summary>
    public string OutLock => Path.Combine(Root, "artifacts", "out.lock");

    /// <summary>Builds other projects of the repository, and says in red why one does not compile.</summary>
    public ProjectBuild Projects => new(Root, line => Screen.Line(line, Tint.Red), error => Screen.Line(error.Text, Tint.Red));

    /// <summary>How findings are printed: one of <see cref="FindingFormat.Choices"/>.</summary>
    public string Format => Value("format") ?? FindingFormat.Text;

    /// <summary>Where a person reads what was done: standard output, unless findings for a program stand there alone.</summary>
    public Screen Report => Format == FindingFormat.Text ? Screen : Messages;

    /// <summary>Whether an option was given.</summary>
    public bool Has(string option) => Arguments.HasArgument(option);

    /// <summary>The value of an option or argument, or null where it was not given.</summary>
    public string? Value(string option) => Arguments.GetArguments(option).FirstOrDefault();
}
