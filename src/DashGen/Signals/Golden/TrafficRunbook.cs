namespace DashGen;

static class TrafficRunbook
{
    public static RunbookNotes Change(TrafficSignal signal, Limit limit, string relation) => new(
        relation == "below"
            ? "Callers have stopped calling, or cannot reach the service: a deploy, a broken client, DNS, a load balancer. The service itself may look healthy."
            : "Far more requests arrive than an hour ago: a retry storm, a client in a loop, a campaign, or an attack.",
        $"The rate is compared with its own average of the hour before, so that it fits day and night; {relation} {limit.Text} is no ordinary change. Below {signal.Floor} nothing is compared, because little traffic jumps by chance.",
        relation == "below"
            ? ["Does the drop show in all routes or in one? One route points to its client or to routing.", "Was anything deployed in the last hour, here or at the callers?", "Ask the load balancer: do requests arrive that are never passed on?"]
            : [signal.By.IsEmpty ? "Do all callers send more, or one of them?" : $"Which {Words.List([.. signal.By.Select(label => Words.Label(label.Name))])} grew? The panel breaks it down.", "Do errors and latency grow with it? Then shed load before looking for the cause.", "Look for one caller that dominates: rate limits and tenants show it."])
    {
        Causes = relation == "below"
            ? ["Something in front fails: DNS, a certificate, the load balancer, a route that was removed.", "A caller was deployed and is broken, or stopped on purpose.", "A holiday, or the end of a batch; then the hour before was the exception."]
            : ["Callers try again and again because something here fails or is slow.", "One client in a loop.", "A campaign, a batch that was started by hand, or an attack."],
    };
}
