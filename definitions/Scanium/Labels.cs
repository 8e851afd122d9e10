using DashGen;

namespace Definitions.Scanium;

/// <summary>What Alloy adds to every series; the backend knows nothing of it.</summary>
public static class Alloy
{
    public static readonly TargetLabel ServiceName = new("service_name", new Cardinality(1));
    public static readonly TargetLabel Environment = new("deployment_environment", new Cardinality(1));
}

public sealed class Http : LabelSet<Http>
{
    public static readonly Label<Http> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
    public static readonly Label<Http> Route = new("route", atMost: 40);
    public static readonly Label<Http> Status = new("status_code", atMost: 10);
}

public sealed class Assistant : LabelSet<Assistant>
{
    public static readonly Label<Assistant> Provider = new("provider", atMost: 5);
    public static readonly Label<Assistant> Status = new("status", atMost: 5);
}

public sealed class AssistantCalls : LabelSet<AssistantCalls>
{
    public static readonly Label<AssistantCalls> Provider = new("provider", atMost: 5);
    public static readonly Label<AssistantCalls> Status = new("status", atMost: 5);
    public static readonly Label<AssistantCalls> CacheHit = new("cache_hit", values: ["true", "false"]);
}

public sealed class Classifier : LabelSet<Classifier>
{
    public static readonly Label<Classifier> Provider = new("provider", atMost: 5);
    public static readonly Label<Classifier> Status = new("status", atMost: 5);
    public static readonly Label<Classifier> CacheHit = new("cache_hit", values: ["true", "false"]);
}

public sealed class ClassifierCalls : LabelSet<ClassifierCalls>
{
    public static readonly Label<ClassifierCalls> Provider = new("provider", atMost: 5);
    public static readonly Label<ClassifierCalls> Status = new("status", atMost: 5);
    public static readonly Label<ClassifierCalls> Category = new("domain_category", atMost: 30);
}

public sealed class Pricing : LabelSet<Pricing>
{
    public static readonly Label<Pricing> Result = new("result", values: ["hit", "miss"]);
}
