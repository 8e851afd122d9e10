using System.Buffers;
using System.Globalization;
using System.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DashGen.Prometheus;

/// <summary>
/// A text as YAML. Where anything needs a decision it is YamlDotNet's emitter that takes it; only a text that no reader could take for
/// anything else is let through as it is, because most texts are of that kind and asking costs more than writing.
/// </summary>
/// <remarks>Made once for a file: to begin with an emitter costs more than an answer, and a file says the same again and again.</remarks>
sealed class YamlQuoting
{
    // No width, so that a long expression stays on its line; LF on every operating system.
    static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: false,
        newLine: "\n", useUtf16SurrogatePairs: false);

    static readonly SearchValues<char> PlainStart = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/$(<");
    static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    readonly Items _block = new(SequenceStyle.Block);
    readonly Items _flow = new(SequenceStyle.Flow);

    /// <summary>A text as the value of a key or the item of a list. A block has its lines without any indent.</summary>
    public string InBlock(string text)
    {
        if (IsPlain(text))
        {
            return text;
        }

        if (!YamlScalars.HasControls(text))
        {
            return _block.Ask(text, ScalarStyle.Any);
        }

        return YamlScalars.FitsBlock(text)
            ? _block.Ask(text, ScalarStyle.Literal).Replace("\n  ", "\n", StringComparison.Ordinal)
            : _block.Ask(text, ScalarStyle.DoubleQuoted);
    }

    /// <summary>A text as a key: one line.</summary>
    public string AsKey(string text) => IsPlain(text) ? text : _block.Ask(text, OnOneLine(text));

    /// <summary>A text as the item of a list on one line.</summary>
    public string InFlow(string text) =>
        !text.AsSpan().ContainsAnyExcept(NameLetters) && !YamlScalars.LooksTyped(text) ? text : _flow.Ask(text, OnOneLine(text));

    static ScalarStyle OnOneLine(string text) => YamlScalars.HasControls(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any;

    static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.IsEmpty && PlainStart.Contains(text[0]) && text[^1] is not (' ' or ':') && !text.ContainsAnyExceptInRange(' ', '~')
        && !(text.ContainsAny(':', '#') && (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)))
        && !YamlScalars.LooksTyped(text);

    /// <summary>A list without end, of which each text that is asked about becomes an item.</summary>
    sealed class Items(SequenceStyle style)
    {
        readonly StringBuilder _text = new();
        readonly Dictionary<string, (string Before, string After)?> _around = new(StringComparer.Ordinal);
        readonly Dictionary<(string Text, ScalarStyle Style), string> _known = [];
        Emitter? _emitter;

        public string Ask(string text, ScalarStyle style)
        {
            if (style == ScalarStyle.Any && Around(text) is var (before, after))
            {
                return string.Concat(before, text, after);
            }

            if (!_known.TryGetValue((text, style), out var answer))
            {
                _known.Add((text, style), answer = Answer(text, style, YamlScalars.LooksTyped(text)));
            }

            return answer;
        }

        // To an emitter one letter or digit is as good as another, and as several. So of texts that differ in nothing else it is asked about
        // one, and what it puts around that stands around the others; null where it changes what is inside.
        (string Before, string After)? Around(string text)
        {
            var isTyped = YamlScalars.LooksTyped(text);
            Span<char> key = text.Length < 1000 ? stackalloc char[text.Length + 1] : new char[text.Length + 1];
            key[0] = isTyped ? '!' : '?';
            var length = 1;
            foreach (var character in text)
            {
                var kept = char.IsAsciiLetterOrDigit(character) ? 'a' : character;
                if (kept != 'a' || key[length - 1] != 'a')
                {
                    key[length++] = kept;
                }
            }

            key = key[..length];
            var around = _around.GetAlternateLookup<ReadOnlySpan<char>>();
            if (!around.TryGetValue(key, out var found))
            {
                var shape = key[1..].ToString();
                var answer = Answer(shape, ScalarStyle.Any, isTyped);
                var at = answer.IndexOf(shape, StringComparison.Ordinal);
                around[key] = found = at < 0 ? null : (answer[..at], answer[(at + shape.Length)..]);
            }

            return found;
        }

        string Answer(string text, ScalarStyle style, bool isTyped)
        {
            _text.Clear();
            Add(_emitter ??= Begun(), text, style, isTyped);

            // Before it stand the end of the line of the item before, and a dash or a comma with a blank.
            return _text.ToString().AsSpan().Trim('\n')[2..].ToString();
        }

        Emitter Begun()
        {
            var emitter = new Emitter(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }, Settings);
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart(null, null, isImplicit: true));
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));

            // What a list looks like is settled when its second item is known.
            Add(emitter, "first", ScalarStyle.Plain, isTyped: false);
            Add(emitter, "second", ScalarStyle.Plain, isTyped: false);
            _text.Clear();
            return emitter;
        }

        static void Add(Emitter emitter, string text, ScalarStyle style, bool isTyped) =>
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, YamlScalars.WellFormed(text), style, !isTyped, isQuotedImplicit: true));
    }
}
