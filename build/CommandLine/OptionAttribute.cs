namespace DashGen.Building;

/// <summary>An option that a task accepts, written <c>--name</c> or <c>--name=value</c>.</summary>
/// <param name="name">Without the dashes.</param>
/// <param name="help">What it does, in one line.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class OptionAttribute(string name, string help) : Attribute
{
    /// <summary>Without the dashes.</summary>
    public string Name { get; } = name;

    /// <summary>What it does.</summary>
    public string Help { get; } = help;

    /// <summary>What its value is: a word in capitals, or the allowed values with <c>|</c> between them; null for an option without value.</summary>
    public string? Value { get; init; }
}
