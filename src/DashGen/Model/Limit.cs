namespace DashGen;

/// <summary>A threshold in the unit of the expression it is compared with.</summary>
/// <param name="Severity">How urgent it is to be beyond it.</param>
/// <param name="Value">The number in the expression.</param>
/// <param name="Hold">How long it must hold.</param>
/// <param name="Text">The value as a person writes it, with its unit.</param>
public sealed record Limit(Severity Severity, double Value, TimeSpan Hold, string Text)
{
    /// <summary>The limits that are stated, most urgent first.</summary>
    internal static EquatableArray<Limit> Of<T>(Threshold<T>? critical, Threshold<T>? warning, Func<T, (double Value, string Text)> read)
        where T : struct =>
        [.. One(Severity.Critical, critical, read), .. One(Severity.Warning, warning, read)];

    static IEnumerable<Limit> One<T>(Severity severity, Threshold<T>? threshold, Func<T, (double Value, string Text)> read) where T : struct
    {
        if (threshold is { } stated)
        {
            var (value, text) = read(stated.Value);
            yield return new Limit(severity, value, stated.Hold, text);
        }
    }
}
