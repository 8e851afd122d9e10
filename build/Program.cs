using System.Runtime.CompilerServices;
using Cake.Frosting;
using DashGen.Building;

int? answered;
try
{
    answered = new Workshop(RepositoryRoot.Find(AppContext.BaseDirectory), Console.Error.WriteLine, error => BuildErrors.Print(error, args)).RunElsewhere(AppContext.BaseDirectory, args);
}
catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine($"DashGen cannot be built here: {unwritable.Message}");
    return 1;
}

return answered ?? Answer(args);

// Not inlined, so that the check above loads no more than it needs.
[MethodImpl(MethodImplOptions.NoInlining)]
static int Answer(string[] args)
{
    // A build that clears old programs away leaves this one while it runs.
    using var use = Slots.Use(AppContext.BaseDirectory);
    switch (Call.Parse(args, Verbs.All))
    {
        case Call.Run run:
            StandardOutput.Keep();
            return new CakeHost().UseContext<BuildContext>().AddTasks(Verbs.All.Select(verb => verb.Task)).Run(run.ForCake());
        case Call.Help help:
            new Screen(Console.Out, colours: false).Lines(help.Verb is { } verb ? HelpText.Of(verb) : HelpText.Of(Verbs.All));
            return 0;
        case Call.Wrong wrong:
            Console.Error.WriteLine(wrong.Message);
            return 2;
        default:
            throw new System.Diagnostics.UnreachableException();
    }
}
