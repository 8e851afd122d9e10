using SchemaGen.Model;
using SchemaGen.Reading;

namespace SchemaGen.Tests;

/// <summary>Small schemas for the tests of passes.</summary>
static class Schemas
{
    public static Schema Of(string file, string definitions) => SchemaReader.Read(file, "{\"definitions\":{" + definitions + "}}");

    public static Schema And(this Schema first, Schema second) => new([.. first.Definitions, .. second.Definitions]);

    public static SchemaType Property(this Schema schema, string key, string property) =>
        ((ObjectOf)schema[key].Type).Properties.Single(one => one.Json == property).Type;
}
