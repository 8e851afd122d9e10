namespace DashGen.Prometheus;

/// <summary>A number as it is written.</summary>
/// <param name="Value">The digits, in the form of JSON or of YAML.</param>
public sealed record YamlNumber(string Value) : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Plain(Value);
}
