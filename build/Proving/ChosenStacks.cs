using Cake.Core;

namespace DashGen.Building;

/// <summary>The stacks that a call is about.</summary>
public static class ChosenStacks
{
    /// <summary>One stack by its name, or all of them.</summary>
    /// <param name="bundle">The estate.</param>
    /// <param name="name">The name; null for all.</param>
    /// <exception cref="CakeException">There is no such stack: exit code 2.</exception>
    public static IReadOnlyList<StackBundle> Of(Bundle bundle, string? name)
    {
        if (name is null)
        {
            return bundle.Stacks;
        }

        List<string> names = [.. bundle.Stacks.Select(stack => stack.Stack.Name)];
        return bundle.Stacks.Where(stack => stack.Stack.Name == name).ToList() is { Count: > 0 } chosen
            ? chosen
            : throw new CakeException(2, $"there is no stack {name}{(Nearest.To(name, names) is { } nearest ? $", did you mean {nearest}?" : $": there are {Words.List(names)}")}");
    }
}
