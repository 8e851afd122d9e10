using DashGen.Building;

namespace Build.Tests.Output;

public class ManifestTests
{
    [Fact]
    public void A_manifest_reads_back_as_it_was_printed()
    {
        var manifest = new Manifest(new Dictionary<string, string> { ["a/\u00fc.md"] = "11", ["a/b.md"] = "22" }, new Dictionary<string, string> { ["c"] = "33" });

        var read = Manifest.Parse(manifest.ToBytes());

        Assert.NotNull(read);
        Assert.Equal(manifest.Print(), read.Print());
        Assert.True(read.Wrote("a/\u00fc.md", "11"));
        Assert.True(read.Wrote("c", "33"));
        Assert.False(read.Wrote("c", "44"));
    }

    [Fact]
    public void Every_file_has_a_line_of_its_own_in_ordinal_order() =>
        Assert.Equal(
            """
            {
              "note": "Written by DashGen: the files it owns. Do not edit.",
              "files": {
                "B": "2",
                "a": "1"
              }
            }

            """,
            Manifest.Complete(new Dictionary<string, string> { ["a"] = "1", ["B"] = "2" }).Print());
}
