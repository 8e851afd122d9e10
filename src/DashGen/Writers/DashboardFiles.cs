using DashGen.Grafana;

namespace DashGen;

/// <summary>The dashboards of a stack, in the form it asks for.</summary>
static class DashboardFiles
{
    /// <summary>The first Grafana that serves version 2 of dashboards as final.</summary>
    static readonly Version FirstWithV2 = new(13, 0);

    public static IEnumerable<GeneratedFile> Of(StackBundle stack)
    {
        var folder = Slug.Of(stack.Stack.Title);
        var boards = StackDashboards.Of(stack).Boards;
        return stack.Stack.Dashboards switch
        {
            DashboardForm.Classic => boards.Select(one => new GeneratedFile($"grafana/dashboards/{folder}/{one.Board.Uid}.json", buffer => DashboardJson.Write(one.Board, buffer))),
            DashboardForm.Manifest =>
            [
                // The uid of a dashboard begins with its stack's name and a hyphen, so none is in this one's way.
                ("grafana/manifests/folder.json", FolderManifest.Write(folder, stack.Stack.Title)),
                .. boards.Select(GeneratedFile (one) => ($"grafana/manifests/{one.Board.Uid}.json", Manifest(stack.Stack, one.Board, folder))),
            ],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }

    static string Manifest(Stack stack, Grafana.Dashboard board, string folder) => stack.Versions.Grafana < FirstWithV2
        ? DashboardManifest.WriteV2Beta1(board, folder)
        : DashboardManifest.WriteV2(board, folder);
}
