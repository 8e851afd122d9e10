namespace DashGen;

/// <summary>All that a stack becomes.</summary>
/// <param name="Stack">The stack.</param>
/// <param name="Services">One for each of its services.</param>
/// <param name="Watchdog">Its dead man's switch.</param>
public sealed record StackBundle(Stack Stack, EquatableArray<ServiceBundle> Services, Alert Watchdog)
{
    /// <summary>Expands every signal and objective of its services.</summary>
    public static StackBundle Expand(Stack stack)
    {
        var elsewhere = MetricOwner.ReadElsewhere(stack);
        return new(stack, [.. stack.Services.Select(service => ServiceBundle.Expand(stack, service, elsewhere[service.Name]))], TelemetryExpansion.Watchdog(stack));
    }
}
