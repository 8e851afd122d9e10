namespace DashGen;

/// <summary>no stack lists a service.</summary>
static class UnlistedService
{
    public static Rule Rule { get; } = new(
        "DG2023",
        DiagnosticSeverity.Warning,
        "no stack lists a service",
        """
        A public definition makes a service, and no stack in definitions/Estate.cs lists it: nothing is written for it, so nobody
        watches it, and the definition looks as if somebody did.
        """,
        """
        public static Service Service => new("shop") { … }      // DG2023 while Estate.cs does not name it
        Services = [ApiGateway.Gateway.In("production"), Shop.Shop.Service]
        """,
        Find);

    static void Find(Rule rule, CheckContext context)
    {
        foreach (var declared in context.Declared.Where(declared => !context.Estate.Any(stack => stack.Services.Any(declared.Made))))
        {
            context.Report(rule, declared.Location, $"{declared.Name} is in no stack", "add it to a stack in definitions/Estate.cs, or delete it");
        }
    }
}
