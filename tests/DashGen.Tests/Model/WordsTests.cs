namespace DashGen.Tests.Model;

public sealed class WordsTests
{
    [Theory]
    [InlineData("Requests answered.", "Requests answered", "requests answered")]
    [InlineData("Heap that the engine has reserved; it grows on demand.", "Heap that the engine has reserved", "heap that the engine has reserved")]
    [InlineData("Open handles: sockets, files. A gauge in spite of its name.", "Open handles: sockets, files", "open handles: sockets, files")]
    [InlineData("CPU time of Node.js", "CPU time of Node.js", "CPU time of Node.js")]
    public void Help_is_said_in_a_legend_and_in_a_sentence(string help, string alone, string inside)
    {
        Assert.Equal(alone, Words.Phrase(help));
        Assert.Equal(inside, Words.Inside(help));
    }
}
