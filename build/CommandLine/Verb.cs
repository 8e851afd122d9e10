using System.Reflection;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>A verb of the command line, as its task declares it.</summary>
/// <param name="Name">What is typed.</param>
/// <param name="Description">What it does, in one line.</param>
/// <param name="Task">The class that does it.</param>
/// <param name="Options">What it accepts, beside what all verbs accept.</param>
/// <param name="Argument">The word it needs, or null.</param>
public sealed record Verb(string Name, string Description, Type Task, IReadOnlyList<OptionAttribute> Options, ArgumentAttribute? Argument)
{
    /// <summary>What every verb accepts.</summary>
    public static IReadOnlyList<OptionAttribute> Common { get; } =
    [
        new("help", "shows what a verb does and accepts"),
        new("no-color", "plain text; also with NO_COLOR set, and where output is no terminal"),
    ];

    /// <summary>Everything that may be written after this verb.</summary>
    public IEnumerable<OptionAttribute> Accepted => Options.Concat(Common);

    /// <summary>Reads a task's attributes.</summary>
    public static Verb Of(Type task) => new(
        task.GetCustomAttribute<TaskNameAttribute>()?.Name ?? throw new InvalidOperationException($"{task} has no name"),
        task.GetCustomAttribute<TaskDescriptionAttribute>()?.Description ?? throw new InvalidOperationException($"{task} has no description"),
        task,
        [.. task.GetCustomAttributes<OptionAttribute>()],
        task.GetCustomAttribute<ArgumentAttribute>());
}
