using DashGen.Building;

namespace Build.Tests.Freshness;

public sealed class WaitingTests : IDisposable
{
    readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dashgen-");

    string Lock => Path.Combine(_folder.FullName, "lock");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_lock_that_another_holds_is_waited_for_and_that_is_said_once()
    {
        var said = new List<string>();
        using (Waiting.For(Lock, said.Add, "waiting", TimeSpan.FromSeconds(10)))
        {
            Assert.Empty(said);
            Assert.ThrowsAny<IOException>(() => Waiting.For(Lock, said.Add, "waiting", TimeSpan.FromMilliseconds(200)));
        }

        Assert.Equal(["waiting"], said);
        Waiting.For(Lock, said.Add, "waiting", TimeSpan.FromSeconds(10)).Dispose();
        Assert.Single(said);
    }

    [Fact]
    public void What_cannot_be_a_lock_is_not_waited_for()
    {
        Directory.CreateDirectory(Lock);
        var said = new List<string>();
        var refused = Record.Exception(() => Waiting.For(Lock, said.Add, "waiting", TimeSpan.FromMinutes(10)));
        Assert.True(refused is IOException or UnauthorizedAccessException);
        Assert.Empty(said);
    }

    [Fact]
    public void A_file_that_is_no_program_fails_like_one_that_does()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("needs files that are no programs");
        }

        var file = Path.Combine(_folder.FullName, "promtool");
        File.WriteAllText(file, "");
        var result = ExternalProgram.Run(file, _folder.FullName, [], TimeSpan.FromSeconds(10));
        Assert.Equal(-1, result.ExitCode);
        Assert.StartsWith($"{file} did not start: ", result.Errors, StringComparison.Ordinal);
    }
}
