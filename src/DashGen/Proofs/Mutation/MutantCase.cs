namespace DashGen;

/// <summary>A mistake in the rule of an alert, and the tests that should notice it.</summary>
/// <param name="Line">The alert.</param>
/// <param name="Kind">What was changed.</param>
/// <param name="Change">What was changed, to a person.</param>
/// <param name="Equivalent">Why nothing can notice it; null where a test should.</param>
public sealed record MutantCase(ProofLine Line, MutationKind Kind, string Change, string? Equivalent)
{
    /// <summary>The name of the rule file beside the tests.</summary>
    public const string RulesFile = "rules.yml";

    /// <summary>Whether a test notices it by the evaluator of this program, which is quick. What promtool says is the proof.</summary>
    public required Func<bool> IsNoticed { get; init; }

    /// <summary>What hides it from tests that do not notice it.</summary>
    public required Func<string> Hidden { get; init; }

    /// <summary>The rules with the mistake, written when they are asked for.</summary>
    public required Func<string> Rules { get; init; }

    /// <summary>The tests of promtool, those first that the evaluator expects to fail, written when they are asked for.</summary>
    public required Func<IEnumerable<string>> Tests { get; init; }
}
