using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>
/// Where a text stops being JSON that every program reads alike: what breaks the grammar, a name that stands twice in an object, and an
/// escape of half a character such as <c>"\ud83d"</c> alone. The grammar allows the last two, but nobody can say what they mean.
/// </summary>
internal static class JsonFault
{
    const string Half = "half of a character is written here: an escape such as \\ud83d without the other half";

    /// <summary>Whether the file escapes a half at all. Few do, so that others need not be walked through.</summary>
    internal static bool MayHalveCharacters(ReadOnlySpan<byte> utf8) => utf8.IndexOf("\\ud"u8) >= 0 || utf8.IndexOf("\\uD"u8) >= 0;

    /// <summary>The first fault with its pointer, line and column; null where there is none.</summary>
    /// <param name="utf8">Valid UTF-8.</param>
    /// <param name="maxDepth">How deep it may nest.</param>
    internal static Finding? First(ReadOnlySpan<byte> utf8, int maxDepth)
    {
        var place = new JsonPlace();
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = maxDepth });
        try
        {
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Text(in reader);
                    if (!place.Name(name))
                    {
                        return At(utf8, (int)reader.TokenStartIndex, place.Pointer, $"the name \"{name}\" stands twice in one object");
                    }

                    if (name is null)
                    {
                        return At(utf8, (int)reader.TokenStartIndex, place.Pointer, Half);
                    }
                }
                else
                {
                    place.Value(reader.TokenType);
                    if (reader is { TokenType: JsonTokenType.String, ValueIsEscaped: true } && Text(in reader) is null)
                    {
                        return At(utf8, (int)reader.TokenStartIndex, place.Pointer, Half);
                    }
                }
            }

            return null;
        }
        catch (JsonException broken)
        {
            var error = new Finding(DashboardReader.Unreadable, FindingSeverity.Error, place.Pointer, $"the file is not JSON: {Sentence(broken.Message)}");
            return error with { Line = (int?)broken.LineNumber + 1, Column = (int?)broken.BytePositionInLine + 1 };
        }
    }

    /// <summary>A finding at a byte of a text.</summary>
    internal static Finding At(ReadOnlySpan<byte> utf8, int offset, string pointer, string message)
    {
        var before = utf8[..offset];
        return new(DashboardReader.Unreadable, FindingSeverity.Error, pointer, message)
        {
            Line = before.Count((byte)'\n') + 1,
            Column = before.Length - before.LastIndexOf((byte)'\n'),
        };
    }

    /// <summary>A name or a text; null where half of a character is in it.</summary>
    static string? Text(in Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    // The runtime's message ends with what an author of a program could do, and with " LineNumber: …", which we say in our own way.
    static string Sentence(string message)
    {
        var end = message.Length;
        foreach (var mark in (string[])[" LineNumber:", " Change the reader options"])
        {
            end = message.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at ? Math.Min(end, at) : end;
        }

        return message[..end].TrimEnd('.', ' ');
    }
}
