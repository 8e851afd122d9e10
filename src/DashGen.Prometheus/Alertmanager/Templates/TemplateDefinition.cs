namespace DashGen.Prometheus;

/// <summary>A template under a name that <see cref="MessageTemplate.Include"/> refers to.</summary>
/// <param name="Name">The name, such as <c>dashgen.slack.title</c>.</param>
/// <param name="Body">What it prints.</param>
public sealed record TemplateDefinition(string Name, MessageTemplate Body);
