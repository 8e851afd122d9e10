using System.Reflection;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Packaging;
using Cake.Core.Tooling;

namespace Cake.Frosting;

/// <summary>
/// Runs tasks on Cake's engine, by the names and the contract of the package Cake.Frosting. Moving to that package is deleting this
/// folder and the call of <see cref="AddTasks"/>: the package finds the tasks of the assembly by itself.
/// </summary>
public sealed class CakeHost
{
    readonly List<Type> _tasks = [];
    Func<ICakeContext, ICakeContext> _wrap = context => context;

    /// <summary>States the context that tasks are given; its constructor takes Cake's own.</summary>
    public CakeHost UseContext<TContext>()
        where TContext : FrostingContext
    {
        _wrap = context => (ICakeContext?)Activator.CreateInstance(typeof(TContext), context) ?? context;
        return this;
    }

    /// <summary>Adds tasks: classes that derive from <see cref="FrostingTask{TContext}"/>.</summary>
    public CakeHost AddTasks(IEnumerable<Type> tasks)
    {
        _tasks.AddRange(tasks);
        return this;
    }

    /// <summary>Runs the task that <c>--target=NAME</c> names, after those it depends on.</summary>
    /// <returns>0, or the exit code of the <see cref="CakeException"/> that a task failed with, 1 for any other failure.</returns>
    public int Run(IEnumerable<string> args)
    {
        var arguments = new CakeArguments(args.Select(argument => argument.TrimStart('-').Split('=', 2)).ToLookup(pair => pair[0], pair => pair.ElementAtOrDefault(1) ?? ""));
        var log = new NullLog();
        var context = _wrap(Context(arguments, log));
        var engine = new CakeEngine(new CakeDataService(), log);
        foreach (var type in _tasks)
        {
            var task = (IFrostingTask?)Activator.CreateInstance(type) ?? throw new InvalidOperationException($"{type} is not a task");
            var builder = engine.RegisterTask(Name(type)).Does(() => task.Run(context));
            foreach (var before in type.GetCustomAttributes<IsDependentOnAttribute>())
            {
                builder.IsDependentOn(Name(before.Task));
            }
        }

        try
        {
            var settings = new ExecutionSettings().SetTarget(arguments.GetArguments("target").Single());
            engine.RunTargetAsync(context, new DefaultExecutionStrategy(log, new Silence()), settings).GetAwaiter().GetResult();
            return 0;
        }
        catch (CakeReportException failure)
        {
            Console.Error.WriteLine(failure.InnerException is CakeException or IOException or UnauthorizedAccessException ? failure.Message : failure.InnerException);
            return (failure.InnerException as CakeException)?.ExitCode ?? 1;
        }
    }

    static string Name(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name;

    static CakeContext Context(CakeArguments arguments, NullLog log)
    {
        var files = new FileSystem();
        var environment = new CakeEnvironment(new CakePlatform(), new CakeRuntime());
        var globber = new Globber(files, environment);
        var configuration = new CakeConfiguration(new Dictionary<string, string>());
        var tools = new ToolLocator(environment, new ToolRepository(environment), new ToolResolutionStrategy(files, environment, globber, configuration, log));
        var runner = new ProcessRunner(files, environment, log, tools, configuration);
        return new CakeContext(files, environment, globber, log, arguments, runner, new WindowsRegistry(), tools, new CakeDataService(), configuration, new Silence(), new Silence());
    }
}

/// <summary>No banner before a task, no table of durations after; no tools to install and no services to find.</summary>
file sealed class Silence : ICakeReportPrinter, IToolInstaller, IServiceProvider
{
    public void Write(CakeReport report) { }

    public void WriteLifeCycleStep(string name, Verbosity verbosity) { }

    public void WriteStep(string name, Verbosity verbosity) { }

    public void WriteSkippedStep(string name, Verbosity verbosity) { }

    public IEnumerable<FilePath> Install(PackageReference tool) => [];

    public object? GetService(Type serviceType) => null;
}
