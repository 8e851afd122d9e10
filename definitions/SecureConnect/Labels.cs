using DashGen;

namespace Definitions.SecureConnect;

public sealed class Endpoint : LabelSet<Endpoint>
{
    public static readonly Label<Endpoint> Name = new("endpoint", atMost: 40);
}

public sealed class CallFailures : LabelSet<CallFailures>
{
    public static readonly Label<CallFailures> Type = new("type", atMost: 3);
    public static readonly Label<CallFailures> Reason = new("reason", atMost: 10);
}
