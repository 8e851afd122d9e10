using System.Runtime.CompilerServices;
using DashGen.PromQL;

namespace DashGen;

/// <summary>A label of a metric, with the values it takes or a bound on how many there are.</summary>
/// <typeparam name="L">The label set it belongs to.</typeparam>
public sealed record Label<L> where L : LabelSet<L>
{
    /// <summary>A label whose values are known.</summary>
    /// <param name="name">Its name, <c>[a-zA-Z_][a-zA-Z0-9_]*</c>.</param>
    /// <param name="values">Every value it can have, at least one.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">There is no value.</exception>
    public Label(string name, EquatableArray<string> values, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : this(name, values, new Cardinality(values.Count), new SourceLocation(file, line))
    {
        if (values.IsEmpty)
        {
            throw new ArgumentException($"the label {name} has no values; say how many there are at most, or that it is unbounded", nameof(values));
        }
    }

    /// <summary>A label whose values are not known, but how many there are at most.</summary>
    /// <param name="name">Its name, <c>[a-zA-Z_][a-zA-Z0-9_]*</c>.</param>
    /// <param name="atMost">The number of values, at least 1.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    /// <exception cref="ArgumentException">The bound is below 1.</exception>
    public Label(string name, int atMost, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : this(name, [], new Cardinality(atMost), new SourceLocation(file, line))
    {
        if (atMost < 1)
        {
            throw new ArgumentException($"the label {name} has at most {atMost} values; a label that is there has one at least", nameof(atMost));
        }
    }

    Label(string name, EquatableArray<string> values, Cardinality cardinality, SourceLocation location)
    {
        Name = name;
        Values = values;
        Cardinality = cardinality;
        Location = location;
    }

    /// <summary>A label with no bound on its values, such as a tenant or an address.</summary>
    /// <param name="name">Its name, <c>[a-zA-Z_][a-zA-Z0-9_]*</c>.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Label<L> Unbounded(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(name, [], Cardinality.Unbounded, new SourceLocation(file, line));

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Every value it can have; empty where they are not known.</summary>
    public EquatableArray<string> Values { get; }

    /// <summary>How many values it can have.</summary>
    public Cardinality Cardinality { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>What the analyzer needs to know of it.</summary>
    public LabelSchema Schema => new(Name, Cardinality) { Values = Values };

    /// <summary>The label has exactly this value: <c>name="value"</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Matcher<L> Is(string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.Equal, value) { Location = new SourceLocation(file, line) });

    /// <summary>The label has any other value, or none: <c>name!="value"</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Matcher<L> IsNot(string value, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.NotEqual, value) { Location = new SourceLocation(file, line) });

    /// <summary>The whole value matches an RE2 expression: <c>name=~"regex"</c>.</summary>
    /// <param name="regex">The expression, anchored at both ends.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Matcher<L> Matches(string regex, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.Matches, regex) { Location = new SourceLocation(file, line) });

    /// <summary>The whole value does not match an RE2 expression: <c>name!~"regex"</c>.</summary>
    /// <param name="regex">The expression, anchored at both ends.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public Matcher<L> DoesNotMatch(string regex, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new(new LabelMatcher(Name, MatchOp.NotMatches, regex) { Location = new SourceLocation(file, line) });
}
