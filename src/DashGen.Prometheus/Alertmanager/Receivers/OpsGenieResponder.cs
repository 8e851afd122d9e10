namespace DashGen.Prometheus;

/// <summary>Someone whom Opsgenie tells.</summary>
/// <param name="Type">team, teams, user, escalation or schedule.</param>
public sealed record OpsGenieResponder(MessageTemplate Type) : IFields
{
    /// <summary>The id. One of id, name and user name.</summary>
    public MessageTemplate? Id { get; init; }

    /// <summary>The name of a team, schedule or escalation.</summary>
    public MessageTemplate? ResponderName { get; init; }

    /// <summary>The user's name.</summary>
    public MessageTemplate? Username { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Demand("type", Type.IsTemplate || Type.ToString() is "team" or "teams" or "user" or "escalation" or "schedule",
            "a responder is a team, teams, user, escalation or schedule");
        to.Demand("id", Id is not null || ResponderName is not null || Username is not null, "a responder needs an id, a name or a username");
        to.Template("type", Type);
        to.Template("id", Id);
        to.Template("name", ResponderName);
        to.Template("username", Username);
    }
}
