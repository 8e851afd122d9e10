namespace DashGen.PromQL;

/// <summary>Something that is looked for in every expression.</summary>
/// <param name="Code">Its code, which is never used again: <c>DG1004</c>.</param>
/// <param name="Title">What is wrong, in a few words.</param>
/// <param name="Reason">Why that is wrong and what happens: what <c>explain</c> prints.</param>
/// <param name="Wrong">An expression that it finds.</param>
/// <param name="Right">What to write instead.</param>
public sealed record ExpressionCheck(string Code, string Title, string Reason, string Wrong, string Right)
{
    /// <summary>Looks through an expression.</summary>
    internal Action<CheckContext> Run { get; init; } = static _ => throw new InvalidOperationException("a check without a function");
}
