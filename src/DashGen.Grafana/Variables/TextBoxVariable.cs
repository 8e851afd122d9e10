using DashGen.Grafana.Classic;

namespace DashGen.Grafana;

/// <summary>A variable that is typed.</summary>
/// <param name="Name">The name, without the dollar sign.</param>
/// <param name="StartText">The text it starts with.</param>
public sealed record TextBoxVariable(string Name, string StartText = "") : Variable(Name)
{
    internal override VariableModel Lower(DataSource? source) => Start(VariableType.Textbox) with
    {
        Query = StartText,
        Current = Chosen(StartText, StartText),
    };
}
