namespace DashGen.PromQL;

/// <summary>What a token is.</summary>
internal enum Token : byte
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>Something that is no token; the lexer holds the message.</summary>
    Error,

    /// <summary>A name without colon, of a metric, label or function; may hold Grafana variables.</summary>
    Identifier,

    /// <summary>A name with a colon, so of a metric.</summary>
    MetricIdentifier,

    /// <summary>Grafana variables, with digits around them perhaps.</summary>
    Variable,

    Number,
    Duration,
    String,
    LeftParen,
    RightParen,
    LeftBrace,
    RightBrace,
    LeftBracket,
    RightBracket,
    Comma,
    Colon,
    At,

    /// <summary><c>=</c></summary>
    Assign,

    /// <summary><c>=~</c></summary>
    Matches,

    /// <summary><c>!~</c></summary>
    NotMatches,

    // Operators, in the order of BinaryOp.
    Add,
    Subtract,
    Multiply,
    Divide,
    Modulo,
    Power,
    Atan2,
    Equal,
    NotEqual,
    Greater,
    Less,
    GreaterOrEqual,
    LessOrEqual,
    TrimUpper,
    TrimLower,
    And,
    Or,
    Unless,

    // Words with a meaning of their own.
    Aggregator,
    Offset,
    Smoothed,
    Anchored,
    By,
    Without,
    On,
    Ignoring,
    GroupLeft,
    GroupRight,
    Fill,
    FillLeft,
    FillRight,
    Bool,
    Start,
    Finish,
    Step,
    Range,
}
