using DashGen.Building;

namespace Build.Tests.Output;

public sealed class OutputFolderTests : IDisposable
{
    static readonly Dictionary<string, string> First = new() { ["a/rules.yml"] = "one\n", ["a/board.json"] = "{}\n", ["b/gone.md"] = "old\n" };
    static readonly Dictionary<string, string> Second = new() { ["a/rules.yml"] = "two\n", ["a/board.json"] = "{}\n", ["c/new.md"] = "new\n" };

    readonly Scratch _scratch = new();

    public void Dispose() => _scratch.Dispose();

    [Fact]
    public void The_first_run_adds_every_file()
    {
        var report = _scratch.Write(First);

        Assert.Empty(report.Problems);
        Assert.All(report.Changes, change => Assert.Equal(ChangeKind.Added, change.Kind));
        _scratch.HoldsExactly(First);
    }

    [Fact]
    public void A_second_run_touches_nothing_and_says_so()
    {
        _scratch.Write(First);
        var before = _scratch.State();

        var report = _scratch.Write(First, step: what => Assert.Fail($"touched: {what}"));

        Assert.Equal(before, _scratch.State());
        Assert.Equal("out/ is up to date: 3 files, nothing changed", Assert.Single(report.Lines()));
    }

    [Fact]
    public void A_change_leaves_other_files_and_their_times_alone()
    {
        _scratch.Write(First);
        var time = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(Path.Combine(_scratch.Out, "a/board.json"), time);

        var report = _scratch.Write(Second);

        Assert.Equal([new(ChangeKind.Changed, "a/rules.yml"), new(ChangeKind.Deleted, "b/gone.md"), new(ChangeKind.Added, "c/new.md")], report.Changes);
        Assert.Equal(time, File.GetLastWriteTimeUtc(Path.Combine(_scratch.Out, "a/board.json")));
        _scratch.HoldsExactly(Second);
        Assert.False(Directory.Exists(Path.Combine(_scratch.Out, "b")), "an emptied folder goes with its last file");
    }

    [Fact]
    public void A_file_edited_by_hand_is_overwritten_and_named()
    {
        _scratch.Write(First);
        _scratch.Edit("a/rules.yml", "mine\n");

        var report = _scratch.Write(First);

        Assert.Equal([new(ChangeKind.EditOverwritten, "a/rules.yml")], report.Changes);
        Assert.Contains("  ! a/rules.yml had been edited by hand; overwritten", report.Lines());
        _scratch.HoldsExactly(First);
    }

    [Fact]
    public void A_foreign_file_stops_the_run_before_anything_is_written()
    {
        _scratch.Edit("a/rules.yml", "somebody else's\n");
        var before = _scratch.State();

        var report = _scratch.Write(First);

        Assert.Contains("out/a/rules.yml is not DashGen's", Assert.Single(report.Problems), StringComparison.Ordinal);
        Assert.Equal(before, _scratch.State());
    }

    [Fact]
    public void A_foreign_file_is_taken_over_when_the_call_says_so()
    {
        _scratch.Edit("a/rules.yml", "somebody else's\n");

        var report = _scratch.Write(First, takeOver: true);

        Assert.Contains(new(ChangeKind.TakenOver, "a/rules.yml"), report.Changes);
        _scratch.HoldsExactly(First);
    }

    [Fact]
    public void A_foreign_file_elsewhere_stays()
    {
        _scratch.Write(First);
        _scratch.Edit("b/notes.txt", "a person's\n");

        _scratch.Write(Second);

        Assert.Equal("a person's\n", _scratch.Read("b/notes.txt"));
    }

    [Fact]
    public void A_deleted_file_comes_back()
    {
        _scratch.Write(First);
        File.Delete(Path.Combine(_scratch.Out, "a/rules.yml"));

        Assert.Equal([new(ChangeKind.Added, "a/rules.yml")], _scratch.Write(First).Changes);
    }

    [Theory]
    [InlineData("{\"files\": {\"a/rules.yml\": ")]
    [InlineData("<<<<<<< HEAD\n{}\n=======\n{}\n>>>>>>> other\n")]
    [InlineData("{\"files\": {\"../outside.txt\": \"00\"}}")]
    [InlineData("[]")]
    [InlineData("")]
    public void A_damaged_manifest_is_made_anew_and_nothing_in_it_is_believed(string damaged)
    {
        _scratch.Write(First);
        var whole = _scratch.Read(Manifest.Name);
        var outside = Path.Combine(_scratch.Root, "outside.txt");
        File.WriteAllText(outside, "not ours");
        _scratch.Edit(Manifest.Name, damaged);

        var report = _scratch.Write(First);

        Assert.Empty(report.Changes);
        Assert.Contains("could not be read", Assert.Single(report.Notes), StringComparison.Ordinal);
        Assert.Equal(whole, _scratch.Read(Manifest.Name));
        Assert.True(File.Exists(outside));
    }

