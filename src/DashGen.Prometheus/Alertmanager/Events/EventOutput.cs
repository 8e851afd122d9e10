namespace DashGen.Prometheus;

/// <summary>A place where Alertmanager records what happens to alerts. Since 0.33.</summary>
public abstract record EventOutput : IFields
{
    private protected EventOutput()
    {
    }

    /// <inheritdoc/>
    void IFields.Describe(Fields to) => Describe(to);

    private protected abstract void Describe(Fields to);
}
