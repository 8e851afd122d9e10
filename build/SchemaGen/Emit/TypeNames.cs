using SchemaGen.Model;

namespace SchemaGen.Emit;

/// <summary>How types are spelled, written and read in C#, seen from one namespace.</summary>
public sealed class TypeNames(Schema schema, string space)
{
    readonly Dictionary<string, Definition> _definitions = schema.Definitions.ToDictionary(definition => definition.Key);
    readonly HashSet<string> _here = [.. schema.Definitions.Where(d => d.Space == space).Select(d => d.CSharpName)];

    /// <summary>The definition a reference means.</summary>
    public Definition this[string key] => _definitions[key];

    /// <summary>The name of a definition from this namespace.</summary>
    public string Of(Definition definition) =>
        definition.Space == space ? definition.CSharpName
        : definition.Space.Length > 0 ? $"{definition.Space}.{definition.CSharpName}"
        : _here.Contains(definition.CSharpName) ? $"global::DashGen.Grafana.{definition.CSharpName}"
        : definition.CSharpName;

    /// <summary>The name of a type, without the question mark of a property.</summary>
    public string Of(SchemaType type) => type switch
    {
        Scalar { Kind: ScalarKind.Text } => "string",
        Scalar { Kind: ScalarKind.Integer } => "long",
        Scalar { Kind: ScalarKind.Number } => "double",
        Scalar { Kind: ScalarKind.Boolean } => "bool",
        ArrayOf array => $"EquatableArray<{Of(array.Item)}>",
        MapOf map => $"EquatableMap<{Of(map.Value)}>",
        Anything => "Json",
        HandWritten type1 => type1.Name,
        OrNull nullable => Of(nullable.Type),
        Reference reference => Of(_definitions[reference.Key]),
        Constant => "string",
        _ => throw new NotSupportedException(type.ToString()),
    };

    /// <summary>Whether a type is a class, which decides how a reader passes it.</summary>
    public bool IsClass(SchemaType type) => type switch
    {
        Scalar { Kind: ScalarKind.Text } or Anything => true,
        HandWritten type1 => type1.IsClass,
        OrNull nullable => IsClass(nullable.Type),
        Reference reference => _definitions[reference.Key].Type is not Enumeration,
        _ => false,
    };

    /// <summary>The function that reads a type: a method group, or a call that makes one.</summary>
    public string Reader(SchemaType type) => type switch
    {
        Scalar { Kind: ScalarKind.Text } => "Reading.Text",
        Scalar { Kind: ScalarKind.Integer } => "Reading.Integer",
        Scalar { Kind: ScalarKind.Number } => "Reading.Number",
        Scalar { Kind: ScalarKind.Boolean } => "Reading.Boolean",
        ArrayOf array => $"Reading.ArrayOf<{Of(array.Item)}>({Reader(array.Item)})",
        MapOf map => $"Reading.MapOf<{Of(map.Value)}>({Reader(map.Value)})",
        OrNull nullable => Reader(nullable.Type),
        Reference reference when _definitions[reference.Key].Type is Enumeration => $"{Full(type)}Json.TryRead",
        _ => $"{Full(type)}.TryRead",
    };

    /// <summary>The full name, for places where a property of the same name would be meant.</summary>
    public string Full(SchemaType type) => type switch
    {
        OrNull nullable => Full(nullable.Type),
        Reference reference when _definitions[reference.Key] is var definition =>
            $"global::DashGen.Grafana.{(definition.Space.Length > 0 ? definition.Space + "." : "")}{definition.CSharpName}",
        _ => $"global::DashGen.Grafana.{Of(type)}",
    };

    /// <summary>Statements that write a value.</summary>
    public IEnumerable<string> Write(SchemaType type, string value, int depth = 0)
    {
        switch (type)
        {
            case Scalar { Kind: ScalarKind.Text } or Constant:
                return [$"json.WriteStringValue({value});"];
            case Scalar { Kind: ScalarKind.Boolean }:
                return [$"json.WriteBooleanValue({value});"];
            case Scalar:
                return [$"json.WriteNumberValue({value});"];
            case Reference reference when _definitions[reference.Key].Type is Enumeration:
                return [$"{Full(type)}Json.Write({value}, json);"];
            case OrNull nullable:
                return Write(nullable.Type, value, depth);
            case ArrayOf array:
                return
                [
                    "json.WriteStartArray();",
                    $"foreach (var item{depth} in {value})",
                    "{",
                    .. Write(array.Item, $"item{depth}", depth + 1).Select(line => "    " + line),
                    "}",
                    "",
                    "json.WriteEndArray();",
                ];
            case MapOf map:
                return
                [
                    "json.WriteStartObject();",
                    $"foreach (var (key{depth}, item{depth}) in {value})",
                    "{",
                    $"    json.WritePropertyName(key{depth});",
                    .. Write(map.Value, $"item{depth}", depth + 1).Select(line => "    " + line),
                    "}",
                    "",
                    "json.WriteEndObject();",
                ];
            default:
                return [$"{value}.Write(json);"];
        }
    }
}