    [Fact]
    public void With_a_damaged_manifest_nothing_is_deleted_and_what_says_that_it_is_ours_is_brought_up_to_date()
    {
        _scratch.Write(First);
        _scratch.Edit(Manifest.Name, "{");
        _scratch.Edit("a/rules.yml", $"# {DashGen.Writer.Comment}\n");

        var report = _scratch.Write(Second);

        Assert.Equal([new(ChangeKind.Changed, "a/rules.yml"), new(ChangeKind.Added, "c/new.md")], report.Changes);
        Assert.Equal("old\n", _scratch.Read("b/gone.md"));
    }

    [Fact]
    public void With_a_damaged_manifest_no_file_of_others_is_overwritten()
    {
        _scratch.Write(First);
        _scratch.Edit(Manifest.Name, "{");
        _scratch.Edit("a/rules.yml", "my notes\n");

        Assert.Contains("out/a/rules.yml is not DashGen's", Assert.Single(_scratch.Write(Second).Problems), StringComparison.Ordinal);
        Assert.Equal("my notes\n", _scratch.Read("a/rules.yml"));
    }

    [Fact]
    public void A_run_that_dies_at_any_step_is_completed_by_the_next()
    {
        for (var deadline = 0; ; deadline++)
        {
            using var scratch = new Scratch();
            scratch.Write(First);
            if (!Dies(scratch, Second, deadline))
            {
                Assert.True(deadline > 8, "the run has more steps than this test has seen");
                return;
            }

            var report = scratch.Write(Second);

            Assert.Empty(report.Problems);
            Assert.DoesNotContain(report.Changes, change => change.Kind is ChangeKind.EditOverwritten or ChangeKind.EditDeleted or ChangeKind.TakenOver);
            scratch.HoldsExactly(Second);
            Assert.Equal("out/ is up to date: 3 files, nothing changed", Assert.Single(scratch.Write(Second).Lines()));
        }
    }

    [Fact]
    public void A_run_that_dies_is_undone_by_going_back_to_the_old_definitions()
    {
        for (var deadline = 0; ; deadline++)
        {
            using var scratch = new Scratch();
            scratch.Write(First);
            if (!Dies(scratch, Second, deadline))
            {
                return;
            }

            var report = scratch.Write(First);

            Assert.Empty(report.Problems);
            Assert.DoesNotContain(report.Changes, change => change.Kind is ChangeKind.EditOverwritten or ChangeKind.EditDeleted);
            scratch.HoldsExactly(First);
        }
    }

    [Fact]
    public void Two_runs_that_die_one_after_the_other_are_completed_by_a_third()
    {
        Dictionary<string, string> third = new() { ["a/rules.yml"] = "three\n", ["d/last.md"] = "last\n" };
        for (var deadline = 0; deadline < 12; deadline++)
        {
            using var scratch = new Scratch();
            scratch.Write(First);
            Dies(scratch, Second, deadline);
            Dies(scratch, third, deadline / 2);

            var report = scratch.Write(third);

            Assert.Empty(report.Problems);
            Assert.DoesNotContain(report.Changes, change => change.Kind is ChangeKind.EditOverwritten or ChangeKind.EditDeleted);
            scratch.HoldsExactly(third);
        }
    }

    [Fact]
    public void A_full_disk_leaves_everything_as_it_was()
    {
        _scratch.Write(First);
        var before = _scratch.Files();
        var manifest = _scratch.Read(Manifest.Name);

        var report = _scratch.Write(Second, step: what => { if (what == "stage c/new.md.dashgen-new") { throw new IOException("No space left on device"); } });

        Assert.Contains("out/ cannot be written: No space left on device", report.Problems);
        Assert.Equal(before, _scratch.Files());
        Assert.Equal(manifest, _scratch.Read(Manifest.Name));
        Assert.False(Directory.Exists(Path.Combine(_scratch.Out, "c")));
    }

    [Fact]
    public void A_second_run_at_the_same_time_waits_and_says_so()
    {
        var said = new List<string>();
        var holder = Waiting.For(_scratch.Lock, _ => { }, "", TimeSpan.Zero);
        var second = Scratch.Write(new OutputFolder(_scratch.Out, _scratch.Lock, message => { said.Add(message); holder.Dispose(); }), First);

        Assert.Equal(["another run is writing out/; waiting for it"], said);
        Assert.Empty(second.Problems);
        _scratch.HoldsExactly(First);
    }

