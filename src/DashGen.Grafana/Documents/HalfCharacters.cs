using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>
/// Finds texts that escape only half of a character, such as <c>"\ud83d"</c> alone. JSON's grammar allows them, but they are no text, and no
/// program can read them the same way.
/// </summary>
internal static class HalfCharacters
{
    /// <summary>Whether the file escapes a half at all. Few do, so that others need not be walked through.</summary>
    internal static bool MayBeIn(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    /// <summary>Where the first one stands, or null.</summary>
    internal static string? First(JsonElement element, string pointer) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject()
            .Select(property => Read(() => property.Name) is { } name ? First(property.Value, JsonPointer.Append(pointer, name)) : pointer)
            .FirstOrDefault(found => found is not null),
        JsonValueKind.Array => element.EnumerateArray()
            .Select((item, index) => First(item, JsonPointer.Append(pointer, index)))
            .FirstOrDefault(found => found is not null),
        JsonValueKind.String => Read(element.GetString) is null ? pointer : null,
        _ => null,
    };

    static string? Read(Func<string?> text)
    {
        try
        {
            return text();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
