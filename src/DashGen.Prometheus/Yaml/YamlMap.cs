namespace DashGen.Prometheus;

/// <summary>A mapping from keys to trees.</summary>
/// <param name="Entries">The entries in the order they are written in.</param>
public sealed record YamlMap(EquatableArray<(string Key, YamlTree Value)> Entries) : YamlTree
{
    /// <summary>The value of a key, or null.</summary>
    public YamlTree? this[string key]
    {
        get
        {
            foreach (var entry in Entries)
            {
                if (entry.Key == key)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    internal override void Write(YamlWriter yaml)
    {
        yaml.BeginMapping();
        foreach (var (key, value) in Entries)
        {
            yaml.Key(key);
            value.Write(yaml);
        }

        yaml.EndMapping();
    }
}
