using System.Collections.Immutable;

namespace SchemaGen.Model;

/// <summary>What a schema says a value is. Passes rewrite these until an emitter can print them.</summary>
public abstract record SchemaType
{
    private protected SchemaType()
    {
    }

    /// <summary>Rewrites this type and everything in it, innermost first.</summary>
    public SchemaType Rewrite(Func<SchemaType, SchemaType> change) => change(this switch
    {
        ArrayOf array => new ArrayOf(array.Item.Rewrite(change)),
        MapOf map => new MapOf(map.Value.Rewrite(change)),
        OrNull nullable => new OrNull(nullable.Type.Rewrite(change)),
        OneOf union => new OneOf([.. union.Cases.Select(one => one.Rewrite(change))]),
        ObjectOf record => record with { Properties = [.. record.Properties.Select(p => p with { Type = p.Type.Rewrite(change) })] },
        _ => this,
    });
}

/// <summary>A string, integer, number or boolean.</summary>
public sealed record Scalar(ScalarKind Kind) : SchemaType;

/// <summary>The scalars of JSON schema.</summary>
public enum ScalarKind
{
    /// <summary>A string.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>Any number.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,
}

/// <summary>Exactly this string.</summary>
public sealed record Constant(string Value) : SchemaType;

/// <summary>One of some strings, or one of some integers.</summary>
public sealed record Enumeration(ImmutableArray<string> Values, bool Numeric) : SchemaType;

/// <summary>A list.</summary>
public sealed record ArrayOf(SchemaType Item) : SchemaType;

/// <summary>An object whose keys are data.</summary>
public sealed record MapOf(SchemaType Value) : SchemaType;

/// <summary>Anything goes: the schema says nothing.</summary>
public sealed record Anything : SchemaType;

/// <summary>A definition, by its key <c>file/Name</c>.</summary>
public sealed record Reference(string Key) : SchemaType;

/// <summary>An object with named properties.</summary>
public sealed record ObjectOf(ImmutableArray<Property> Properties) : SchemaType;

/// <summary>One of several types.</summary>
public sealed record OneOf(ImmutableArray<SchemaType> Cases) : SchemaType;

/// <summary>A type, or null.</summary>
public sealed record OrNull(SchemaType Type) : SchemaType;

/// <summary>A type that is written by hand in DashGen.Grafana and knows how to write and read itself.</summary>
/// <param name="Name">Its C# name.</param>
/// <param name="IsClass">Whether it is a reference type.</param>
public sealed record HandWritten(string Name, bool IsClass) : SchemaType;

/// <summary>A property of an object.</summary>
/// <param name="Json">Its name in JSON.</param>
/// <param name="Type">What it holds.</param>
/// <param name="Required">Whether the schema demands it.</param>
/// <param name="Default">Its default as JSON text, or null.</param>
/// <param name="Doc">The schema's own words.</param>
public sealed record Property(string Json, SchemaType Type, bool Required, string? Default, string? Doc);
