namespace DashGen.PromQL;

/// <summary>A function of the language. Those that exist are listed in <see cref="Functions"/>.</summary>
public sealed class Function
{
    internal Function(string name, ExprType returns, params ReadOnlySpan<ExprType> parameters)
    {
        Name = name;
        Returns = returns;
        Parameters = [.. parameters];
        MinArguments = MaxArguments = Parameters.Count;
    }

    /// <summary>As it is written; functions are case-sensitive.</summary>
    public string Name { get; }

    /// <summary>The type of the result.</summary>
    public ExprType Returns { get; }

    /// <summary>The types of the arguments; the last one counts for all further ones.</summary>
    public EquatableArray<ExprType> Parameters { get; }

    /// <summary>The least number of arguments.</summary>
    public int MinArguments { get; init; }

    /// <summary>The greatest number of arguments; <see cref="int.MaxValue"/> for any number.</summary>
    public int MaxArguments { get; init; }

    /// <summary>The first release that knows it; the default for the first of all.</summary>
    public PrometheusVersion Since { get; init; }

    /// <summary>The first release that takes it without a flag; null where that has not come.</summary>
    public PrometheusVersion? StableSince { get; init; } = default(PrometheusVersion);

    /// <summary>The first release that does not know it any more; null where it is still known.</summary>
    public PrometheusVersion? RemovedIn { get; init; }

    /// <summary>What the values of its vector should be.</summary>
    public FunctionInput Input { get; init; }

    /// <summary>What becomes of the labels of its vector.</summary>
    public FunctionLabels Labels { get; init; }

    /// <summary>Whether the metric's name stays.</summary>
    public bool KeepsName { get; init; }

    /// <summary>The type of an argument, from 0.</summary>
    public ExprType ParameterAt(int index) => Parameters[Math.Min(index, Parameters.Count - 1)];

    /// <inheritdoc/>
    public override string ToString() => Name;
}
