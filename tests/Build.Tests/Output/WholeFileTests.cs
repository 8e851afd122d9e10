using DashGen.Building;

namespace Build.Tests.Output;

public class WholeFileTests
{
    [Fact]
    public void A_file_that_is_not_there_is_made()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Root, "new.json");
        WholeFile.Write(file, "{}\n"u8);
        Assert.Equal("{}\n", File.ReadAllText(file));
    }

    [Fact]
    public void Of_a_longer_file_nothing_is_left_behind()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Root, "old.json");
        File.WriteAllText(file, new string('x', 10_000));
        WholeFile.Write(file, "{}\n"u8);
        Assert.Equal("{}\n", File.ReadAllText(file));
    }

    [Fact]
    public void What_is_replaced_leaves_nothing_beside_it()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Root, "page.md");
        WholeFile.Replace(file, "first, and longer\n");
        WholeFile.Replace(file, "second\n");
        Assert.Equal("second\n", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(scratch.Root));
    }

    [Fact]
    public void An_empty_file_is_a_file()
    {
        using var scratch = new Scratch();
        var file = Path.Combine(scratch.Root, "empty");
        WholeFile.Write(file, []);
        Assert.Equal(0, new FileInfo(file).Length);
    }
}
