namespace SchemaGen.Model;

/// <summary>A named type of one schema file.</summary>
/// <param name="File">The schema file's name without extensions: <c>dashboard</c>.</param>
/// <param name="Name">Its name in that file; anonymous objects get one from where they are used.</param>
/// <param name="Type">What it is.</param>
/// <param name="Doc">The schema's own words, or null.</param>
public sealed record Definition(string File, string Name, SchemaType Type, string? Doc)
{
    /// <summary>How references name it.</summary>
    public string Key => $"{File}/{Name}";

    /// <summary>The C# name; passes that rename set it.</summary>
    public string CSharpName { get; init; } = Name;

    /// <summary>The C# namespace below <c>DashGen.Grafana</c>, or empty.</summary>
    public string Space { get; init; } = "";

    /// <summary>The C# base record, or null for the common one.</summary>
    public string? Base { get; init; }

    /// <summary>The keys of all definitions that became this one, its own first.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [$"{File}/{Name}"];
}
