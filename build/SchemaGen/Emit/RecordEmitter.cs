using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Emit;

/// <summary>Writes a record with its writer and reader.</summary>
public static class RecordEmitter
{
    /// <summary>The file's text.</summary>
    /// <param name="schema">All definitions.</param>
    /// <param name="definition">The one to write.</param>
    /// <param name="patch">Names and defaults.</param>
    /// <param name="bySingleMember">Whether members are written and read one at a time too, as overrides need it.</param>
    public static string Emit(Schema schema, Definition definition, Patch patch, bool bySingleMember)
    {
        var types = new TypeNames(schema, definition.Space);
        var members = Members.Of(definition, types, patch);
        var name = definition.CSharpName;
        var source = new SourceText(definition.Space, "System.Text.Json");
        source.Doc($"{definition.Name} of Grafana's {definition.File} schema.{(definition.Doc is null or "TODO docs" ? "" : "\n" + definition.Doc)}");
        source.Line($"[GrafanaSchema({string.Join(", ", definition.Keys.Select(Names.Literal))})]");
        source.Block($"public sealed partial record {name} : {BaseOf(schema, definition, types)}", () =>
        {
            foreach (var member in members)
            {
                source.Doc(member.Doc ?? $"`{member.Json}`");
                source.Line(member.Constant is { } constant
                    ? $"public static string {member.Name} => {Names.Literal(constant)};"
                    : $"public {member.TypeName}? {member.Name} {{ get; init; }}{(member.Default is { } value ? $" = {value};" : "")}");
                source.Line("");
            }

            if (patch.Transformations.GetValueOrDefault(definition.Key) is { } id)
            {
                source.Line($"internal override string Id => {Names.Literal(id)};").Line("");
            }

            if (definition.Base is "Query" or "expr/expr")
            {
                source.Line("internal override string? Letter => RefId;").Line("");
                source.Line("internal override Query Named(string letter, DataSource? source) => this with { RefId = RefId ?? letter, Datasource = Datasource ?? source };").Line("");
                source.Line("internal override Query Bare() => this with { RefId = null, Datasource = null, Hide = null };").Line("");
                source.Line("internal override DataSource? Source => Datasource;").Line("");
                source.Line("internal override bool IsHidden => Hide == true;").Line("");
            }

            Writer(source, members, types);
            source.Line("");
            Reader(source, name, members, patch.TextForms.Contains(definition.Key) ? "TryReadObject" : "TryRead");
            if (bySingleMember)
            {
                source.Line("");
                SingleMembers(source, name, members, types, definition.Base is null ? "" : "override ");
            }
        });
        return source.ToString();
    }

    static string BaseOf(Schema schema, Definition definition, TypeNames types) =>
        definition.Base is null ? "SchemaObject"
        : schema.Definitions.Any(one => one.Key == definition.Base) ? types.Of(types[definition.Base]) : definition.Base;

    static void Writer(SourceText source, IReadOnlyList<Member> members, TypeNames types) =>
        source.Block("internal override void WriteMembers(JsonOutput json)", () =>
        {
            foreach (var member in members)
            {
                var property = $"{Names.Literal(member.Json)}u8";
                if (member.Constant is { } constant)
                {
                    source.Line($"json.WriteString({property}, {Names.Literal(constant)}u8);");
                    continue;
                }

                source.Block($"if ({member.Name} is {{ }} {member.Local})", () =>
                    source.Line($"json.WritePropertyName({property});").Lines(types.Write(member.Type, member.Local)));
                if (member.WritesNull)
                {
                    source.Block("else if (!OmitsNulls)", () => source.Line($"json.WriteNull({property});"));
                }

                source.Line("");
            }
        });

