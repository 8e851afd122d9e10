using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Emit;

/// <summary>Writes the base record of a union and the reader that picks a case.</summary>
public static class UnionEmitter
{
    /// <summary>The file's text.</summary>
    public static string Emit(Schema schema, Definition definition)
    {
        var union = (OneOf)definition.Type;
        var types = new TypeNames(schema, definition.Space);
        var discriminator = DiscriminateUnions.Discriminator(schema, union);
        var name = definition.CSharpName;
        var source = new SourceText(definition.Space, "System.Text.Json");
        var root = definition.Base is null ? "SchemaObject" : definition.Base;
        source.Doc(definition.Doc ?? $"One of {string.Join(", ", union.Cases.Select(types.Of))}.");
        source.Block($"public abstract partial record {name} : {root}", () =>
        {
            source.Block($"private protected {name}()", () => { }).Line("");
            source.Block($"internal static bool TryRead(JsonElement element, Reading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {name}? value)", () =>
            {
                source.Line("value = null;");
                source.Block($"switch (Reading.Discriminator(element, {Names.Literal(discriminator)}u8))", () =>
                {
                    string? open = null;
                    foreach (var one in union.Cases)
                    {
                        var target = types[((Reference)one).Key];
                        var fixedValue = ((ObjectOf)target.Type).Properties.FirstOrDefault(p => p.Json == discriminator)?.Type as Constant;
                        if (fixedValue is null)
                        {
                            open = types.Of(target);
                            continue;
                        }

                        source.Line($"case {Names.Literal(fixedValue.Value)} when {types.Of(target)}.TryRead(element, reading, out var one):").Line("    value = one;").Line("    return true;");
                    }

                    if (open is not null)
                    {
                        // Whatever it says it is, and also where it says nothing: a reference to a library panel has no type.
                        source.Line($"case var _ when {open}.TryRead(element, reading, out var other):").Line("    value = other;").Line("    return true;");
                    }

                    source.Line("default:").Line("    return false;");
                });
            });
        });
        return source.ToString();
    }
}
