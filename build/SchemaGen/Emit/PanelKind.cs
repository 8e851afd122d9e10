namespace SchemaGen.Emit;

/// <summary>A panel kind, from <c>Data/panels.json</c>.</summary>
/// <param name="File">The schema file that holds its <c>Options</c>.</param>
/// <param name="Plugin">Grafana's plugin id.</param>
/// <param name="Name">The C# record an author uses.</param>
/// <param name="Style">The key of its field options, or null.</param>
/// <param name="Width">Columns it takes unless said, 1 to 24.</param>
/// <param name="Height">Rows it takes unless said.</param>
/// <param name="Doc">One sentence for its documentation.</param>
/// <param name="Rename"><c>Options.x</c> or <c>Style.x</c> to its C# name, where the plain one would hide another.</param>
public sealed record PanelKind(
    string File, string Plugin, string Name, string? Style, int Width, int Height, string Doc, Dictionary<string, string>? Rename);
