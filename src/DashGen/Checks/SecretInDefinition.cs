using System.Text.RegularExpressions;

namespace DashGen;

/// <summary>a secret is written into a definition.</summary>
static partial class SecretInDefinition
{
    public static Rule Rule { get; } = new(
        "DG6008",
        DiagnosticSeverity.Error,
        "a secret is written into a definition",
        """
        Definitions and out/ are committed. A webhook's address, key or token in them is a leak. Receivers and scrapes read their secret from
        the file secrets/NAME beside the configuration, which deployment puts there. If this one is real, revoke it.
        """,
        """
        Receiver.Slack("chat", channel: "https://hooks.slack.com/services/T0/B0/x")      // DG6008
        Receiver.Slack("chat", channel: "#alerts")
        """,
        Find)
    {
        Explains = ["DG6019"],
    };

    [GeneratedRegex(
        @"hooks\.slack\.com/services/|discord(app)?\.com/api/webhooks/|(webhook\.office|outlook\.office(365)?)\.com/|api\.telegram\.org/bot|/bot\d{6,}:|\bcurl\b.* (-u|--user) *\S+:\S|://[^/\s:@]+:[^/\s@]+@|\bxox[abprs]-|\bgh[pousr]_[A-Za-z0-9]{20,}|\bglpat-[A-Za-z0-9_-]{10,}|\bAKIA[0-9A-Z]{16}\b|-----BEGIN|[?&#](\w*token|key|secret|password|api_?key|sig|signature)=.|\b(password|passwd|secret|token|api_?key)\s*[=:]\s*\S|^[0-9a-fA-F]{32,}$|\beyJ[A-Za-z0-9_-]{10,}\.",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Secret { get; }

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var (text, location) in Texts(context))
        {
            if (Secret.IsMatch(text))
            {
                context.Report(rule, location, "this text looks like a secret", "receivers and scrapes read theirs from secrets/NAME; if it is real, revoke it");
            }
        }
    }

    static IEnumerable<(string Text, SourceLocation Location)> Texts(CheckContext context)
    {
        foreach (var stack in context.Bundle.Stacks.Select(stack => stack.Stack))
        {
            yield return (stack.Title, stack.Location);
            yield return (stack.RunbookBase.ToString(), stack.Location);
            yield return (stack.GrafanaUrl.ToString(), stack.Location);
        }

        foreach (var (stack, bundle) in context.Services)
        {
            var service = bundle.Service;
            foreach (var receiver in service.Routing.SelectMany(route => route.Receivers).Append(stack.DeadMansSwitch))
            {
                yield return (receiver.Name, receiver.Location);
                yield return (receiver is SlackReceiver slack ? slack.Channel : receiver is WebhookReceiver webhook ? webhook.Url.ToString() : "", receiver.Location);
            }

            foreach (var label in service.Registry)
            {
                yield return (label.Value, label.Location);
            }

            foreach (var metric in service.Metrics)
            {
                yield return (metric.Help, metric.Location);
                foreach (var value in metric.Labels.SelectMany(label => label.Values))
                {
                    yield return (value, metric.Location);
                }
            }

            foreach (var signal in service.Signals.Concat(service.Objectives))
            {
                yield return (signal.Title, signal.Location);
                foreach (var text in signal.Texts.Concat(signal.Advice?.Texts ?? []))
                {
                    yield return (text, signal.Location);
                }
            }

            foreach (var contact in service.Owner.Escalation)
            {
                yield return (contact.Who, service.Owner.Location);
            }

            foreach (var host in service.Scrape.Hosts.Concat(service.Scrape.Targets).Append(service.Scrape.Path).Append(service.Scrape.Health?.Path ?? "").Append(service.Scrape.Credentials?.Secret ?? "").Append(service.Scrape.Credentials?.User ?? ""))
            {
                yield return (host, service.Location);
            }
        }
    }
}
