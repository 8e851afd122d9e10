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
        Separate();
        var space = Space(name.Length + 4);
        space[0] = (byte)'"';
        name.CopyTo(space[1..]);
        space[name.Length + 1] = (byte)'"';
        _length += name.Length + 2;
        Named();
    }

    internal void WritePropertyName(string name)
    {
        Separate();
        Quoted(name);
        Named();
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
        Separate();
        if (value is null)
        {
            Append("null"u8);
        }
        else
        {
            Quoted(value);
        }
    }

    /// <summary>Writes a string that needs no escape, as constants of schemas.</summary>
    internal void WriteStringValue(ReadOnlySpan<byte> value)
    {
        Separate();
        Append("\""u8);
        Append(value);
        Append("\""u8);
    }

    internal void WriteBooleanValue(bool value)
    {
        Separate();
        Append(value ? "true"u8 : "false"u8);
    }

    internal void WriteNullValue()
    {
        Separate();
        Append("null"u8);
    }

    internal void WriteNumberValue(long value)
    {
        Separate();
        Utf8Formatter.TryFormat(value, Space(LongestNumber), out var written);
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

        Separate();
        Utf8Formatter.TryFormat(value, Space(LongestNumber), out var written);
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
                Separate();
                Append(JsonMarshal.GetRawUtf8Value(value));
                break;
        }
    }

    /// <summary>Ends the text with LF.</summary>
    internal void WriteLine() => Append("\n"u8);

    void Start(byte bracket)
    {
        Separate();
        Space(1)[0] = bracket;
        _length++;
        _depth++;
        _follows = false;
    }

    void End(byte bracket)
    {
        _depth--;
        if (_follows)
        {
            NewLine();
        }

        Space(1)[0] = bracket;
        _length++;
        _follows = true;
    }

    void Named()
    {
        Append(indented ? ": "u8 : ":"u8);
        _named = true;
    }

    void Separate()
    {
        if (_named)
        {
            _named = false;
        }
        else
        {
            if (_follows)
            {
                Append(","u8);
            }

            if (_depth > 0)
            {
                NewLine();
            }
        }

        _follows = true;
    }

    void NewLine()
    {
        if (indented)
        {
            var blanks = 2 * _depth;
            var space = Space(blanks + 1);
            space[0] = (byte)'\n';
            for (var i = 1; i <= blanks; i++)
            {
                space[i] = (byte)' ';
            }

            _length += blanks + 1;
        }
    }

    void Append(ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(Space(bytes.Length));
        _length += bytes.Length;
    }

    void Quoted(string text)
    {
        var space = Space((LongestEscape * text.Length) + 2);
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
        _length += written;
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
