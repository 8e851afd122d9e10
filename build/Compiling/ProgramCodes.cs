using DashGen.Grafana;

namespace DashGen.Building;

/// <summary>The codes of what only the program can find, because it alone runs definitions and touches the disk: DG0.</summary>
public static class ProgramCodes
{
    /// <summary>A definition throws while it is read.</summary>
    public const string RefusedDefinition = "DG0001";

    /// <summary><c>out/</c> cannot be written, or something that is not ours is in the way.</summary>
    public const string Output = "DG0002";

    /// <summary><c>out/</c> is not what the definitions say.</summary>
    public const string Drift = "DG0003";

    /// <summary>promtool or amtool does not accept a generated file, or an alert goes where it should not.</summary>
    public const string Refused = "DG0004";

    /// <summary>What <c>explain</c> says about each.</summary>
    public static IReadOnlyList<(string Code, string Title, string Reason)> All { get; } =
    [
        (RefusedDefinition, "a definition throws while it is read",
            "A value was refused by the type that holds it: a name that Prometheus does not take, a negative duration, a list that must not be empty. "
            + "Or a line of the definition itself threw an exception, whose kind is named. The line is where the definition did it."),
        (Output, "out/ cannot be written",
            "A file that DashGen does not own is where a generated file has to go, or the folder cannot be written. Nothing was changed. "
            + "Move the file away, or let generate --take-over overwrite it."),
        (Drift, "out/ is not what the definitions say",
            "A file in out/ was edited, deleted or not regenerated after a change of definitions. Run generate and commit what it wrote; "
            + "a change that was made in out/ by hand belongs in definitions/."),
        (Refused, "a tool does not accept a generated file",
            "promtool or amtool read the generated files as the servers would and refused one, a proof failed, or an alert does not reach its receivers. "
            + "That is a fault of DashGen unless out/ was edited by hand: run generate, then verify again."),
        (DashboardReader.Unreadable, "a file is no dashboard, or cannot be read",
            "The verb dashboards read a file that is empty, too large, not UTF-8, not JSON, JSON that programs read differently (a name twice in one object, "
            + "half of a character), or JSON without a dashboard in it. Line and column tell where the text breaks, the JSON pointer in what. Nothing was "
            + "written for this file."),
        (DashboardReader.WrongShape, "a part of a dashboard is of the wrong kind",
            "The panels are no list, a title is no text, or two panels have one id, so the rest cannot be understood. The JSON pointer in brackets "
            + "tells where. Nothing was written for this file."),
        (DashboardReader.RemovedPanel, "Grafana has removed a panel kind",
            "The panel is kept as it is, but Grafana 12 shows it converted, or not at all. The hint names the kind that has taken its place."),
        (DashboardReader.UnknownPanel, "a panel kind that the model does not know",
            "Most likely a plugin's. It is kept as it is, with everything in it, and none of its options is checked."),
    ];
}
