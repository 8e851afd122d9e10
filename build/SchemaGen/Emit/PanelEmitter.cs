using SchemaGen.Model;
using SchemaGen.Passes;

namespace SchemaGen.Emit;

/// <summary>
/// Writes what an author sees of a panel kind: one record whose properties are the panel's options and field options, flat, and
/// the record that overrides the field options.
/// </summary>
public static class PanelEmitter
{
    /// <summary>The panel's file.</summary>
    public static string Panel(Schema schema, PanelKind kind, Patch patch)
    {
        var types = new TypeNames(schema, "");
        var options = Find(schema, kind.File + "/Options");
        var style = Style(schema, kind);
        var members = new List<(Member Member, string Owner)>();
        members.AddRange(options is null ? [] : Members.Of(options, types, patch).Where(m => m.Constant is null).Select(m => (m, "Options")));
        members.AddRange(style is null ? [] : Members.Of(style, types, patch).Where(m => m.Constant is null).Select(m => (m, "Style")));
        var clash = members.GroupBy(m => NameOf(m.Member, m.Owner, kind.Rename)).FirstOrDefault(group => group.Count() > 1);
        if (clash is not null)
        {
            throw new InvalidDataException($"{kind.Name}: {clash.Key} is both an option and a field option");
        }

        var capabilities = members.Select(m => Capability(m.Member)).OfType<string>().ToList();
        var source = new SourceText("", "DashGen.Grafana.Classic");
        source.Doc(kind.Doc);
        source.Block($"public sealed partial record {kind.Name} : Panel{string.Concat(capabilities.Select(c => ", " + c))}", () =>
        {
            source.Doc("Names the panel.").Line($"public {kind.Name}(string title) : base(title)").Line("{").Line("}").Line("");
            source.Doc("Grafana's id of this panel kind.").Line($"public override string PluginId => {Names.Literal(kind.Plugin)};").Line("");
            source.Line($"internal override int DefaultWidth => {kind.Width};").Line("");
            source.Line($"internal override int DefaultHeight => {kind.Height};").Line("");
            if (options is not null)
            {
                source.Line($"internal {types.Of(options)} Options {{ get; init; }} = new();").Line("");
                source.Line("internal override PanelOptions? PanelOptions => Options;").Line("");
            }

            if (style is not null)
            {
                source.Line($"internal {types.Of(style)} Style {{ get; init; }} = new();").Line("");
                source.Line("internal override CustomFieldConfig? Custom => Style.IsEmpty ? null : Style;").Line("");
            }

            Proxies(source, members, kind.Rename);
        });
        return source.ToString();
    }

    /// <summary>The override's file, or null where the panel has no field options of its own.</summary>
    public static string? Override(Schema schema, PanelKind kind, Patch patch)
    {
        if (Style(schema, kind) is not { } style)
        {
            return null;
        }

        var types = new TypeNames(schema, "");
        var members = Members.Of(style, types, patch).Where(m => m.Constant is null).Select(m => (m, "Style")).ToList();
        var name = kind.Name[..^"Panel".Length] + "Override";
        var source = new SourceText("", "DashGen.Grafana.Classic");
        source.Doc($"Other looks for some fields of a {kind.Plugin} panel, set by the same properties as the panel's own.");
        source.Block($"public sealed partial record {name} : FieldOverride", () =>
        {
            source.Doc("Chooses the fields.").Line($"public {name}(FieldMatcher matcher) : base(matcher)").Line("{").Line("}").Line("");
            // An override says only what it changes, so it starts without the defaults of a panel.
            var unset = string.Join(", ", members.Where(m => m.m.Default is not null).Select(m => $"{m.m.Name} = null"));
            source.Line($"internal {types.Of(style)} Style {{ get; init; }} = new(){(unset.Length > 0 ? $" {{ {unset} }}" : "")};").Line("");
            source.Line("internal override CustomFieldConfig? Custom => Style.IsEmpty ? null : Style;").Line("");
            Proxies(source, members, kind.Rename);
        });
        return source.ToString();
    }

    static void Proxies(SourceText source, List<(Member Member, string Owner)> members, Dictionary<string, string>? rename)
    {
        foreach (var (member, owner) in members)
        {
            var name = NameOf(member, owner, rename);
            source.Doc(member.Doc ?? $"`{member.Json}`");
            source.Block($"public {member.TypeName}? {name}", () => source
                .Line($"get => {owner}.{member.Name};")
                .Line($"init => {owner} = {owner} with {{ {member.Name} = value }};")).Line("");
        }
    }

    static string NameOf(Member member, string owner, Dictionary<string, string>? rename) =>
        rename?.GetValueOrDefault($"{owner}.{member.Json}") ?? member.Name;

    static Definition? Style(Schema schema, PanelKind kind) => kind.Style is null ? null : schema[kind.Style];

    static Definition? Find(Schema schema, string key) => schema.Definitions.FirstOrDefault(definition => definition.Key == key);

    static string? Capability(Member member) => member switch
    {
        { Json: "legend", TypeName: "Legend" } => "IHasLegend",
        { Json: "tooltip", TypeName: "Tooltip" } => "IHasTooltip",
        { Json: "reduceOptions", TypeName: "Reduce" } => "IHasReduce",
        { Json: "stacking", TypeName: "StackingConfig" } => "IHasStacking",
        { Json: "thresholdsStyle" } => "IHasThresholdsStyle",
        _ => null,
    };
}
