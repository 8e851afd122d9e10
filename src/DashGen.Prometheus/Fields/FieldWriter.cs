using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Writes what it is told as YAML.</summary>
sealed class FieldWriter(YamlWriter yaml) : Fields
{
    readonly Dictionary<object, string> _names = [];
    readonly Dictionary<string, int> _named = new(StringComparer.Ordinal);

    /// <summary>Writes a whole file.</summary>
    public static string Write(IFields file, string comment)
    {
        var text = new ArrayBufferWriter<byte>();
        Write(file, comment, text);
        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    /// <summary>Writes a whole file as UTF-8.</summary>
    public static void Write(IFields file, string comment, IBufferWriter<byte> to)
    {
        var yaml = new YamlWriter(comment, to);
        yaml.BeginMapping();
        file.Describe(new FieldWriter(yaml));
        yaml.EndMapping();
        yaml.Finish();
    }

    protected override bool Begin(string name, Since since)
    {
        yaml.Key(name);
        return true;
    }

    protected override void OnText(string value) => yaml.Text(value);

    protected override void OnExpr(Expr value) => yaml.Text(Printer.Print(value));

    protected override void OnAnnotation(GoTemplate value) => yaml.Text(value.ToString());

    protected override void OnPlain(string value) => yaml.Plain(value);

    protected override void OnTree(YamlTree value) => value.Write(yaml);

    protected override bool Refers(string about, object value)
    {
        ref var name = ref CollectionsMarshal.GetValueRefOrAddDefault(_names, value, out var isKnown);
        if (isKnown && name is not null)
        {
            yaml.Alias(name);
            return true;
        }

        // Numbered one by one, so that a new value moves the names of few others.
        var stem = string.Concat(about.Where(char.IsAsciiLetterOrDigit));
        name = string.Create(CultureInfo.InvariantCulture, $"{stem}-{_named[stem] = _named.GetValueOrDefault(stem) + 1}");
        yaml.Anchor(name);
        return false;
    }

    protected override void BeginSection() => yaml.BeginMapping();

    protected override void EndSection() => yaml.EndMapping();

    protected override void BeginList(bool onOneLine) => yaml.BeginSequence(onOneLine);

    protected override void EndList() => yaml.EndSequence();
}
