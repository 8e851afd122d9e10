namespace DashGen;

/// <summary>A public member of the definitions that makes a service, whether a stack lists it or not.</summary>
/// <param name="Name">Its name, as C# has it: <c>Shop.Till.In</c>.</param>
/// <param name="Location">Where its body begins.</param>
/// <param name="LastLine">The last line of its body.</param>
public sealed record DeclaredService(string Name, SourceLocation Location, int LastLine)
{
    /// <summary>Whether it made a service.</summary>
    internal bool Made(Service service) =>
        service.Location.File == Location.File && service.Location.Line >= Location.Line && service.Location.Line <= LastLine;
}
