using SchemaGen;

if (args is not [var schemas, var output])
{
    Console.Error.WriteLine("""
        SchemaGen SCHEMAS OUTPUT
          SCHEMAS  folder of Grafana's *.jsonschema.json
          OUTPUT   folder that is rewritten: src/DashGen.Grafana/Generated
        """);
    return 2;
}

var files = Generator.Generate(schemas, Path.Combine(AppContext.BaseDirectory, "Data"));
var stale = Directory.Exists(output)
    ? Directory.GetFiles(output, "*.cs", SearchOption.AllDirectories).Where(path => !files.ContainsKey(Path.GetRelativePath(output, path).Replace('\\', '/')))
    : [];
foreach (var path in stale)
{
    File.Delete(path);
}

foreach (var (path, text) in files)
{
    var full = Path.Combine(output, path);
    Directory.CreateDirectory(Path.GetDirectoryName(full)!);
    File.WriteAllText(full, text);
}

Console.WriteLine($"{files.Count} files");
return 0;
