using DashGen;

namespace Definitions;

/// <summary>Who owns what, and how they are reached.</summary>
public static class Teams
{
    public static readonly Team Platform = new("platform")
    {
        Escalation = ["platform on call (PagerDuty: platform)", "platform lead", "head of engineering"],
    };

    public static readonly Receiver PlatformPager = Receiver.PagerDuty("platform-pager");
    public static readonly Receiver PlatformChat = Receiver.Slack("platform-chat", channel: "#platform-alerts");
    public static readonly Team Streaming = new("streaming")
    {
        Escalation = ["streaming on call (PagerDuty: streaming)", "the author of the replication code", "head of engineering"],
    };

    public static readonly Receiver StreamingPager = Receiver.PagerDuty("streaming-pager");
    public static readonly Receiver StreamingChat = Receiver.Slack("streaming-chat", channel: "#streaming-alerts");

    public static readonly Team Scanium = new("scanium")
    {
        Escalation = ["scanium on call", "the backend's maintainer"],
    };

    public static readonly Receiver ScaniumPager = Receiver.PagerDuty("scanium-pager");
    public static readonly Receiver ScaniumChat = Receiver.Slack("scanium-chat", channel: "#scanium-alerts");

    public static readonly Team SecureConnect = new("secure-connect")
    {
        Escalation = ["secure-connect on call", "secure-connect lead", new("security officer") { OnlyFor = [Family.Security] }],
    };

    public static readonly Receiver SecureConnectCritical = Receiver.Slack("secureconnect-critical", channel: "#secureconnect-critical");
    public static readonly Receiver SecureConnectAlerts = Receiver.Slack("secureconnect-alerts", channel: "#secureconnect-alerts");

    public static readonly Team Showcase = new("showcase")
    {
        Escalation = ["whoever is on call (the showcase's calendar)", "the maintainer of the backend", "the owner of the AWS account"],
    };

    public static readonly Receiver ShowcaseMail =
        Receiver.Email("showcase-mail", to: "oncall@showcase.example.com", from: "alerts@showcase.example.com", smarthost: "smtp.example.com:587");

    /// <summary>By mail. A pager or a chat is another receiver in the same line: <c>To(ShowcaseMail, ShowcasePager)</c>.</summary>
    public static readonly EquatableArray<Route> ShowcaseRouting = [Severity.Critical.To(ShowcaseMail), Severity.Warning.To(ShowcaseMail)];

    public static readonly Team Shop = new("shop")
    {
        Escalation = ["shop on call (PagerDuty: shop)", "shop lead", "head of engineering"],
    };

    public static readonly Receiver ShopPager = Receiver.PagerDuty("shop-pager");
    public static readonly Receiver ShopChat = Receiver.Slack("shop-chat", channel: "#shop-alerts");

    /// <summary>Each stack has an address of its own, so that one that falls silent is heard beside the others.</summary>
    public static Receiver DeadMansSwitch(string of) => Receiver.Webhook("dead-mans-switch", new Uri($"https://watchdog.example.com/ping/{of}"));
}
