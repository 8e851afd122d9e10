namespace DashGen;

static class TrafficRunbook
{
    public static RunbookNotes Change(TrafficSignal signal, Limit limit, string relation)
    {
        var notes = relation == "below" ? Drop(signal) : Spike(signal);
        return notes with
        {
            Threshold = $"The rate is compared with its own average of the hour before, so that it fits day and night; {relation} {limit.Text} is no ordinary change. Below {signal.Floor} nothing is compared, because little traffic jumps by chance. {(relation == "below"
                ? "It ends when the rate is back, and also once the hour before was as quiet: the panel tells which."
                : "After an hour with little traffic what is usual looks like more: the panel tells.")}",
        };
    }

    static RunbookNotes Drop(TrafficSignal signal) => signal.IsOfRequests
        ? new(
            "Callers have stopped calling, or cannot reach the service: a deploy, a broken client, DNS, a load balancer. The service itself may look healthy.",
            "",
            ["Does the drop show in all routes or in one? One route points to its client or to routing.", "Was anything deployed in the last hour, here or at the callers?", "Ask the load balancer: do requests arrive that are never passed on?"])
        {
            Causes = ["Something in front fails: DNS, a certificate, the load balancer, a route that was removed.", "A caller was deployed and is broken, or stopped on purpose.", "A holiday, or the end of a batch; then the hour before was the exception."],
        }
        : new(
            $"Far fewer {signal.Of} arrive than an hour ago: what sends them has stopped, or cannot reach the service. The service itself may look healthy.",
            "",
            ["Does the drop show everywhere or in one place? The panel breaks it down.", $"Was anything deployed in the last hour, here or where the {signal.Of} come from?", $"Look at what stands between: are {signal.Of} sent that never arrive?"])
        {
            Causes = ["Something on the way fails: DNS, a certificate, a broker, a proxy.", "A sender was deployed and is broken, or stopped on purpose.", "A holiday, or the end of a batch; then the hour before was the exception."],
        };

    static RunbookNotes Spike(TrafficSignal signal) => new(
        $"Far more {signal.Of} arrive than an hour ago: {(signal.IsOfRequests ? "a retry storm, a client in a loop, a campaign, or an attack" : "something sends again what failed, catches up, or is in a loop")}.",
        "",
        [
            signal.By.IsEmpty ? $"Do all {Senders(signal)} send more, or one of them?" : $"Which {Words.List([.. signal.By.Select(label => Words.Label(label.Name))])} grew? The panel breaks it down.",
            "Do errors and latency grow with it? Then shed load before looking for the cause.",
            $"Look for one {(signal.IsOfRequests ? "caller" : "sender")} that dominates: rate limits and tenants show it.",
        ])
    {
        Causes =
        [
            $"{Words.Capital(Senders(signal))} try again and again because something here fails or is slow.",
            signal.IsOfRequests ? "One client in a loop." : "One sender in a loop, or one that catches up.",
            "A campaign, a batch that was started by hand, or an attack.",
        ],
    };

    static string Senders(TrafficSignal signal) => signal.IsOfRequests ? "callers" : "senders";
}
