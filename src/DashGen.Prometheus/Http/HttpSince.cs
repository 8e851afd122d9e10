namespace DashGen.Prometheus;

/// <summary>The versions in which the HTTP client that both servers share learned its fields.</summary>
static class HttpSince
{
    public static Since NoProxy { get; } = new(new(2, 43), new(0, 26));

    public static Since Headers { get; } = new(new(2, 55), new(0, 28));
}
