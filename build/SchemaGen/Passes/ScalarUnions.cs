using SchemaGen.Model;

namespace SchemaGen.Passes;

/// <summary>Replaces unions of scalars by the small hand-written types of <c>DashGen.Grafana/Json</c>.</summary>
public static class ScalarUnions
{
    /// <summary>Rewrites every such union.</summary>
    public static Schema Apply(Schema schema) => schema.RewriteTypes(type => type is OneOf union ? Replace(union) : type);

    static SchemaType Replace(OneOf union) => (union.Cases[0], union.Cases.Length > 1 ? union.Cases[1] : null) switch
    {
        (Scalar { Kind: ScalarKind.Boolean }, Scalar { Kind: ScalarKind.Number or ScalarKind.Integer }) => new HandWritten("SwitchOrNumber", false),
        (Scalar { Kind: ScalarKind.Text }, ArrayOf { Item: Scalar { Kind: ScalarKind.Text } }) => new HandWritten("TextOrTexts", true),
        (Scalar { Kind: ScalarKind.Text }, Scalar { Kind: ScalarKind.Number }) => new HandWritten("TextOrNumber", false),
        (Scalar { Kind: ScalarKind.Text }, MapOf or Anything) => new HandWritten("TextOrJson", true),
        (Scalar { Kind: ScalarKind.Text }, Scalar { Kind: ScalarKind.Boolean }) => new HandWritten("ScalarValue", true),
        (not ArrayOf, ArrayOf) => new HandWritten("ScalarValue", true),
        _ => union,
    };
}
