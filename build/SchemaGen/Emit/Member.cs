using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Emit;

/// <summary>A property, ready to be printed.</summary>
/// <param name="Json">Its JSON name.</param>
/// <param name="Name">Its C# name.</param>
/// <param name="Type">Its type.</param>
/// <param name="TypeName">Its C# type without the question mark.</param>
/// <param name="Read">The statement that reads it.</param>
/// <param name="Default">The C# expression it starts from, or null.</param>
/// <param name="Doc">The schema's words.</param>
/// <param name="WritesNull">Whether null is a value that must be written.</param>
public sealed record Member(
    string Json, string Name, SchemaType Type, string TypeName, string Read, string? Default, string? Doc, bool WritesNull)
{
    /// <summary>The one string it can hold, or null.</summary>
    public string? Constant => (Type as Constant)?.Value;

    /// <summary>A local variable's name for it.</summary>
    public string Local => Names.Local(Name);
}

/// <summary>The members of a definition.</summary>
public static class Members
{
    /// <summary>All of them, in the schema's order.</summary>
    public static IReadOnlyList<Member> Of(Definition definition, TypeNames types, Patch patch) =>
        [.. ((ObjectOf)definition.Type).Properties.Select(property => Of(definition, property, types, patch))];

    static Member Of(Definition definition, Property property, TypeNames types, Patch patch)
    {
        var key = $"{definition.Key}.{property.Json}";
        var name = patch.Members.GetValueOrDefault(key) ?? Names.Pascal(property.Json);
        name = name == definition.CSharpName ? name + "Value" : name;
        var type = property.Type is Constant && !property.Required ? new Scalar(ScalarKind.Text) : property.Type;
        var read = type is Constant ? "" : $"reading.{(type is OrNull ? "Nullable" : "")}{(types.IsClass(type) ? "Object" : "Value")}(property, {types.Reader(type)}, ref {Names.Local(name)}, ref rest)";
        var start = patch.Defaults.GetValueOrDefault(key) ?? (property.Required ? Start(type, property.Default, types, patch) : null);
        return new(property.Json, name, type, types.Of(type), read, start, property.Doc, property.Required && type is OrNull);
    }

    // What the schema demands is there from the start, so that a new record is valid before anything is set.
    static string? Start(SchemaType type, string? value, TypeNames types, Patch patch) => type switch
    {
        Constant or OrNull or Anything => null,
        HandWritten { IsClass: true } => null,
        Scalar { Kind: ScalarKind.Text } => value ?? "\"\"",
        HandWritten => null,
        Scalar { Kind: ScalarKind.Boolean } => value ?? "false",
        Scalar => value ?? "0",
        ArrayOf or MapOf when value is null or "[]" or "{}" => "[]",
        ArrayOf array when array.Item is Scalar { Kind: ScalarKind.Text } or HandWritten => value,
        ArrayOf => "[]",
        Reference reference when types[reference.Key].Type is Enumeration values =>
            $"{types.Full(type)}.{EnumName(types[reference.Key], value?.Trim('"') ?? values.Values[0], values, patch)}",
        Reference reference when types[reference.Key].Type is ObjectOf => "new()",
        _ => null,
    };

    static string EnumName(Definition definition, string value, Enumeration values, Patch patch)
    {
        var index = values.Values.IndexOf(value);
        return index < 0
            ? throw new InvalidDataException($"{value} is not one of {definition.Key}")
            : patch.EnumNames.TryGetValue(definition.Key, out var names) ? names[index] : Names.Pascal(value);
    }
}
