namespace DashGen.Building;

/// <summary>The one word that a task needs after its verb.</summary>
/// <param name="name">What it is, in capitals, as the help shows it.</param>
/// <param name="help">What it is, in one line.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ArgumentAttribute(string name, string help) : Attribute
{
    /// <summary>What it is, in capitals.</summary>
    public string Name { get; } = name;

    /// <summary>What it is, in one line.</summary>
    public string Help { get; } = help;
}
