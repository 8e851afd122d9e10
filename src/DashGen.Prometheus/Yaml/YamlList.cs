namespace DashGen.Prometheus;

/// <summary>A list.</summary>
/// <param name="Items">Its elements in order.</param>
public sealed record YamlList(EquatableArray<YamlTree> Items) : YamlTree
{
    internal override void Write(YamlWriter yaml)
    {
        yaml.BeginSequence(onOneLine: Items.IsEmpty);
        foreach (var item in Items)
        {
            item.Write(yaml);
        }

        yaml.EndSequence();
    }
}
