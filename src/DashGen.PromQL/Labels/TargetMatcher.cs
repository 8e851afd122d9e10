using DashGen.PromQL;

namespace DashGen;

/// <summary>A condition on a <see cref="TargetLabel"/>; fits a selector of any label set.</summary>
/// <param name="Matcher">The condition as PromQL has it.</param>
public readonly record struct TargetMatcher(LabelMatcher Matcher);
