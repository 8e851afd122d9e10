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
        readonly Dictionary<(string Text, ScalarStyle Style), string> _known = [];
        Emitter? _emitter;

        public string Ask(string text, ScalarStyle style)
        {
            if (!_known.TryGetValue((text, style), out var answer))
            {
                _text.Clear();
                Add(_emitter ??= Begun(), text, style);

                // Before it stand the end of the line of the item before, and a dash or a comma with a blank.
                answer = _text.ToString().AsSpan().Trim('\n')[2..].ToString();
                _known.Add((text, style), answer);
            }

            return answer;
        }

        Emitter Begun()
        {
            var emitter = new Emitter(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }, Settings);
            emitter.Emit(new StreamStart());
            emitter.Emit(new DocumentStart(null, null, isImplicit: true));
            emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, style));

            // What a list looks like is settled when its second item is known.
            Add(emitter, "first", ScalarStyle.Plain);
            Add(emitter, "second", ScalarStyle.Plain);
            _text.Clear();
            return emitter;
        }

        static void Add(Emitter emitter, string text, ScalarStyle style) =>
            emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, YamlScalars.WellFormed(text), style, !YamlScalars.LooksTyped(text), isQuotedImplicit: true));
    }
}
