namespace DashGen.Grafana;

/// <summary>What a token of LogQL is.</summary>
internal enum LogQLTokenKind
{
    /// <summary>A name, a number or a duration, variables of the dashboard included.</summary>
    Word,

    /// <summary>A text in quotes or backticks, its quotes included.</summary>
    Text,

    /// <summary>One bracket.</summary>
    Bracket,

    /// <summary>An operator or another sign.</summary>
    Sign,
}

/// <summary>A token of LogQL.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">How it is written.</param>
internal readonly record struct LogQLToken(LogQLTokenKind Kind, string Text);
