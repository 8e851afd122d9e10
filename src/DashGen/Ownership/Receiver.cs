using System.Runtime.CompilerServices;

namespace DashGen;

/// <summary>
/// Where notifications go. Its secret is never written down: the configuration reads it from <c>secrets/&lt;name&gt;</c> beside it.
/// </summary>
public abstract record Receiver
{
    private protected Receiver(string name, SourceLocation location)
    {
        Name = name;
        Location = location;
    }

    /// <summary>Its name, unique in a stack, and the name of its secret's file.</summary>
    public string Name { get; }

    /// <summary>Where it is defined.</summary>
    public SourceLocation Location { get; }

    /// <summary>A PagerDuty service; the secret is its Events API v2 integration key.</summary>
    public static Receiver PagerDuty(string name, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new PagerDutyReceiver(name, new SourceLocation(file, line));

    /// <summary>A Slack channel; the secret is the incoming webhook's URL.</summary>
    /// <param name="name">The receiver's name.</param>
    /// <param name="channel">The channel, with <c>#</c>, or its ID without.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Receiver Slack(string name, string channel, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new SlackReceiver(name, channel, new SourceLocation(file, line));

    /// <summary>Mail; the secret is the password of the sender at the mail server.</summary>
    /// <param name="name">The receiver's name.</param>
    /// <param name="to">The addresses, with commas between them.</param>
    /// <param name="from">The sender, which is also the user at the mail server.</param>
    /// <param name="smarthost">The mail server as <c>host:port</c>.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Receiver Email(string name, string to, string from, string smarthost, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new EmailReceiver(name, to, from, smarthost, new SourceLocation(file, line));

    /// <summary>Any HTTP endpoint; the secret is a bearer token.</summary>
    /// <param name="name">The receiver's name.</param>
    /// <param name="url">The endpoint, without credentials.</param>
    /// <param name="file">The compiler fills it in.</param>
    /// <param name="line">The compiler fills it in.</param>
    public static Receiver Webhook(string name, Uri url, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        new WebhookReceiver(name, url, new SourceLocation(file, line));
}

/// <summary>A PagerDuty service.</summary>
public sealed record PagerDutyReceiver : Receiver
{
    internal PagerDutyReceiver(string name, SourceLocation location) : base(name, location)
    {
    }
}

/// <summary>A Slack channel.</summary>
public sealed record SlackReceiver : Receiver
{
    internal SlackReceiver(string name, string channel, SourceLocation location) : base(name, location) => Channel = channel;

    /// <summary>The channel, with <c>#</c>, or its ID without.</summary>
    public string Channel { get; }
}

/// <summary>An HTTP endpoint.</summary>
public sealed record WebhookReceiver : Receiver
{
    internal WebhookReceiver(string name, Uri url, SourceLocation location) : base(name, location) => Url = url;

    /// <summary>The endpoint, without credentials.</summary>
    public Uri Url { get; }
}
