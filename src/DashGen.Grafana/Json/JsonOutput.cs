using System.Buffers;
using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace DashGen.Grafana;

/// <summary>Writes JSON as UTF-8: two blanks of indentation and LF, or all in one line.</summary>
/// <remarks>
/// A dashboard is thousands of short names that are known to need no escape, and a program that writes one must not spend most of its
/// time on starting; <see cref="Utf8JsonWriter"/> looks at every name again and brings an encoder that is compiled on first use.
/// The order of calls is not checked: generated code makes them.
/// </remarks>
internal sealed class JsonOutput(bool indented = true) : IDisposable
{
    const int LongestNumber = 32;

    /// <summary>One character as the longest escape: <c>\u2028</c>.</summary>
    const int LongestEscape = 6;

    byte[] _buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
    int _length;
    int _depth;

    /// <summary>Whether something stands before the next value on its level.</summary>
    bool _follows;

    /// <summary>Whether the next value stands behind its name.</summary>
    bool _named;

    /// <summary>What has been written.</summary>
    internal ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    /// <inheritdoc/>
    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
    }

    internal void WriteStartObject() => Start((byte)'{');

    internal void WriteEndObject() => End((byte)'}');

    internal void WriteStartArray() => Start((byte)'[');

    internal void WriteEndArray() => End((byte)']');

    internal void WriteStartArray(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteStartArray();
    }

    /// <summary>Writes a name that needs no escape, as those of schemas.</summary>
    internal void WritePropertyName(ReadOnlySpan<byte> name)
    {
        var space = Begin(name.Length + 4);
        space[0] = (byte)'"';
        name.CopyTo(space[1..]);
        space[name.Length + 1] = (byte)'"';
        Named(space[(name.Length + 2)..], name.Length + 2);
    }

    internal void WritePropertyName(string name)
    {
        var space = Begin(MostQuoted(name) + 2);
        var quoted = Quoted(name, space);
        Named(space[quoted..], quoted);
    }

    internal void WriteString(ReadOnlySpan<byte> name, string? value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    internal void WriteString(ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        WritePropertyName(name);
        WriteStringValue(value);
    }

    internal void WriteBoolean(ReadOnlySpan<byte> name, bool value)
    {
        WritePropertyName(name);
        WriteBooleanValue(value);
    }

    internal void WriteNumber(ReadOnlySpan<byte> name, double value)
    {
        WritePropertyName(name);
        WriteNumberValue(value);
    }

    internal void WriteNull(ReadOnlySpan<byte> name)
    {
        WritePropertyName(name);
        WriteNullValue();
    }

    /// <summary>Writes a string, or null.</summary>
    internal void WriteStringValue(string? value)
    {
        if (value is null)
        {
            WriteNullValue();
        }
        else
        {
            // Not in one line with the sum: finding the space moves the length, too.
            var written = Quoted(value, Begin(MostQuoted(value)));
            _length += written;
        }
    }

    /// <summary>Writes a string that needs no escape, as constants of schemas.</summary>
    internal void WriteStringValue(ReadOnlySpan<byte> value)
    {
        var space = Begin(value.Length + 2);
        space[0] = (byte)'"';
        value.CopyTo(space[1..]);
        space[value.Length + 1] = (byte)'"';
        _length += value.Length + 2;
    }

    internal void WriteBooleanValue(bool value) => WritePlain(value ? "true"u8 : "false"u8);

    internal void WriteNullValue() => WritePlain("null"u8);

    internal void WriteNumberValue(long value)
    {
        Utf8Formatter.TryFormat(value, Begin(LongestNumber), out var written);
        _length += written;
    }

    /// <summary>Writes a number with as many digits as tell it from its neighbours.</summary>
    /// <exception cref="ArgumentException">JSON has no such number.</exception>
    internal void WriteNumberValue(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"{value} is no number of JSON", nameof(value));
        }

        // Most numbers are small and whole, and finding the shortest digits of a fraction is slow.
        if (value is > -1e9 and < 1e9 && value == (int)value && (value != 0 || !double.IsNegative(value)))
        {
            WriteNumberValue((long)value);
            return;
        }

        Utf8Formatter.TryFormat(value, Begin(LongestNumber), out var written);
        _length += written;
    }

    /// <summary>Writes JSON that was read before. Strings and numbers stay as they were spelled.</summary>
    internal void WriteValue(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    WritePropertyName(property.Name);
                    WriteValue(property.Value);
                }

                WriteEndObject();
                break;
            case JsonValueKind.Array:
                WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    WriteValue(item);
                }

                WriteEndArray();
                break;
            default:
                WritePlain(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    /// <summary>Ends the text with LF.</summary>
    internal void WriteLine()
    {
        Space(1)[0] = (byte)'\n';
        _length++;
    }

    void WritePlain(ReadOnlySpan<byte> value)
    {
        value.CopyTo(Begin(value.Length));
        _length += value.Length;
    }

    void Start(byte bracket)
    {
        Begin(1)[0] = bracket;
        _length++;
        _depth++;
        _follows = false;
    }

    void End(byte bracket)
    {
        _depth--;
        var space = Space(NewLineLength + 1);
        var line = _follows ? NewLine(space) : 0;
        space[line] = bracket;
        _length += line + 1;
        _follows = true;
    }

    /// <summary>Ends a name, of which so many bytes are written already.</summary>
    void Named(Span<byte> behind, int name)
    {
        behind[0] = (byte)':';
        if (indented)
        {
            behind[1] = (byte)' ';
        }

        _length += name + (indented ? 2 : 1);
        _named = true;
    }

    /// <summary>Writes what divides a name or a value from what stands before it, and gives the space for it.</summary>
    /// <param name="atLeast">How many bytes it may take.</param>
    /// <remarks>One piece of space for both: asking for it is most of the work where texts are short.</remarks>
    Span<byte> Begin(int atLeast)
    {
        if (_named)
        {
            _named = false;
            return Space(atLeast);
        }

        var space = Space(1 + NewLineLength + atLeast);
        var written = 0;
        if (_follows)
        {
            space[written++] = (byte)',';
        }

        if (_depth > 0)
        {
            written += NewLine(space[written..]);
        }

        _follows = true;
        _length += written;
        return space[written..];
    }

    int NewLineLength => indented ? 1 + (2 * _depth) : 0;

    int NewLine(Span<byte> space)
    {
        space = space[..NewLineLength];
        for (var i = 1; i < space.Length; i++)
        {
            space[i] = (byte)' ';
        }

        if (space.Length > 0)
        {
            space[0] = (byte)'\n';
        }

        return space.Length;
    }

    static int MostQuoted(string text) => (LongestEscape * text.Length) + 2;

    static int Quoted(string text, Span<byte> space)
    {
        space[0] = (byte)'"';
        var written = 1;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (IsPlain(c))
            {
                space[written++] = (byte)c;
            }
            else if (char.IsAscii(c) || IsLineBreakOfJavaScript(c))
            {
                written += Escape(c, space[written..]);
            }
            else
            {
                // Half a surrogate pair becomes the replacement character: UTF-8 cannot spell it.
                Rune.DecodeFromUtf16(text.AsSpan(i), out var rune, out var units);
                written += rune.EncodeToUtf8(space[written..]);
                i += units - 1;
            }
        }

        space[written++] = (byte)'"';
        return written;
    }

    static bool IsPlain(char c) => c is >= ' ' and < '\x7f' and not '"' and not '\\';

    static bool IsLineBreakOfJavaScript(char c) => c is '\u2028' or '\u2029';

    static int Escape(char c, Span<byte> space)
    {
        space[0] = (byte)'\\';
        var letter = c switch { '"' => '"', '\\' => '\\', '\n' => 'n', '\r' => 'r', '\t' => 't', _ => 'u' };
        space[1] = (byte)letter;
        if (letter != 'u')
        {
            return 2;
        }

        Utf8Formatter.TryFormat(c, space[2..], out var digits, new StandardFormat('x', 4));
        return 2 + digits;
    }

    Span<byte> Space(int atLeast)
    {
        if (_buffer.Length - _length < atLeast)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(2 * _buffer.Length, _length + atLeast));
            Written.CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_buffer);
            _buffer = larger;
        }

        return _buffer.AsSpan(_length);
    }
}
