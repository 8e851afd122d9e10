using DashGen.Grafana;

namespace DashGen.Building;

/// <summary>Reads one dashboard file from disk, and tells what is wrong with it whatever it is.</summary>
public static class DashboardImport
{
    /// <summary>Carries a file through the model and checks the dashboard in it.</summary>
    /// <param name="name">What findings call it.</param>
    /// <param name="path">Where it is.</param>
    public static RoundTrip Of(string name, string path)
    {
        if (Directory.Exists(path))
        {
            return RoundTrip.Refused(name, name.EndsWith(".json", StringComparison.Ordinal) ? "this is a folder, not a file" : "this folder cannot be listed");
        }

        try
        {
            // Looked at before it is read: a file that is too large should not fill the memory first.
            return new FileInfo(path).Length is var length && length > DashboardReader.MaxBytes
                ? RoundTrip.Refused(name, DashboardReader.TooLarge(length))
                : Checked(RoundTrip.Of(name, File.ReadAllBytes(path)));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return RoundTrip.Refused(name, $"the file cannot be read: {e.Message.ReplaceLineEndings(" ")}");
        }
    }

    static RoundTrip Checked(RoundTrip trip) => trip.Document is { } document
        ? trip with { Findings = [.. trip.Findings, .. ImportedDashboard.Check(document).Select(finding => finding with { File = trip.File, Pointer = document.Pointer + finding.Pointer })] }
        : trip;
}
