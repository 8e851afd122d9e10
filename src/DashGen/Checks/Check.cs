namespace DashGen;

/// <summary>All checks, in stages: what is wrong in one is wrong in the next as well, so that the first with an error ends them.</summary>
public static class Check
{
    /// <summary>The rules that compare stacks with each other; they belong to the first stage.</summary>
    internal static EquatableArray<Rule> OfEstate { get; } = [DuplicateService.Rule, UnlistedService.Rule, SharedTenant.Rule, SharedUid.Rule, SharedDataSource.Rule, SharedSwitch.Rule];

    /// <summary>The rules that look into a stack, stage by stage.</summary>
    internal static EquatableArray<EquatableArray<Rule>> Stages { get; } =
    [
        [
            .. ExpressionRules.Rules,
            DuplicateMetric.Rule,
            InvalidName.Rule,
            BucketOrder.Rule,
            UnknownMetric.Rule,
            UnusedMetric.Rule,
            EmptyStack.Rule,
            UnsafeText.Rule,
            UnknownLabelValue.Rule,
            ScrapeTiming.Rule,
            TargetLabelClash.Rule,
            ExternalLabelClash.Rule,
            LateLabel.Rule,
            PublishedPort.Rule,
            TargetAddress.Rule,
            UnknownFilter.Rule,
            MissingPrefix.Rule,
            UnitInName.Rule,
            UnshownUnit.Rule,
            WrongWay.Rule,
            ProbeAddress.Rule,
            GroupLabelOnBothSides.Rule,
            UnreachableThreshold.Rule,
            UnreachableShare.Rule,
            TinyShare.Rule,
            UnitlessThreshold.Rule,
            ShareOfItself.Rule,
            GoodTakenForBad.Rule,
            ShareOfAnotherUnit.Rule,
            SharedTime.Rule,
            ObjectiveBound.Rule,
            ObjectiveTarget.Rule,
            ObjectiveWindows.Rule,
            BeyondRetention.Rule,
            DuplicateAlert.Rule,
            DuplicateRecording.Rule,
            RuleLabelClash.Rule,
            UnboundedLabel.Rule,
            NegativeHold.Rule,
            FleetingEvent.Rule,
            GuardOfNothing.Rule,
            ForgottenMoment.Rule,
            SilentWarning.Rule,
            DuplicatePanel.Rule,
            MixedLines.Rule,
            UnknownPanel.Rule,
            DuplicateBoard.Rule,
            UnroutedAlert.Rule,
            UnpagedFamily.Rule,
            RepeatInterval.Rule,
            DuplicateReceiver.Rule,
            NobodyToCall.Rule,
            ReceiverAddress.Rule,
            SecretInDefinition.Rule,
            RelativeLink.Rule,
        ],

        // The files of a wrong definition would only say so again, and so would its dashboards.
        FormatRules.Rules,
        DashboardRules.Rules,

        // These try the rules out, so all that can be seen without trying comes first.
        [UnprovedAlert.Rule, DeadAlert.Rule, EndlessAlert.Rule, AlertBelowZero.Rule],
    ];

    /// <summary>Every rule; the last one looks at what the others have found.</summary>
    public static EquatableArray<Rule> Rules { get; } = [.. OfEstate, .. Stages.SelectMany(stage => stage), UnusedSuppression.Rule];

    /// <summary>Applies every rule.</summary>
    /// <param name="bundle">What the estate becomes.</param>
    /// <param name="declared">The services that definitions make, listed or not; empty where that is not known.</param>
    /// <param name="proved">Told of each rule file whose proofs are derived, from any thread: there is one for each service and one for each stack.</param>
    /// <returns>What was found, by file and line; with an error among it nothing may be written.</returns>
    public static EquatableArray<Diagnostic> All(Bundle bundle, EquatableArray<DeclaredService> declared = default, Action? proved = null)
    {
        var check = new EstateCheck([.. bundle.Stacks.Select(stack => stack.Stack)], declared);
        foreach (var stack in bundle.Stacks)
        {
            check.Look(stack);
        }

        if (!check.HasErrors)
        {
            // Those of all stacks at once, because here all are kept.
            StackProofs.Of(bundle.Stacks, proved);
            foreach (var stack in bundle.Stacks)
            {
                check.Prove(stack);
            }
        }

        return check.Found();
    }
}
