namespace DashGen;

/// <summary>All checks, in the order of their codes.</summary>
public static class Check
{
    /// <summary>The rules that <see cref="All"/> applies.</summary>
    public static EquatableArray<Rule> Rules { get; } =
    [
        .. ExpressionRules.Rules,
        DuplicateMetric.Rule,
        InvalidName.Rule,
        BucketOrder.Rule,
        UnknownMetric.Rule,
        UnusedMetric.Rule,
        EmptyStack.Rule,
        UnsafeText.Rule,
        DuplicateService.Rule,
        UnknownLabelValue.Rule,
        ScrapeTiming.Rule,
        TargetLabelClash.Rule,
        ExternalLabelClash.Rule,
        LateLabel.Rule,
        PublishedPort.Rule,
        UnlistedService.Rule,
        UnknownFilter.Rule,
        MissingPrefix.Rule,
        ProbeAddress.Rule,
        GroupLabelOnBothSides.Rule,
        UnreachableThreshold.Rule,
        UnreachableShare.Rule,
        ObjectiveBound.Rule,
        ObjectiveTarget.Rule,
        ObjectiveWindows.Rule,
        DuplicateAlert.Rule,
        DuplicateRecording.Rule,
        RuleLabelClash.Rule,
        UnboundedLabel.Rule,
        NegativeHold.Rule,
        DuplicatePanel.Rule,
        UnknownPanel.Rule,
        DuplicateBoard.Rule,
        UnroutedAlert.Rule,
        DuplicateReceiver.Rule,
        SecretInDefinition.Rule,
        RelativeLink.Rule,
        .. FormatRules.Rules,

        // What is wrong above is wrong in dashboards too, and is said once.
        .. DashboardRules.Rules,

        // These try the rules out, so all that can be seen without trying comes first.
        UnprovedAlert.Rule,
        DeadAlert.Rule,

        // By now everything that can be suppressed has been found.
        UnusedSuppression.Rule,
    ];

    /// <summary>Applies every rule.</summary>
    /// <param name="bundle">What the estate becomes.</param>
    /// <param name="declared">The services that definitions make, listed or not; empty where that is not known.</param>
    /// <param name="proved">Told of each rule file whose proofs are derived, from any thread: there is one for each service and one for each stack.</param>
    /// <returns>What was found, by file and line; with an error among it nothing may be written.</returns>
    public static EquatableArray<Diagnostic> All(Bundle bundle, EquatableArray<DeclaredService> declared = default, Action? proved = null)
    {
        var context = new CheckContext(bundle, declared, proved);
        foreach (var rule in Rules)
        {
            rule.Find(rule, context);
        }

        return context.Found;
    }
}
