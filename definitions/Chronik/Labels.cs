using DashGen;

namespace Definitions.Chronik;

/// <summary>How an operation ended.</summary>
public sealed class Outcome : LabelSet<Outcome>
{
    public static readonly Label<Outcome> Result = new("result", values: ["success", "error"]);
}

/// <summary>How an election ended, as the node saw it that stood for it.</summary>
public sealed class Election : LabelSet<Election>
{
    public static readonly Label<Election> Result = new("result", atMost: 3);
}

/// <summary>Entries between a leader and its followers.</summary>
public sealed class Entries : LabelSet<Entries>
{
    public static readonly Label<Entries> Direction = new("direction", values: ["sent", "received"]);
}
