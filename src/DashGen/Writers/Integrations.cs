using System.Diagnostics;
using DashGen.Prometheus;

namespace DashGen;

/// <summary>What a receiver is in Alertmanager's configuration.</summary>
static class Integrations
{
    /// <param name="receiver">The receiver.</param>
    /// <param name="tellsEnds">Whether it is told that something is over. A dead man's switch would take that for a sign of life.</param>
    public static Integration Of(Receiver receiver, bool tellsEnds) => receiver switch
    {
        PagerDutyReceiver => new PagerDutyConfig
        {
            RoutingKeyFile = Secret(receiver),
            Description = MessageTemplate.Include(Messages.Title),
            Severity = Messages.PagerDutySeverity,
            SendResolved = tellsEnds,
            Details = [("description", MessageTemplate.Include(Messages.Text))],
        },
        SlackReceiver slack => new SlackConfig
        {
            ApiUrlFile = Secret(receiver),
            Channel = slack.Channel,
            SendResolved = tellsEnds,
            Title = MessageTemplate.Include(Messages.Title),
            Text = MessageTemplate.Include(Messages.Text),
        },
        EmailReceiver email => new EmailConfig(MessageTemplate.Text(email.To))
        {
            From = MessageTemplate.Text(email.From),
            Smarthost = email.Smarthost,
            AuthUsername = email.From,
            AuthPasswordFile = Secret(receiver),
            SendResolved = tellsEnds,
            Headers = [("Subject", MessageTemplate.Include(Messages.Title))],
            Text = MessageTemplate.Include(Messages.Text),
        },
        WebhookReceiver webhook => new WebhookConfig
        {
            Url = webhook.Url,
            SendResolved = tellsEnds,
            HttpConfig = new HttpConfig { Authorization = new Authorization(Secret(receiver)) },
        },
        _ => throw new UnreachableException(),
    };

    static SecretFile Secret(Receiver receiver) => new($"secrets/{receiver.Name}");
}
