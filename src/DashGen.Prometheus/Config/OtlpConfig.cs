namespace DashGen.Prometheus;

/// <summary>How OpenTelemetry's metrics are taken in. Since 2.55.</summary>
public sealed record OtlpConfig : IFields
{
    /// <summary>Attributes of the resource that become labels of every series.</summary>
    public EquatableArray<string> PromoteResourceAttributes { get; init; }

    /// <summary>Whether all attributes of the resource do. Since 3.5.</summary>
    public bool PromoteAllResourceAttributes { get; init; }

    /// <summary>Attributes of the resource that do not, where all others do. Since 3.5.</summary>
    public EquatableArray<string> IgnoreResourceAttributes { get; init; }

    /// <summary>How names become names of Prometheus: <c>UnderscoreEscapingWithSuffixes</c>, <c>NoUTF8EscapingWithSuffixes</c> and so on. Since 3.0.</summary>
    public string? TranslationStrategy { get; init; }

    /// <summary>Whether the service's identifying attributes stay on <c>target_info</c>. Since 3.1.</summary>
    public bool KeepIdentifyingResourceAttributes { get; init; }

    /// <summary>Whether histograms become native ones with their own bounds. Since 3.4.</summary>
    public bool ConvertHistograms { get; init; }

    /// <summary>Whether name and version of the instrumentation become labels. Since 3.6.</summary>
    public bool PromoteScopeMetadata { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Flag("promote_all_resource_attributes", PromoteAllResourceAttributes, otherwise: false, Since.PrometheusIs(3, 5));
        to.Texts("promote_resource_attributes", PromoteResourceAttributes);
        to.Demand("ignore_resource_attributes", IgnoreResourceAttributes.IsEmpty || PromoteAllResourceAttributes, "ignore_resource_attributes needs promote_all_resource_attributes");
        to.Texts("ignore_resource_attributes", IgnoreResourceAttributes, since: Since.PrometheusIs(3, 5));
        to.Text("translation_strategy", TranslationStrategy, since: Since.PrometheusIs(3, 0));
        to.Flag("keep_identifying_resource_attributes", KeepIdentifyingResourceAttributes, otherwise: false, Since.PrometheusIs(3, 1));
        to.Flag("convert_histograms_to_nhcb", ConvertHistograms, otherwise: false, Since.PrometheusIs(3, 4));
        to.Flag("promote_scope_metadata", PromoteScopeMetadata, otherwise: false, Since.PrometheusIs(3, 6));
    }
}
