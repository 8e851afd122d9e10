namespace DashGen.Grafana;

/// <summary>Thresholds ascend and fit their unit.</summary>
internal static class ThresholdOrderCheck
{
    /// <summary>The check.</summary>
    public static DashboardCheck Check { get; } = new(
        "DG5020",
        FindingSeverity.Error,
        "thresholds never colour as they look",
        "Grafana takes the last step at or below the value, so steps out of order never colour. A share in percentunit is 0.05, not 5; in percent it is 5, not 0.05.",
        """
            Thresholds.Absolute(Color.Green, (5, Color.Red), (1, Color.Orange))      // DG5020
            """,
        Find);

    static IEnumerable<(string Pointer, string Message)> Find(Classic.Dashboard dashboard, DashboardContext context) =>
        context.Panels.SelectMany(one => Judge(one.Panel.FieldConfig?.Defaults, context.HasTypedThresholds)
            .Select(message => (one.Pointer + "/fieldConfig/defaults/thresholds", $"thresholds of \"{one.Panel.Title}\" {message}")));

    static IEnumerable<string> Judge(Classic.FieldConfig? field, bool isTyped)
    {
        var values = (field?.Thresholds?.Steps ?? []).Select(step => step.Value).OfType<double>().ToList();
        if (values.Zip(values.Skip(1)).Any(pair => pair.First >= pair.Second))
        {
            yield return "are not in ascending order";
        }

        if (field?.Thresholds?.Mode == ThresholdsMode.Percentage)
        {
            if (values.Any(value => value is < 0 or > 100))
            {
                yield return "are outside 0 to 100 percent";
            }
        }
        else if (field?.Unit == Unit.PercentUnit && values.Any(value => value > 1.5) && field.Max is null or <= 1)
        {
            yield return "are percentages, but the unit is a share from 0 to 1";
        }
        else if (!isTyped && field?.Unit == Unit.Percent && values.Count > 0 && values.All(value => value is > -1 and < 1 and not 0))
        {
            yield return "are shares, but the unit is percent from 0 to 100";
        }
    }
}
