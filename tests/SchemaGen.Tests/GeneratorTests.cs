using DashGen.Testing;

namespace SchemaGen.Tests;

public sealed class GeneratorTests
{
    [Fact]
    public void The_committed_code_is_what_the_schemas_give()
    {
        var folder = Repository.PathOf("src/DashGen.Grafana/Generated");
        var files = Generator.Generate(Needs.Shared("schemas/grafana"), Repository.PathOf("build/SchemaGen/Data"));
        var committed = Directory.GetFiles(folder, "*.cs", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(folder, path).Replace('\\', '/'));
        Assert.Equal(files.Keys, committed.Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.True(File.ReadAllText(Path.Combine(folder, file.Key)) == file.Value, $"{file.Key} differs: run SchemaGen"));
    }

    [Fact]
    public void Every_file_holds_one_public_type_at_most()
    {
        var files = Generator.Generate(Needs.Shared("schemas/grafana"), Repository.PathOf("build/SchemaGen/Data"));
        Assert.All(files, file => Assert.True(
            file.Value.Split('\n').Count(line => line.StartsWith("public ", StringComparison.Ordinal)) <= 1, file.Key));
    }
}
