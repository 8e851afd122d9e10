namespace DashGen;

/// <summary>Mail to one or more addresses.</summary>
public sealed record EmailReceiver : Receiver
{
    internal EmailReceiver(string name, string to, string from, string smarthost, SourceLocation location) : base(name, location)
    {
        To = to;
        From = from;
        Smarthost = smarthost;
    }

    /// <summary>The addresses, with commas between them.</summary>
    public string To { get; }

    /// <summary>The sender, which is also the user at the mail server.</summary>
    public string From { get; }

    /// <summary>The mail server as <c>host:port</c>.</summary>
    public string Smarthost { get; }
}
