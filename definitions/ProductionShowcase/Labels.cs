using DashGen;

namespace Definitions.ProductionShowcase;

public sealed class Http : LabelSet<Http>
{
    public static readonly Label<Http> Method = new("method", values: ["GET", "POST", "PUT", "PATCH", "DELETE"]);
    public static readonly Label<Http> Route = new("route", atMost: 30);
    public static readonly Label<Http> Status = new("status_code", atMost: 12);
}

// The CloudWatch exporter labels what it exposes with a job of its own; Prometheus keeps that as exported_job.

public sealed class Ecs : LabelSet<Ecs>
{
    public static readonly Label<Ecs> Namespace = new("exported_job", values: ["aws_ecs", "ecs_containerinsights"]);
    public static readonly Label<Ecs> Cluster = new("cluster_name", atMost: 1);
    public static readonly Label<Ecs> Service = new("service_name", atMost: 5);
}

public sealed class Alb : LabelSet<Alb>
{
    public static readonly Label<Alb> Namespace = new("exported_job", values: ["aws_applicationelb"]);
    public static readonly Label<Alb> LoadBalancer = new("load_balancer", atMost: 2);
}

public sealed class Rds : LabelSet<Rds>
{
    public static readonly Label<Rds> Namespace = new("exported_job", values: ["aws_rds"]);
    public static readonly Label<Rds> Database = new("dbinstance_identifier", atMost: 2);
}
