using System.Text.RegularExpressions;

namespace DashGen;

/// <summary>a receiver cannot work as stated.</summary>
static partial class ReceiverAddress
{
    public static Rule Rule { get; } = new(
        "DG6019",
        DiagnosticSeverity.Error,
        "a receiver cannot work as stated",
        """
        Alertmanager takes any text as a channel, a mail address or a mail server, and fails when it has something to tell. Channels of
        Slack are in lower case, without blanks and with no punctuation but - and _, or an ID such as C0123ABCD, which has no # before it.
        Mail needs an address on both sides, and the server's host and port. A webhook's address begins with http or https.
        """,
        """
        Receiver.Slack("chat", channel: "#Shop Alerts")      // DG6019
        Receiver.Slack("chat", channel: "#shop-alerts")
        """,
        Find);

    const string ChannelHint = "write #shop-alerts or the like: lower case, no blanks; or the channel's ID, such as C0123ABCD, without #";

    [GeneratedRegex("^[A-Z][A-Z0-9]{8,}$", RegexOptions.CultureInvariant)]
    private static partial Regex ChannelId { get; }

    /// <summary>A host and a port, which may be called by its name.</summary>
    [GeneratedRegex(@"^[^\s:/]+:[^\s:/]+$|^\[[0-9a-fA-F:.]+\]:[^\s:/]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Smarthost { get; }

    static void Find(Rule rule, CheckContext context)
    {
        var receivers = context.Services.SelectMany(service => service.Bundle.Service.Routing.SelectMany(route => route.Receivers).Append(service.Stack.DeadMansSwitch));
        foreach (var receiver in receivers.Distinct())
        {
            if (receiver is SlackReceiver slack && !CanBeChannel(slack.Channel))
            {
                context.Report(rule, receiver.Location, $"Slack can have no channel {Quoted.Text(slack.Channel)}", ChannelHint);
            }
            else if (receiver is WebhookReceiver { Url: { IsAbsoluteUri: false } or { Scheme: not ("http" or "https") } } webhook)
            {
                context.Report(rule, receiver.Location, $"the webhook's address is {Quoted.Text(webhook.Url.ToString())}", "write an absolute address with http or https");
            }
            else if (receiver is EmailReceiver email)
            {
                Mail("to", email.To);
                Mail("from", email.From);
                if (!Smarthost.IsMatch(email.Smarthost))
                {
                    context.Report(rule, receiver.Location, $"the smarthost {Quoted.Text(email.Smarthost)} is no host and port", "write smtp.example.com:587 or the like");
                }
            }

            void Mail(string side, string address)
            {
                if (!address.Contains('@', StringComparison.Ordinal))
                {
                    context.Report(rule, receiver.Location, $"{side} is {Quoted.Text(address)}, which is no mail address", "write shop@example.com or the like");
                }
            }
        }
    }

    /// <summary>Letters of other scripts are taken, so only what certainly is not is refused.</summary>
    static bool CanBeChannel(string channel)
    {
        var name = channel is ['#' or '@', .. var rest] ? rest : channel;
        return ChannelId.IsMatch(name)
            ? channel[0] != '#'
            : name.Length > 0 && !name.Any(letter => char.IsWhiteSpace(letter) || char.IsUpper(letter) || (char.IsAscii(letter) && !char.IsLetterOrDigit(letter) && letter is not ('-' or '_' or '.')));
    }
}
