namespace DashGen;

/// <summary>A state of a state gauge.</summary>
/// <param name="Code">The value that stands for it.</param>
/// <param name="Name">What a person calls it.</param>
public sealed record State(int Code, string Name);
