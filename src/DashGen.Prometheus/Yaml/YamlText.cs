namespace DashGen.Prometheus;

/// <summary>A text.</summary>
/// <param name="Value">Any text; it is read back as it is.</param>
public sealed record YamlText(string Value) : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Text(Value);
}
