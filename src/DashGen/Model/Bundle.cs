namespace DashGen;

/// <summary>All that an estate becomes, before it is checked and written.</summary>
/// <param name="Stacks">One for each stack.</param>
public sealed record Bundle(EquatableArray<StackBundle> Stacks)
{
    /// <summary>Expands every signal and objective of every service.</summary>
    public static Bundle Expand(EquatableArray<Stack> stacks) => new([.. stacks.Select(StackBundle.Expand)]);
}
