using System.Text;
using HandlebarsDotNet;

namespace DashGen;

/// <summary>The template of a runbook page, <c>Alert.md.hbs</c>.</summary>
static class RunbookTemplate
{
    static readonly Lazy<HandlebarsTemplate<object, object>> Compiled = new(Compile);

    /// <summary>Fills the template.</summary>
    public static string Render(object page) => Compiled.Value(page);

    static HandlebarsTemplate<object, object> Compile()
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new MarkdownEncoder(), NoEscape = false });
        using var stream = typeof(RunbookTemplate).Assembly.GetManifestResourceStream("Alert.md.hbs")
            ?? throw new InvalidOperationException("the template Alert.md.hbs is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return handlebars.Compile(reader.ReadToEnd());
    }
}
