namespace DashGen.Fleet;

/// <summary>Labels of the requests of one service: no other has one of the same name.</summary>
public sealed class Requests<A, B, C, D> : LabelSet<Requests<A, B, C, D>>
{
    static readonly int Number = Digit.Number<A, B, C, D>();

    public static readonly Label<Requests<A, B, C, D>> Method = new($"method_{Number}", values: ["GET", "POST", "PUT"]);
    public static readonly Label<Requests<A, B, C, D>> Route = new($"route_{Number}", atMost: 5 + (Number % 40));
    public static readonly Label<Requests<A, B, C, D>> Status = new($"status_code_{Number}", atMost: 6 + (Number % 5));
}

/// <summary>Labels of the calls that one service makes.</summary>
public sealed class Calls<A, B, C, D> : LabelSet<Calls<A, B, C, D>>
{
    static readonly int Number = Digit.Number<A, B, C, D>();

    public static readonly Label<Calls<A, B, C, D>> Service = new($"callee_{Number}", values: [.. Enumerable.Range(0, 2 + (Number % 7)).Select(i => $"service-{Number}-{i}")]);
}

/// <summary>Labels of what one service refuses.</summary>
public sealed class Refusals<A, B, C, D> : LabelSet<Refusals<A, B, C, D>>
{
    static readonly int Number = Digit.Number<A, B, C, D>();

    public static readonly Label<Refusals<A, B, C, D>> Reason = new($"reason_{Number}", atMost: 3 + (Number % 9));
}
