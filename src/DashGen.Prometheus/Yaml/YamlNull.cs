namespace DashGen.Prometheus;

/// <summary>Nothing.</summary>
public sealed record YamlNull : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Plain("null");
}
