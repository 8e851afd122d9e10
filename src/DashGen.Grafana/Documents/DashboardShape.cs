using System.Text.Json;
using static DashGen.Grafana.JsonShape;

namespace DashGen.Grafana;

/// <summary>
/// The places of a dashboard that have been of one kind in every version of Grafana: where one of them is of another, the file was damaged
/// or is no dashboard. Other values of unexpected types are kept as they are, because Grafana has changed many types over the years.
/// </summary>
internal static class DashboardShape
{
    static readonly JsonShape FieldConfig = Object(
        ("defaults", Object(
            ("unit", Text),
            ("thresholds", Object(("steps", ListOf(Object())))),
            ("mappings", ListOf(Object())))),
        ("overrides", ListOf(Object())));

    static readonly JsonShape Panel = InItself(panel => Object(
        ("panels", ListOf(panel)),
        ("id", Number),
        ("type", Text),
        ("title", Text),
        ("description", Text),
        ("targets", ListOf(Object(("expr", Text), ("refId", Text), ("legendFormat", Text)))),
        ("gridPos", Object(("h", Number), ("w", Number), ("x", Number), ("y", Number))),
        ("fieldConfig", FieldConfig),
        ("options", Object()),
        ("transformations", ListOf(Object()))));

    static readonly JsonShape Classic = Object(
        ("title", Text),
        ("uid", Text),
        ("tags", ListOf(Text)),
        ("schemaVersion", Number),
        ("time", Object()),
        ("panels", ListOf(Panel)),
        ("rows", ListOf(Object(("panels", ListOf(Panel))))),
        ("templating", Object(("list", ListOf(Object(("name", Text), ("type", Text)))))),
        ("annotations", Object(("list", ListOf(Object(("name", Text)))))),
        ("links", ListOf(Object())));

    static readonly JsonShape Element = Kind(
        ("id", Number),
        ("title", Text),
        ("vizConfig", Kind(("fieldConfig", FieldConfig), ("options", Object()))),
        ("data", Kind(
            ("queries", ListOf(Kind(("refId", Text), ("query", Kind(("expr", Text), ("legendFormat", Text)))))),
            ("transformations", ListOf(Object())))));

    static readonly JsonShape Layout = InItself(layout => Kind(
        ("items", ListOf(Kind(("element", Kind())))),
        ("rows", ListOf(Kind(("title", Text), ("layout", layout)))),
        ("tabs", ListOf(Kind(("title", Text), ("layout", layout))))));

    static readonly JsonShape V2 = Object(
        ("title", Text),
        ("tags", ListOf(Text)),
        ("elements", MapOf(Element)),
        ("layout", Layout),
        ("variables", ListOf(Kind(("name", Text)))),
        ("annotations", ListOf(Kind(("name", Text), ("query", Kind())))),
        ("links", ListOf(Object())),
        ("timeSettings", Object()));

    static readonly JsonShape Envelope = Object(
        ("metadata", Object(("name", Text))),
        ("meta", Object()));

    /// <summary>The same of what stands around a dashboard.</summary>
    internal static Finding? FirstFaultAround(JsonElement file) => Envelope.FirstFault(file);

    /// <summary>The first value of another kind, or the second panel with one id; null where all is well.</summary>
    /// <param name="dashboard">The dashboard itself, without what stands around it.</param>
    /// <param name="pointer">Where it is in the file.</param>
    /// <param name="isV2">Whether it is of Grafana's second form, with elements and a layout.</param>
    internal static Finding? FirstFault(JsonElement dashboard, string pointer, bool isV2) => (isV2 ? V2 : Classic).FirstFault(dashboard) is { } fault
        ? fault with { Pointer = pointer + fault.Pointer }
        : PanelNumbers.FirstTwice(isV2 ? PanelNumbers.OfElements(dashboard, pointer) : PanelNumbers.OfPanels(dashboard, pointer));

    /// <summary>An object of the second form, which says what it is, and beside that what is in it.</summary>
    static JsonShape Kind(params (string Name, JsonShape Shape)[] members) => ObjectWith("kind", ("kind", Text), ("spec", Object(members)));
}
