namespace DashGen.Prometheus;

/// <summary>True or false.</summary>
/// <param name="Value">Which.</param>
public sealed record YamlFlag(bool Value) : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Plain(Value ? "true" : "false");
}
