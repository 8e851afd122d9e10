using DashGen.Building;
using DashGen.Testing;

namespace Build.Tests.EndToEnd;

/// <summary>
/// A repository of two small projects around the real <c>build.ps1</c> and the real code that decides when to build, so that a test can
/// edit, build and run as a person does, in seconds. Its program prints what its one definition says.
/// </summary>
public sealed class SmallRepository : IDisposable
{
    static readonly string[] Copied = ["build.ps1", "global.json", "Directory.Build.props", "Directory.Packages.props", "build/Definitions.targets", "build/RepositoryRoot.cs"];

    static readonly string[] CopiedFolders = ["build/Freshness", "build/Processes"];

    public SmallRepository()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "starts build.ps1 by sh");

        // A blank and a quote in the path: both are usual in a home folder.
        Root = Path.Combine(Directory.CreateTempSubdirectory("dashgen-test-").FullName, "o'brien's work");
        var files = CopiedFolders.SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder)).Select(file => $"{folder}/{Path.GetFileName(file)}"));
        foreach (var file in Copied.Concat(files))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(PathOf(file))!);
            File.Copy(Repository.PathOf(file), PathOf(file));
        }

        Write("DashGen.sln", "");
        Write("src/Empty/keep.txt", "");
        Write("build/Build.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <DefaultItemExcludes>$(DefaultItemExcludes);Bootstrap/**</DefaultItemExcludes>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
                <AppendRuntimeIdentifierToOutputPath>false</AppendRuntimeIdentifierToOutputPath>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="../definitions/Definitions.csproj" />
              </ItemGroup>
            </Project>
            """);
        Write("build/Program.cs", """
            using DashGen.Building;

            return new Workshop(RepositoryRoot.Find(AppContext.BaseDirectory), Console.Error.WriteLine, error => Console.Error.WriteLine(error.Text)).RunElsewhere(AppContext.BaseDirectory, args) ?? Answer.Print(args);
            """);
        Write("build/Answer.cs", """
            static class Answer
            {
                public static int Print(string[] args)
                {
                    Console.WriteLine($"one: {Definitions.Estate.Says} [{string.Join('|', args)}] {Console.In.ReadToEnd()}");
                    return args.Length;
                }
            }
            """);
        Write("build/Bootstrap/Estate.cs", Estate("nothing"));
        Write("definitions/Definitions.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <NoWarn>$(NoWarn);CS1591</NoWarn>
              </PropertyGroup>
              <Import Project="../build/Definitions.targets" />
            </Project>
            """);
        Write("definitions/Estate.cs", Estate("hello"));
        First = Run();
    }

    public string Root { get; }

    /// <summary>The first call: it builds.</summary>
    public ProgramResult First { get; }

    /// <summary>The slot that answers now.</summary>
    public string Slot => Read("artifacts/current").Trim();

    public static string Estate(string says) => $"namespace Definitions;\n\npublic static class Estate\n{{\n    public static string Says => \"{says}\";\n}}\n";

    public ProgramResult Run(params string[] args) =>
        ExternalProgram.Run(PathOf("build.ps1"), Path.GetTempPath(), args, TimeSpan.FromMinutes(10));

    public string PathOf(string path) => Path.Combine(Root, path);

    public string Read(string path) => File.ReadAllText(PathOf(path));

    public void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(Root)!, recursive: true);
}
