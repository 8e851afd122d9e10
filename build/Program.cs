using System.Runtime.CompilerServices;
using Cake.Frosting;
using DashGen.Building;

return new Workshop(RepositoryRoot.Find(AppContext.BaseDirectory), Console.Error.WriteLine).RunElsewhere(AppContext.BaseDirectory, args) ?? Answer(args);

// Not inlined, so that the check above loads no more than it needs.
[MethodImpl(MethodImplOptions.NoInlining)]
static int Answer(string[] args) => new CakeHost().UseContext<FrostingContext>().Run(args);
