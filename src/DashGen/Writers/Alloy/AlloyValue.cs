namespace DashGen;

/// <summary>A value of Grafana Alloy's configuration.</summary>
abstract record AlloyValue
{
    private protected AlloyValue()
    {
    }

    /// <summary>A text.</summary>
    public static implicit operator AlloyValue(string text) => new AlloyText(text);
}

/// <summary>A text; it is quoted when it is written.</summary>
/// <param name="Text">The text as it is meant.</param>
sealed record AlloyText(string Text) : AlloyValue;

/// <summary>What another component exports: <c>prometheus.remote_write.mimir.receiver</c>.</summary>
/// <param name="Path">The component and the name of what it exports.</param>
sealed record AlloyReference(string Path) : AlloyValue;

/// <summary>Values in order.</summary>
/// <param name="Values">The values.</param>
sealed record AlloyList(EquatableArray<AlloyValue> Values) : AlloyValue;

/// <summary>Values by name.</summary>
/// <param name="Entries">Names and values, in order.</param>
sealed record AlloyObject(EquatableArray<(string Name, AlloyValue Value)> Entries) : AlloyValue;