    [Fact]
    public void What_the_other_run_has_written_meanwhile_is_seen()
    {
        var holder = Waiting.For(_scratch.Lock, _ => { }, "", TimeSpan.Zero);
        var report = Scratch.Write(new OutputFolder(_scratch.Out, _scratch.Lock, _ => { _scratch.Edit("a/rules.yml", "somebody else's\n"); holder.Dispose(); }), First);

        Assert.Contains("out/a/rules.yml is not DashGen's", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Waiting_ends_with_an_error_when_the_other_run_does_not()
    {
        using var holder = Waiting.For(_scratch.Lock, _ => { }, "", TimeSpan.Zero);

        Assert.ThrowsAny<IOException>(() => Waiting.For(_scratch.Lock, _ => { }, "", TimeSpan.FromMilliseconds(120)));
    }

    [Fact]
    public void A_file_named_out_is_a_clear_problem()
    {
        File.WriteAllText(_scratch.Out, "a file");

        Assert.Equal("out is a file, and the folder of generated files has to go there", Assert.Single(_scratch.Write(First).Problems));
        Assert.Equal("a file", File.ReadAllText(_scratch.Out));
    }

    [Fact]
    public void A_folder_that_cannot_be_written_is_a_clear_problem()
    {
        Assert.SkipUnless(Directory.Exists("/proc/self"), "needs a file system that refuses even root");
        var report = Scratch.Write(new OutputFolder("/proc/self/out", _scratch.Lock, _ => { }), First);

        Assert.StartsWith("out/ cannot be written: ", Assert.Single(report.Problems), StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_written_through_a_link_that_leads_out()
    {
        var elsewhere = Path.Combine(_scratch.Root, "elsewhere");
        Directory.CreateDirectory(elsewhere);
        Directory.CreateDirectory(_scratch.Out);
        Directory.CreateSymbolicLink(Path.Combine(_scratch.Out, "a"), elsewhere);

        var report = _scratch.Write(First, takeOver: true);

        Assert.Contains("out/a is a link where a folder of generated files has to go", report.Problems);
        Assert.Empty(Directory.GetFileSystemEntries(elsewhere));
    }

    [Fact]
    public void A_link_in_the_place_of_a_file_is_replaced_not_followed()
    {
        _scratch.Write(First);
        var elsewhere = Path.Combine(_scratch.Root, "elsewhere.yml");
        File.WriteAllText(elsewhere, "one\n");
        File.Delete(Path.Combine(_scratch.Out, "a/rules.yml"));
        File.CreateSymbolicLink(Path.Combine(_scratch.Out, "a/rules.yml"), elsewhere);

        var report = _scratch.Write(Second);

        Assert.Contains(new(ChangeKind.EditOverwritten, "a/rules.yml"), report.Changes);
        Assert.Equal("one\n", File.ReadAllText(elsewhere));
        Assert.Null(new FileInfo(Path.Combine(_scratch.Out, "a/rules.yml")).LinkTarget);
    }

    [Fact]
    public void A_folder_in_the_place_of_a_file_is_a_problem()
    {
        Directory.CreateDirectory(Path.Combine(_scratch.Out, "a/rules.yml"));

        Assert.Contains("out/a/rules.yml is a folder where a generated file has to go", _scratch.Write(First).Problems);
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_is_a_problem()
    {
        _scratch.Edit("a", "a file");

        Assert.Contains("out/a is a file where a folder of generated files has to go", _scratch.Write(First).Problems);
    }

    [Fact]
    public void A_name_that_changed_only_in_case_survives()
    {
        _scratch.Write(new() { ["a/Board.json"] = "{}\n" });

        var report = _scratch.Write(new() { ["a/board.json"] = "{}\n" });

        Assert.Equal([new(ChangeKind.Deleted, "a/Board.json"), new(ChangeKind.Added, "a/board.json")], report.Changes);
        Assert.Equal("{}\n", _scratch.Read("a/board.json"));
    }

    [Fact]
    public void The_report_of_a_thousand_changes_fits_one_screen()
    {
        var report = _scratch.Write(Enumerable.Range(0, 1000).ToDictionary(i => $"s/{i:000}.md", i => $"{i}\n"));

        Assert.True(report.Lines().Count() < 24);
        Assert.Equal("out/: 1000 added", report.Lines().Last());
    }

    /// <summary>Ends a run before its step number <paramref name="deadline"/>, the way a kill does: nothing is cleared up, since no step follows.</summary>
    static bool Dies(Scratch scratch, Dictionary<string, string> files, int deadline)
    {
        var steps = 0;
        try
        {
            scratch.Write(files, step: _ => { if (steps++ >= deadline) { throw new Killed(); } });
            return false;
        }
        catch (Killed)
        {
            return true;
        }
    }

    sealed class Killed : Exception;
}
