using Cake.Core;
using Cake.Frosting;

namespace DashGen.Building;

/// <summary>Writes the definition of a new service.</summary>
[TaskName("new")]
[TaskDescription("writes definitions/<Service>/, ready to compile, with comments that teach")]
[Argument("SERVICE", "its name, such as payment-service")]
public sealed class NewTask : FrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override void Run(BuildContext context)
    {
        var definitions = Path.Combine(context.Root, "definitions");
        var typed = context.Value("service") ?? "";
        var folder = Path.Combine(definitions, string.Concat(typed.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..])));
        if (typed.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && Directory.Exists(folder) && folder != definitions)
        {
            throw new CakeException(1, $"definitions/{Path.GetFileName(folder)}/ is there already; nothing was written");
        }

        if (ServiceName.Read(typed, TakenNames.Of(definitions), out var refusal) is not { } name)
        {
            throw new CakeException(2, refusal);
        }

        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Monitoring.cs"), ServiceTemplate.Text(name));
        context.Screen.Line($"definitions/{name.Identifier}/Monitoring.cs is written: say there what {name.Name} exposes.", Tint.Green);
        context.Screen.Line("Then list it in a stack in definitions/Estate.cs, and run ./build.ps1:");
        context.Screen.Line($"    Services = [..., {name.Identifier}.Monitoring.In(\"production\")],");
    }
}
