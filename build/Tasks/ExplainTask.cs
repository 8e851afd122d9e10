using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Tells what a finding's code means.</summary>
[TaskName("explain")]
[TaskDescription("tells what a finding means, with an example, and how to fix it")]
[Argument("CODE", "the code of a finding, such as DG3004")]
public sealed class ExplainTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var asked = (context.Value("code") ?? "").ToUpperInvariant();
        var code = asked.All(char.IsAsciiDigit) ? $"DG{asked}" : asked;
        var explanations = Check.Rules.Select(rule => (rule.Code, rule.Title, rule.Reason, rule.Example))
            .Concat(ProgramCodes.All.Select(rule => (rule.Code, rule.Title, rule.Reason, Example: "")))
            .ToList();
        var known = explanations.Where(rule => rule.Code == code).ToList();
        if (known.Count == 0)
        {
            var meant = Nearest.To(code, explanations.Select(rule => rule.Code).Order(StringComparer.Ordinal)) is { } nearest ? $", did you mean {nearest}?" : "; the README lists them";
            throw new CakeException(2, $"there is no finding {code}{meant}");
        }

        foreach (var (_, title, reason, example) in known)
        {
            context.Screen.Line($"{code}: {title}", Tint.Yellow);
            context.Screen.Line("");
            context.Screen.Lines(Wrapped.At(100, reason));
            if (example.Length > 0)
            {
                context.Screen.Line("");
                context.Screen.Lines(example.TrimEnd().Split('\n').Select(line => $"    {line}"));
            }
        }
    }
}
