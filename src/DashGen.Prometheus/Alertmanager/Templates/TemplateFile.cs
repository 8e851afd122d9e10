using System.Text;

namespace DashGen.Prometheus;

/// <summary>A file of templates that the receivers of a configuration share, such as <c>templates/dashgen.tmpl</c>.</summary>
/// <param name="Definitions">The templates in the order they are written in.</param>
public sealed record TemplateFile(EquatableArray<TemplateDefinition> Definitions)
{
    /// <summary>The text of the file.</summary>
    /// <param name="comment">The first lines, written as a comment of the template language.</param>
    public string ToText(string comment)
    {
        // A comment ends at the first "*/", so none may be inside.
        var text = new StringBuilder("{{/* ").Append(comment.Replace("*/", "* /", StringComparison.Ordinal)).Append(" */}}\n");
        foreach (var definition in Definitions)
        {
            // One template, not three texts: a brace at the end of the body must not run into the action behind it.
            var define = MessageTemplate.Raw($"{{{{ define {GoText.Quote(definition.Name)} }}}}");
            text.Append(define + definition.Body + MessageTemplate.Raw("{{ end }}")).Append('\n');
        }

        return text.ToString();
    }
}
