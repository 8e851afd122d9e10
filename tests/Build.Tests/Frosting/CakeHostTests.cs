using Cake.Core;
using Cake.Frosting;

namespace Build.Tests.Frosting;

public class CakeHostTests
{
    static readonly Type[] Tasks = [typeof(Mix), typeof(Bake), typeof(Burn), typeof(Crash)];

    [Fact]
    public void A_task_runs_after_what_it_depends_on() => Assert.Equal((0, "mixed baked"), Run("bake"));

    [Fact]
    public void A_task_sees_the_arguments_of_the_call() => Assert.Equal((0, "mixed chocolate"), Run("mix", "--with=chocolate"));

    [Fact]
    public void A_failure_has_the_exit_code_it_asks_for() => Assert.Equal(3, Run("burn").ExitCode);

    [Fact]
    public void Any_other_failure_is_exit_code_one() => Assert.Equal(1, Run("crash").ExitCode);

    static (int ExitCode, string Done) Run(params string[] args)
    {
        Kitchen.Done.Value = [];
        var code = new CakeHost().UseContext<Kitchen>().AddTasks(Tasks).Run([$"--target={args[0]}", .. args[1..]]);
        return (code, string.Join(' ', Kitchen.Done.Value));
    }

    sealed class Kitchen(ICakeContext context) : FrostingContext(context)
    {
        public static AsyncLocal<List<string>> Done { get; } = new();
    }

    [TaskName("mix")]
    sealed class Mix : FrostingTask<Kitchen>
    {
        public override void Run(Kitchen context) => Kitchen.Done.Value!.AddRange(["mixed", .. context.Arguments.GetArguments("with")]);
    }

    [TaskName("bake")]
    [IsDependentOn(typeof(Mix))]
    sealed class Bake : FrostingTask<Kitchen>
    {
        public override void Run(Kitchen context) => Kitchen.Done.Value!.Add("baked");
    }

    [TaskName("burn")]
    sealed class Burn : FrostingTask<Kitchen>
    {
        public override void Run(Kitchen context) => throw new CakeException(3, "burnt");
    }

    [TaskName("crash")]
    sealed class Crash : FrostingTask<Kitchen>
    {
        public override void Run(Kitchen context) => throw new InvalidOperationException("crashed");
    }
}
