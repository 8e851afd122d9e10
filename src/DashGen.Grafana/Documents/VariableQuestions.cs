using System.Text.Json;
using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>Finds what a variable asks its data source, in each of the places where Grafana has kept it.</summary>
internal static class VariableQuestions
{
    /// <summary>
    /// Where the second form keeps the text: an editor's query says <c>query</c>; a text that was converted stands under one of the other
    /// names, by the version that converted it.
    /// </summary>
    static readonly string[] Names = ["query", Converted, "__grafana_string_value"];

    /// <summary>The name under which the second form keeps a question that was a mere text in the classic one.</summary>
    internal const string Converted = "__legacyStringValue";

    /// <summary>The question of a classic variable; null where it asks nothing.</summary>
    internal static VariableQuery? Of(VariableModel variable, int index)
    {
        if (variable.Type != VariableType.Query || variable.Query is not { } query)
        {
            return null;
        }

        // Since Grafana 8 the editor saves an object around the text.
        var text = query.Value.Text ?? (query.Value.Element.ValueKind == JsonValueKind.Object ? Reading.Discriminator(query.Value.Element, "query"u8) : Text(query.Value));
        return Asked(JsonPointer.Append("/templating/list", index) + "/query", variable.Name, variable.Datasource?.Type, text);
    }

    /// <summary>The question of a variable of the second form; null where it asks nothing.</summary>
    internal static VariableQuery? Of(V2.VariableKind variable, int index)
    {
        if (variable is not V2.QueryVariableKind { Spec: { Query: { } query } spec })
        {
            return null;
        }

        // The model has the panel queries of a data source, so that a variable's text is something it does not know.
        var (name, text) = (query.Spec?.Unmodelled ?? default).Where(member => Names.Contains(member.Key)).Select(member => (member.Key, Text(member.Value))).FirstOrDefault();
        return Asked(JsonPointer.Append("/variables", index) + "/spec/query/spec/" + name, spec.Name, query.Group, text);
    }

    static VariableQuery? Asked(string pointer, string? variable, string? source, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : new(pointer, variable ?? "", source, text);

    static string? Text(Json value) => value.Text ?? (value.Element.ValueKind == JsonValueKind.String ? value.Element.GetString() : null);
}
