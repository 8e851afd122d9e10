namespace DashGen.Prometheus;

/// <summary>
/// A YAML document as a neutral tree: for files that have no model of their own (provisioning, compose) and for comparing two files in
/// meaning. How a text is quoted is no part of it.
/// </summary>
public abstract record YamlTree
{
    private protected YamlTree()
    {
    }

    /// <summary>A text, quoted where YAML needs it.</summary>
    public static implicit operator YamlTree(string value) => new YamlText(value);

    /// <summary>A whole number.</summary>
    public static implicit operator YamlTree(long value) => new YamlNumber(value.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>A flag.</summary>
    public static implicit operator YamlTree(bool value) => new YamlFlag(value);

    /// <summary>Writes the tree as a file.</summary>
    /// <param name="comment">The first lines, each written behind <c># </c>.</param>
    public string ToYaml(string comment)
    {
        var yaml = new YamlWriter(comment);
        Write(yaml);
        return yaml.Finish();
    }

    internal abstract void Write(YamlWriter yaml);
}

/// <summary>A text.</summary>
/// <param name="Value">Any text; it is read back as it is.</param>
public sealed record YamlText(string Value) : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Text(Value);
}

/// <summary>A number as it is written.</summary>
/// <param name="Value">The digits, in the form of JSON or of YAML.</param>
public sealed record YamlNumber(string Value) : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Plain(Value);
}

/// <summary>True or false.</summary>
/// <param name="Value">Which.</param>
public sealed record YamlFlag(bool Value) : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Plain(Value ? "true" : "false");
}

/// <summary>Nothing.</summary>
public sealed record YamlNull : YamlTree
{
    internal override void Write(YamlWriter yaml) => yaml.Plain("null");
}

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
            yaml.Text(key);
            value.Write(yaml);
        }

        yaml.EndMapping();
    }
}
