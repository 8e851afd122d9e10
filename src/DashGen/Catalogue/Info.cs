using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A metric that is always 1, and whose labels are the information: the version that runs.</summary>
/// <remarks>
/// Joined to others it adds its labels to them: <c>Baskets.Series.On(TargetLabel.Instance).GroupLeft(Build.Version).Times(Release.Series)</c>, where
/// <c>Combinations = 1</c> says that each instance has one.
/// </remarks>
/// <typeparam name="L">Its label set.</typeparam>
public sealed record Info<L> : Metric<L> where L : LabelSet<L>
{
    /// <summary>Declares an info metric.</summary>
    /// <param name="name">Its name; by convention it ends in <c>_info</c>.</param>
    /// <param name="help">What its labels tell, in a sentence.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Info(string name, string help, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, help, new SourceLocation(file, line))
    {
    }

    /// <inheritdoc/>
    public override MetricKind Kind => MetricKind.Info;

    /// <inheritdoc/>
    public override MetricSchema Schema => base.Schema with { Minimum = 1, Maximum = 1 };

    /// <summary>The series that meet every condition.</summary>
    public Info<L> this[params ReadOnlySpan<Matcher<L>> matchers] => this with { Matchers = With(matchers) };

    /// <summary>Its series, for an expression of one's own: <c>Release.Series.Count([Build.Version])</c>.</summary>
    public GaugeSeries<L> Series => new(Selector());
}
