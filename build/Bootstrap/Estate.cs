using DashGen;

namespace Definitions;

/// <summary>Stands for the definitions in the program that <c>build.ps1</c> builds first, so that they need not compile for it.</summary>
public static class Estate
{
    /// <summary>None: that program answers no call.</summary>
    public static EquatableArray<Stack> Stacks => [];
}
