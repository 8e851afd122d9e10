using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>
/// What kind of value belongs in a place of a document, and what belongs in the places inside it. A member may be missing or null; what is
/// not named may be anything.
/// </summary>
internal abstract class JsonShape
{
    /// <summary>A text.</summary>
    internal static JsonShape Text { get; } = new Plain("a text", JsonValueKind.String);

    /// <summary>A number.</summary>
    internal static JsonShape Number { get; } = new Plain("a number", JsonValueKind.Number);

    /// <summary>An object; of its members only those that are named are looked at.</summary>
    internal static JsonShape Object(params (string Name, JsonShape Shape)[] members) => new WithMembers(null, members);

    /// <summary>An object that has to have the first member.</summary>
    internal static JsonShape ObjectWith(string required, params (string Name, JsonShape Shape)[] members) => new WithMembers(required, members);

    /// <summary>An object whose members are all of one shape, whatever they are called.</summary>
    internal static JsonShape MapOf(JsonShape value) => new Map(value);

    /// <summary>A list.</summary>
    internal static JsonShape ListOf(JsonShape item) => new List(item);

    /// <summary>A shape that stands inside itself, as rows hold panels.</summary>
    internal static JsonShape InItself(Func<JsonShape, JsonShape> shape)
    {
        var self = new Self();
        return self.Shape = shape(self);
    }

    /// <summary>The first value of another kind, with its pointer from this one; null where all is well.</summary>
    internal abstract Finding? FirstFault(JsonElement value);

    static Finding? Member(JsonShape shape, JsonElement value, Func<string> pointer) =>
        value.ValueKind == JsonValueKind.Null ? null : Below(shape.FirstFault(value), pointer);

    /// <summary>Pointers are made on the way back, because hardly any value has a fault.</summary>
    static Finding? Below(Finding? fault, Func<string> pointer) => fault is null ? null : fault with { Pointer = pointer() + fault.Pointer };

    static Finding Fault(JsonElement value, string wanted) =>
        new(DashboardReader.WrongShape, FindingSeverity.Error, "", $"here is {Words(value)} where {wanted} belongs");

    static string Words(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        JsonValueKind.String => "a text",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a truth value",
    };

    sealed class Plain(string words, JsonValueKind kind) : JsonShape
    {
        internal override Finding? FirstFault(JsonElement value) => value.ValueKind == kind ? null : Fault(value, words);
    }

    sealed class WithMembers(string? required, (string Name, JsonShape Shape)[] members) : JsonShape
    {
        internal override Finding? FirstFault(JsonElement value)
        {
            if (value.ValueKind != JsonValueKind.Object)
            {
                return Fault(value, "an object");
            }

            if (required is not null && !value.TryGetProperty(required, out _))
            {
                return new(DashboardReader.WrongShape, FindingSeverity.Error, "", $"this object has no {required}");
            }

            foreach (var (name, shape) in members)
            {
                if (value.TryGetProperty(name, out var member) && Member(shape, member, () => JsonPointer.Append("", name)) is { } fault)
                {
                    return fault;
                }
            }

            return null;
        }
    }

    sealed class Map(JsonShape shape) : JsonShape
    {
        internal override Finding? FirstFault(JsonElement value) => value.ValueKind == JsonValueKind.Object
            ? value.EnumerateObject().Select(member => Member(shape, member.Value, () => JsonPointer.Append("", member.Name))).FirstOrDefault(fault => fault is not null)
            : Fault(value, "an object");
    }

    sealed class List(JsonShape item) : JsonShape
    {
        internal override Finding? FirstFault(JsonElement value) => value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((one, index) => Below(item.FirstFault(one), () => JsonPointer.Append("", index))).FirstOrDefault(fault => fault is not null)
            : Fault(value, "a list");
    }

    sealed class Self : JsonShape
    {
        internal JsonShape? Shape { get; set; }

        internal override Finding? FirstFault(JsonElement value) => Shape?.FirstFault(value);
    }
}
