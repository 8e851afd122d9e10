namespace DashGen.Prometheus;

/// <summary>Records events in a file, one JSON object a line.</summary>
/// <param name="Path">The file.</param>
public sealed record EventFile(string Path) : EventOutput
{
    private protected override void Describe(Fields to)
    {
        to.Text("type", "file");
        to.Text("path", Path);
    }
}