    static void Reader(SourceText source, string name, IReadOnlyList<Member> members, string method)
    {
        source.Block($"internal static bool {method}(JsonElement element, Reading reading, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out {name}? result)", () =>
        {
            source.Line("result = null;");
            source.Block("if (element.ValueKind != JsonValueKind.Object)", () => source.Line("return false;"));
            source.Line("").Line("reading.Enter(element);").Line("var rest = new Rest();");
            foreach (var member in members.Where(member => member.Constant is null))
            {
                source.Line($"{member.TypeName}? {member.Local} = null;");
            }

            foreach (var member in members.Where(member => member.WritesNull))
            {
                source.Line($"var {member.Local}Stated = false;");
            }

            source.Block("foreach (var property in element.EnumerateObject())", () => source.Block("switch (property.Name)", () =>
            {
                foreach (var member in members)
                {
                    source.Line($"case {Names.Literal(member.Json)}:");
                    if (member.Constant is { } constant)
                    {
                        source.Line($"    reading.Constant(property, {Names.Literal(constant)}, ref rest);");
                    }
                    else if (member.WritesNull)
                    {
                        source.Line($"    {member.Local}Stated = property.Value.ValueKind != JsonValueKind.Null || reading.Leaf();");
                        source.Line($"    if (property.Value.ValueKind != JsonValueKind.Null)");
                        source.Line("    {").Line($"        {member.Read};").Line("    }").Line("");
                    }
                    else
                    {
                        source.Line($"    {member.Read};");
                    }

                    source.Line("    break;");
                }

                source.Line("default:").Line("    rest.Add(property, reading);").Line("    break;");
            }));
            source.Line("");
            var nulls = members.Where(member => member.WritesNull).ToList();
            if (nulls.Count > 0)
            {
                source.Line($"var omitsNulls = !({string.Join(" && ", nulls.Select(member => member.Local + "Stated"))});");
                foreach (var member in nulls)
                {
                    source.Block($"if (omitsNulls && {member.Local}Stated && {member.Local} is null)", () =>
                        source.Line($"rest.AddNull({Names.Literal(member.Json)});"));
                }

                source.Line("");
            }

            source.Block($"result = new {name}", () =>
            {
                foreach (var member in members.Where(member => member.Constant is null))
                {
                    source.Line($"{member.Name} = {member.Local},");
                }

                source.Line("Unmodelled = rest.Take(),");
                if (nulls.Count > 0)
                {
                    source.Line("OmitsNulls = omitsNulls,");
                }
            }, ";");
            source.Line("reading.Leave();").Line("return true;");
        });
    }

    static void SingleMembers(SourceText source, string name, IReadOnlyList<Member> members, TypeNames types, string modifier)
    {
        source.Block($"internal {modifier}IEnumerable<string> StatedMembers()", () =>
        {
            foreach (var member in members)
            {
                source.Block($"if ({member.Name} is not null)", () => source.Line($"yield return {Names.Literal(member.Json)};")).Line("");
            }

            source.Line("yield break;");
        });
        source.Line("");
        source.Line($"internal {modifier}bool IsEmpty => {string.Join(" && ", members.Select(member => $"{member.Name} is null").Prepend("Unmodelled.IsEmpty"))};").Line("");
        source.Line($"internal {modifier}bool HasMember(string member) => member is {(members.Count == 0 ? "\"\"" : string.Join(" or ", members.Select(member => Names.Literal(member.Json))))};").Line("");
        source.Block($"internal {modifier}bool WriteMember(string member, JsonOutput json)", () => source.Block("switch (member)", () =>
        {
            foreach (var member in members)
            {
                source.Line($"case {Names.Literal(member.Json)} when {member.Name} is {{ }} {member.Local}:");
                source.Lines(types.Write(member.Type, member.Local).Select(line => line.Length == 0 ? line : "    " + line)).Line("    return true;");
            }

            source.Line("default:").Line("    return false;");
        }));
        source.Line("");
        source.Block($"internal {modifier}{name}? ReadMember(string member, JsonElement element, Reading reading)", () => source.Block("switch (member)", () =>
        {
            foreach (var member in members)
            {
                source.Line($"case {Names.Literal(member.Json)}:");
                source.Line($"    return reading.Try<{member.TypeName}>({types.Reader(member.Type)}, element, out var {member.Local}) ? new {name} {{ {member.Name} = {member.Local} }} : null;");
            }

            source.Line("default:").Line("    return null;");
        }));
    }
}
