using Cake.Core;

namespace Cake.Frosting;

/// <summary>A task of a build, as the engine sees it.</summary>
public interface IFrostingTask
{
    /// <summary>Does the work; a <see cref="CakeException"/> fails the build with its exit code.</summary>
    void Run(ICakeContext context);
}

/// <summary>A task of a build: one class each, named by <see cref="TaskNameAttribute"/>.</summary>
/// <typeparam name="TContext">The context of the build.</typeparam>
public abstract class FrostingTask<TContext> : IFrostingTask
    where TContext : ICakeContext
{
    /// <summary>Does the work; a <see cref="CakeException"/> fails the build with its exit code.</summary>
    public abstract void Run(TContext context);

    void IFrostingTask.Run(ICakeContext context) => Run((TContext)context);
}
