using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>Writes what it is told as YAML.</summary>
sealed class FieldWriter(YamlWriter yaml) : Fields
{
    /// <summary>Writes a whole file.</summary>
    public static string Write(IFields file, string comment)
    {
        var yaml = new YamlWriter(comment);
        yaml.BeginMapping();
        file.Describe(new FieldWriter(yaml));
        yaml.EndMapping();
        return yaml.Finish();
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

    protected override void BeginSection() => yaml.BeginMapping();

    protected override void EndSection() => yaml.EndMapping();

    protected override void BeginList(bool onOneLine) => yaml.BeginSequence(onOneLine);

    protected override void EndList() => yaml.EndSequence();
}
