namespace DashGen.Grafana;

/// <summary>What a variable asks its data source for its values.</summary>
/// <param name="Pointer">Where it stands, as a JSON pointer into the dashboard.</param>
/// <param name="Variable">The variable's name.</param>
/// <param name="Source">The data source's plugin, or null where nothing says.</param>
/// <param name="Text">The question: <c>label_values(up, job)</c>.</param>
public sealed record VariableQuery(string Pointer, string Variable, string? Source, string Text);
