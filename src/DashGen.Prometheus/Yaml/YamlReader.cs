using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace DashGen.Prometheus;

/// <summary>Reads YAML into a neutral tree. Comments, quotes and the order of lines are gone; the order of keys and items stays.</summary>
public static partial class YamlReader
{
    // Far beyond any real file, and far from the end of the stack.
    const int Deepest = 200;

    /// <summary>Reads one document.</summary>
    /// <param name="text">The text of the file.</param>
    /// <param name="tree">What was read; an empty file is null in YAML's sense.</param>
    /// <param name="wrong">Where it cannot be read: line, column and reason.</param>
    /// <returns>Whether the text is one document of YAML, with plain keys that come once.</returns>
    public static bool TryRead(string text, [NotNullWhen(true)] out YamlTree? tree, [NotNullWhen(false)] out string? wrong)
    {
        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            tree = new YamlNull();
            if (parser.TryConsume<DocumentStart>(out _))
            {
                tree = new Reading(parser).Node(0);
                parser.Consume<DocumentEnd>();
            }

            wrong = parser.Accept<StreamEnd>(out _) ? null : "there is more than one document";
            return wrong is null;
        }
        catch (YamlException mistake)
        {
            tree = null;
            wrong = string.Create(CultureInfo.InvariantCulture, $"line {mistake.Start.Line}, column {mistake.Start.Column}: {mistake.Message}");
            return false;
        }
    }

    [GeneratedRegex(@"\A(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+|[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z")]
    private static partial Regex Number();

    sealed class Reading(IParser parser)
    {
        readonly Dictionary<AnchorName, YamlTree> _anchors = [];

        public YamlTree Node(int depth)
        {
            if (depth > Deepest)
            {
                throw new YamlException(parser.Current!.Start, parser.Current.End, "too deep");
            }

            if (parser.TryConsume<AnchorAlias>(out var alias))
            {
                return _anchors.TryGetValue(alias.Value, out var known) ? known : throw new YamlException(alias.Start, alias.End, $"no anchor '{alias.Value}'");
            }

            var anchor = parser.Accept<NodeEvent>(out var start) ? start.Anchor : AnchorName.Empty;
            var tree = parser.TryConsume<SequenceStart>(out _) ? List(depth)
                : parser.TryConsume<MappingStart>(out _) ? Map(depth)
                : Value(parser.Consume<Scalar>());
            if (!anchor.IsEmpty)
            {
                _anchors[anchor] = tree;
            }

            return tree;
        }

        YamlList List(int depth)
        {
            var items = new List<YamlTree>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(Node(depth + 1));
            }

            return new([.. items]);
        }

        YamlMap Map(int depth)
        {
            var entries = new List<(string Key, YamlTree Value)>();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            while (!parser.TryConsume<MappingEnd>(out _))
            {
                var key = parser.Consume<Scalar>();
                if (!seen.Add(key.Value))
                {
                    throw new YamlException(key.Start, key.End, $"the key '{key.Value}' comes twice");
                }

                entries.Add((key.Value, Node(depth + 1)));
            }

            return new([.. entries]);
        }

        static YamlTree Value(Scalar scalar) =>
            scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || scalar.Tag == "tag:yaml.org,2002:str" ? new YamlText(scalar.Value)
            : scalar.Value is "" or "~" or "null" or "Null" or "NULL" ? new YamlNull()
            : scalar.Value is "true" or "True" or "TRUE" ? new YamlFlag(true)
            : scalar.Value is "false" or "False" or "FALSE" ? new YamlFlag(false)
            : Number().IsMatch(scalar.Value) ? new YamlNumber(scalar.Value)
            : new YamlText(scalar.Value);
    }
}
