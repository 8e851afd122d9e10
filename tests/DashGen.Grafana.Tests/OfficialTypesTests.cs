using System.Text;
using System.Text.Json.Nodes;
using DashGen.Testing;

namespace DashGen.Grafana.Tests;

/// <summary>Grafana's own TypeScript types accept what we write. Needs node and npm; the packages are fetched once.</summary>
public sealed class OfficialTypesTests
{
    static readonly Dictionary<string, string> Folders = new()
    {
        ["annolist"] = "annotationslist",
        ["dashlist"] = "dashboardlist",
        ["nodeGraph"] = "nodegraph",
        ["state-timeline"] = "statetimeline",
        ["status-history"] = "statushistory",
    };

    [Fact]
    public void The_types_of_grafana_schema_accept_a_dashboard_with_every_panel_kind()
    {
        var folder = Packages();
        var source = Source(JsonNode.Parse(DashboardJson.Write(EveryKind.Dashboard))!.AsObject(), folder, out var checks);
        Assert.True(checks > 20, $"only {checks} values were checked");
        var result = Check(folder, source);
        Assert.True(result.ExitCode == 0, result.Output);
    }

    [Fact]
    public void The_types_refuse_a_dashboard_that_is_wrong()
    {
        var folder = Packages();
        var dashboard = JsonNode.Parse(DashboardJson.Write(EveryKind.Dashboard))!.AsObject();
        dashboard["graphTooltip"] = 7;
        dashboard["title"] = 1;
        Assert.NotEqual(0, Check(folder, Source(dashboard, folder, out _)).ExitCode);
    }

    static ToolResult Check(string folder, string source)
    {
        var file = Path.Combine(folder, $"check-{Guid.NewGuid():N}.ts");
        File.WriteAllText(file, source);
        try
        {
            return Tool.Run(
                "node", folder, "node_modules/typescript/bin/tsc", "--noEmit", "--strict", "--skipLibCheck", "--moduleResolution", "bundler",
                "--module", "esnext", "--target", "es2022", Path.GetFileName(file));
        }
        finally
        {
            File.Delete(file);
        }
    }

    static string Packages()
    {
        Needs.Program("node");
        var folder = Repository.PathOf("artifacts/grafana-types");
        if (!Directory.Exists(Path.Combine(folder, "node_modules/@grafana/schema")))
        {
            Directory.CreateDirectory(folder);
            File.WriteAllText(Path.Combine(folder, "package.json"), "{}");
            Tool.Accepts("npm", folder, "install", "--no-audit", "--no-fund", "@grafana/schema@13.2.3", "typescript@5.9.3");
        }

        return folder;
    }

    static string Source(JsonObject dashboard, string folder, out int checks)
    {
        // Types of enumerations are nominal in TypeScript; in JSON they are their values.
        var text = new StringBuilder("""
            import type * as dashboard from './node_modules/@grafana/schema/dist/types/raw/dashboard/x/types.gen';
            type Json<T> = T extends string ? `${T}` : T extends number | boolean | null | undefined ? T
              : T extends Array<infer U> ? Array<Json<U>> : T extends object ? { [K in keyof T]: Json<T[K]> } : T;

            """);
        var count = 1;
        var body = new StringBuilder();
        foreach (var panel in AssertGrafana.Panels(dashboard))
        {
            var type = panel["type"]!.GetValue<string>();
            var plugin = Folders.GetValueOrDefault(type, type);
            if (!Directory.Exists(Path.Combine(folder, $"node_modules/@grafana/schema/dist/types/raw/composable/{plugin}/panelcfg")))
            {
                continue;
            }

            var types = $"import('./node_modules/@grafana/schema/dist/types/raw/composable/{plugin}/panelcfg/x/types.gen')";
            foreach (var (what, value) in (ReadOnlySpan<(string, JsonNode?)>)[("Options", panel["options"]), ("FieldConfig", panel["fieldConfig"]?["defaults"]?["custom"])])
            {
                if (value is not null)
                {
                    // What these types demand since 13 Grafana fills in; what must be there is checked against the schemas.
                    body.Append(FormattableString.Invariant($"export const value{count++}: Json<Partial<{types}.{what}>> = {Known(value).ToJsonString()};\n"));
                }
            }
        }

        checks = count;
        return text.Append("export const whole: Json<dashboard.Dashboard> = ").Append(Known(dashboard).ToJsonString()).Append(";\n").Append(body).ToString();
    }

    // Members that Grafana reads and writes, and its JSON schemas have, but these types leave out.
    static JsonNode Known(JsonNode node)
    {
        var copy = node.DeepClone();
        foreach (var variable in copy["templating"]?["list"]?.AsArray() ?? [])
        {
            foreach (var name in (string[])["definition", "auto", "auto_min", "auto_count"])
            {
                variable!.AsObject().Remove(name);
            }
        }

        foreach (var annotation in copy["annotations"]?["list"]?.AsArray() ?? [])
        {
            annotation!.AsObject().Remove("expr");
        }

        copy.AsObject().Remove("infinitePan");
        return copy;
    }
}
