namespace DashGen.Fleet;

/// <summary>An estate of up to ten thousand services, the same at each run; a Prometheus watches fifty of them.</summary>
public static class SyntheticEstate
{
    /// <summary>How many services one stack has.</summary>
    const int PerStack = 50;

    /// <summary>The stacks of an estate.</summary>
    /// <param name="services">How many services it has, up to 10,000.</param>
    public static EquatableArray<Stack> Of(int services)
    {
        // Side by side, since most of the time goes into types that the runtime has to build.
        var stacks = new Stack[(services + PerStack - 1) / PerStack];
        Parallel.For(0, stacks.Length, i => stacks[i] = Stack(i, Enumerable.Range(i * PerStack, Math.Min(PerStack, services - (i * PerStack)))));
        return [.. stacks];
    }

    static Stack Stack(int number, IEnumerable<int> services) => new($"fleet-{number}", $"Fleet {number}")
    {
        Services = [.. services.Select(Service)],
        RunbookBase = new Uri($"https://runbooks.example.com/fleet-{number}/"),
        GrafanaUrl = new Uri("https://grafana.example.com/"),
        DeadMansSwitch = Receiver.Webhook("dead-mans-switch", new Uri($"https://watchdog.example.com/ping/fleet-{number}")),
        Versions = new(Prometheus: new Version(2, 42), Alertmanager: new Version(0, 25), Grafana: new Version(12, 0)),
    };

    static Service Service(int number)
    {
        var type = typeof(SyntheticService<,,,>).MakeGenericType([.. $"{number:0000}".Select(digit => Digit.Types[digit - '0'])]);
        return Activator.CreateInstance(type) is ISyntheticService service ? service.Make() : throw new InvalidOperationException($"{type} makes no service");
    }
}
