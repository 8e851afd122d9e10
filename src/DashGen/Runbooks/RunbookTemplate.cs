using System.Text;
using HandlebarsDotNet;

namespace DashGen;

/// <summary>The templates of runbook pages: <c>Alert.md.hbs</c> and, for the page that leads to them, <c>Index.md.hbs</c>.</summary>
static class RunbookTemplate
{
    static readonly Lazy<HandlebarsTemplate<object, object>> Alert = new(() => Compile("Alert.md.hbs"));

    static readonly Lazy<HandlebarsTemplate<object, object>> Index = new(() => Compile("Index.md.hbs"));

    /// <summary>Fills the template of an alert's page.</summary>
    public static string Render(object page) => Alert.Value(page);

    /// <summary>Fills the template of the page that leads to the others.</summary>
    public static string RenderIndex(object page) => Index.Value(page);

    static HandlebarsTemplate<object, object> Compile(string name)
    {
        var handlebars = Handlebars.Create(new HandlebarsConfiguration { TextEncoder = new MarkdownEncoder(), NoEscape = false });
        using var stream = typeof(RunbookTemplate).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"the template {name} is not in the assembly");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return handlebars.Compile(reader.ReadToEnd());
    }
}
