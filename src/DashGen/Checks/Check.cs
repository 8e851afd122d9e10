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

        // These try the rules out, so all that can be seen without trying comes first.
        UnprovedAlert.Rule,
        DeadAlert.Rule,
    ];

    /// <summary>Applies every rule.</summary>
    /// <returns>What was found, by file and line; with an error among it nothing may be written.</returns>
    public static EquatableArray<Diagnostic> All(Bundle bundle)
    {
        var context = new CheckContext(bundle);
        foreach (var rule in Rules)
        {
            rule.Find(rule, context);
        }

        return context.Found;
    }
}
