using System.Runtime.CompilerServices;
using DashGen;
using DashGen.Building;

namespace Build.Tests.Output;

public sealed class OutputDraftTests : IDisposable
{
    static readonly Dictionary<string, string> First = new() { ["a/rules.yml"] = "one\n", ["b/gone.md"] = "old\n" };

    readonly Scratch _scratch = new();
    readonly List<string> _steps = [];

    public void Dispose() => _scratch.Dispose();

    OutputDraft Begin() => new OutputFolder(_scratch.Out, _scratch.Lock, _ => { }, _steps.Add).Begin(takeOver: false);

    [Fact]
    public void A_draft_that_is_given_up_leaves_everything_as_it_was()
    {
        _scratch.Write(First);
        var before = _scratch.Files();
        var manifest = _scratch.Read(Manifest.Name);
        using (var draft = Begin())
        {
            draft.Put([("a/rules.yml", "two\n"), ("c/d/new.md", "new\n")]);
        }

        Assert.Contains("stage a/rules.yml.dashgen-new", _steps);
        Assert.Contains("stage c/d/new.md.dashgen-new", _steps);
        Assert.Equal(before, _scratch.Files());
        Assert.Equal(manifest, _scratch.Read(Manifest.Name));
        Assert.False(Directory.Exists(Path.Combine(_scratch.Out, "c")));
        Assert.False(OutputFolder.IsMarked(_scratch.Out));
    }

    [Fact]
    public void A_draft_that_is_stopped_leaves_everything_as_it_was_and_takes_nothing_more()
    {
        _scratch.Write(First);
        var before = _scratch.Files();
        using var draft = Begin();
        draft.Put([("a/rules.yml", "two\n")]);

        Assert.True(draft.GiveUp());

        draft.Put([("c/new.md", "new\n")]);
        Assert.Equal(["stopped"], draft.Commit().Problems);
        Assert.Equal(before, _scratch.Files());
        Assert.False(OutputFolder.IsMarked(_scratch.Out));
    }

    [Fact]
    public async Task What_is_being_committed_is_not_stopped_any_more()
    {
        _scratch.Write(First);
        Task<bool>? stopped = null;
        OutputDraft? draft = null;
        using (draft = new OutputFolder(_scratch.Out, _scratch.Lock, _ => { }, step =>
        {
            if (step == "move a/rules.yml")
            {
                stopped = Task.Run(() => draft!.GiveUp());
            }
        }).Begin(takeOver: false))
        {
            draft.Put([("a/rules.yml", "two\n")]);
            Assert.Empty(draft.Commit().Problems);
        }

        Assert.NotNull(stopped);
        Assert.False(await stopped);
        Assert.Equal("two\n", _scratch.Read("a/rules.yml"));
        Assert.False(OutputFolder.IsMarked(_scratch.Out));
    }

    [Fact]
    public void Where_there_was_no_folder_there_is_none_after_it()
    {
        using (var draft = Begin())
        {
            draft.Put([("a/rules.yml", "two\n")]);
        }

        Assert.False(Directory.Exists(_scratch.Out));
    }

    [Fact]
    public void A_foreign_file_that_is_met_late_takes_away_what_was_staged()
    {
        _scratch.Edit("z/foreign.md", "somebody else's\n");
        var before = _scratch.State();
        using (var draft = Begin())
        {
            draft.Put([("a/rules.yml", "one\n"), ("z/foreign.md", "ours\n"), ("z/later.md", "ours\n")]);
            Assert.Contains("out/z/foreign.md is not DashGen's", Assert.Single(draft.Commit().Problems), StringComparison.Ordinal);
        }

        Assert.Contains("stage a/rules.yml.dashgen-new", _steps);
        Assert.DoesNotContain("stage z/later.md.dashgen-new", _steps);
        Assert.Equal(["z/foreign.md"], _scratch.Files().Keys);
        Assert.Equal(before.Split(' ')[0], _scratch.State().Split(' ')[0]);
        Assert.False(OutputFolder.IsMarked(_scratch.Out));
    }

