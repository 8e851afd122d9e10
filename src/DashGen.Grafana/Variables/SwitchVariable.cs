using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable with two values, shown as a switch.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="WhenOn">The value when the switch is on.</param>
/// <param name="WhenOff">The value when it is off.</param>
public sealed record SwitchVariable(string Name, string WhenOn = "true", string WhenOff = "false") : Variable(Name)
{
    /// <summary>Whether it starts on.</summary>
    public bool IsOn { get; init; }

    internal override VariableModel Lower(DataSource? source) => Start(VariableType.Switch) with
    {
        Current = IsOn ? Chosen(WhenOn, WhenOn) : Chosen(WhenOff, WhenOff),
        Options =
        [
            new VariableOption { Selected = IsOn, Text = WhenOn, Value = WhenOn },
            new VariableOption { Selected = !IsOn, Text = WhenOff, Value = WhenOff },
        ],
    };
}
