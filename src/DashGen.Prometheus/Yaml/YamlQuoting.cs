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
static class YamlQuoting
{
    // No width, so that a long expression stays on its line; LF on every operating system.
    static readonly EmitterSettings Settings = new(
        bestIndent: 2, bestWidth: int.MaxValue, isCanonical: false, maxSimpleKeyLength: 1024, skipAnchorName: true, indentSequences: false,
        newLine: "\n", useUtf16SurrogatePairs: false);

    static readonly SearchValues<char> PlainStart = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_/$(<");
    static readonly SearchValues<char> NameLetters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    /// <summary>A text as the value of a key or the item of a list. A block has its lines without any indent.</summary>
    public static string InBlock(string text) =>
        IsPlain(text) ? text : Ask(text, YamlScalars.HasControls(text) ? YamlScalars.FitsBlock(text) ? ScalarStyle.Literal : ScalarStyle.DoubleQuoted : ScalarStyle.Any);

    /// <summary>A text as a key: one line.</summary>
    public static string AsKey(string text) => IsPlain(text) ? text : Ask(text, YamlScalars.HasControls(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any);

    /// <summary>A text as the item of a list on one line.</summary>
    public static string InFlow(string text)
    {
        if (!text.AsSpan().ContainsAnyExcept(NameLetters) && !YamlScalars.LooksTyped(text))
        {
            return text;
        }

        var asked = new Asked();
        asked.Emitter.Emit(new SequenceStart(AnchorName.Empty, TagName.Empty, isImplicit: true, SequenceStyle.Flow));
        asked.Scalar(text, YamlScalars.HasControls(text) ? ScalarStyle.DoubleQuoted : ScalarStyle.Any);
        asked.Emitter.Emit(new SequenceEnd());
        return asked.Answer().Trim()[1..^1];
    }

    static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.IsEmpty && PlainStart.Contains(text[0]) && text[^1] is not (' ' or ':') && !text.ContainsAnyExceptInRange(' ', '~')
        && !(text.ContainsAny(':', '#') && (text.Contains(": ", StringComparison.Ordinal) || text.Contains(" #", StringComparison.Ordinal)))
        && !YamlScalars.LooksTyped(text);

    static string Ask(string text, ScalarStyle style)
    {
        var asked = new Asked();
        asked.Emitter.Emit(new MappingStart(AnchorName.Empty, TagName.Empty, isImplicit: true, MappingStyle.Block));
        asked.Scalar("k", ScalarStyle.Plain);
        asked.Scalar(text, style);
        asked.Emitter.Emit(new MappingEnd());
        var answer = asked.Answer().AsSpan("k: ".Length).TrimEnd('\n').ToString();
        return style == ScalarStyle.Literal ? answer.Replace("\n  ", "\n", StringComparison.Ordinal) : answer;
    }

    sealed class Asked
    {
        readonly StringBuilder _text = new();

        public Asked()
        {
            Emitter = new Emitter(new StringWriter(_text, CultureInfo.InvariantCulture) { NewLine = "\n" }, Settings);
            Emitter.Emit(new StreamStart());
            Emitter.Emit(new DocumentStart(null, null, isImplicit: true));
        }

        public Emitter Emitter { get; }

        public void Scalar(string text, ScalarStyle style) =>
            Emitter.Emit(new Scalar(AnchorName.Empty, TagName.Empty, YamlScalars.WellFormed(text), style, !YamlScalars.LooksTyped(text), isQuotedImplicit: true));

        public string Answer()
        {
            Emitter.Emit(new DocumentEnd(isImplicit: true));
            Emitter.Emit(new StreamEnd());
            return _text.ToString();
        }
    }
}