    [Fact]
    public void All_that_is_in_the_way_is_told_in_the_order_of_the_paths()
    {
        _scratch.Edit("a/one.md", "foreign\n");
        _scratch.Edit("b/two.md", "foreign\n");
        using var draft = Begin();
        draft.Put([("b/two.md", "ours\n"), ("a/one.md", "ours\n")]);

        Assert.Equal(["out/a/one.md", "out/b/two.md"], draft.Commit().Problems.Select(problem => problem.Split(' ')[0]));
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("a/CON")]
    public void A_path_that_leads_astray_is_never_written(string path)
    {
        using (var draft = Begin())
        {
            draft.Put([("a/rules.yml", "one\n"), (path, "no\n")]);
            Assert.Contains("this path cannot be written below out/", Assert.Single(draft.Commit().Problems), StringComparison.Ordinal);
        }

        Assert.False(Directory.Exists(_scratch.Out));
        Assert.False(File.Exists(Path.Combine(_scratch.Root, "outside.md")));
    }

    [Fact]
    public void A_draft_that_is_given_up_after_a_run_that_died_is_no_harm()
    {
        Dictionary<string, string> second = new() { ["a/rules.yml"] = "two\n", ["c/new.md"] = "new\n" };
        for (var deadline = 0; deadline < 12; deadline++)
        {
            using var scratch = new Scratch();
            scratch.Write(First);
            var steps = 0;
            try
            {
                scratch.Write(second, step: _ => { if (steps++ >= deadline) { throw new OperationCanceledException(); } });
            }
            catch (OperationCanceledException)
            {
            }

            using (var draft = new OutputFolder(scratch.Out, scratch.Lock, _ => { }).Begin(takeOver: false))
            {
                draft.Put([("a/rules.yml", "three\n")]);
            }

            var report = scratch.Write(second);
            Assert.Empty(report.Problems);
            Assert.DoesNotContain(report.Changes, change => change.Kind is ChangeKind.EditOverwritten or ChangeKind.EditDeleted or ChangeKind.TakenOver);
            scratch.HoldsExactly(second);
        }
    }

    [Fact]
    public void A_file_is_written_before_the_next_is_asked_for()
    {
        IEnumerable<GeneratedFile> Files()
        {
            yield return ("a/rules.yml", "one\n");
            Assert.Equal("one\n", _scratch.Read("a/rules.yml.dashgen-new"));
            yield return ("b.md", "two\n");
        }

        using var draft = Begin();
        draft.Put(Files());
        Assert.Equal(2, draft.Commit().Changes.Count);
    }

    [Fact]
    public void No_text_is_kept_until_the_end()
    {
        using var draft = Begin();
        var texts = Enumerable.Range(0, 20).Select(i => Put(draft, i)).ToList();
        GC.Collect();

        Assert.True(texts.Count(text => text.IsAlive) < 2);
        Assert.Equal(20, draft.Commit().Changes.Count);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Put(OutputDraft draft, int i)
        {
            var text = $"{i}\n";
            draft.Put([($"{i}.md", text)]);
            return new(text);
        }
    }

    [Fact]
    public void The_file_system_is_asked_for_a_folder_once()
    {
        _scratch.Write(new() { ["a/b/one.md"] = "1\n" });
        var standing = new StandingFiles(_scratch.Out);
        Assert.Equal(Manifest.Hash("1\n"u8), standing.At("a/b/one.md", "1\n"u8, Manifest.Hash("1\n"u8)).Hash);
        Directory.Delete(Path.Combine(_scratch.Out, "a/b"), recursive: true);
        File.WriteAllText(Path.Combine(_scratch.Out, "a/b"), "a file");

        Assert.Null(standing.At("a/b/two.md", "2\n"u8, "").Obstacle);
        Assert.Equal("out/a/b is a file where a folder of generated files has to go", new StandingFiles(_scratch.Out).At("a/b/two.md", "2\n"u8, "").Obstacle);
    }

    [Fact]
    public void Files_may_be_put_from_many_threads()
    {
        using var draft = Begin();
        Parallel.For(0, 40, i => draft.Put(Enumerable.Range(0, 25).Select(GeneratedFile (j) => ($"s{i}/f{j}/x.md", $"{i} {j}\n"))));

        Assert.Equal(1000, draft.Commit().Changes.Count);
        Assert.Equal(1000, _scratch.Files().Count);
    }
}
