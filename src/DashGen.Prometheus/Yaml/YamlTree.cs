using System.Buffers;
using System.Text;

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
        var text = new ArrayBufferWriter<byte>();
        var yaml = new YamlWriter(comment, text);
        Write(yaml);
        yaml.Finish();
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    internal abstract void Write(YamlWriter yaml);
}
