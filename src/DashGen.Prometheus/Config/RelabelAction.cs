namespace DashGen.Prometheus;

/// <summary>What a relabelling does.</summary>
public enum RelabelAction
{
    /// <summary>Writes a label where the expression matches.</summary>
    Replace,

    /// <summary>Keeps only what matches.</summary>
    Keep,

    /// <summary>Drops what matches.</summary>
    Drop,

    /// <summary>Keeps only where the source equals the target label. Since 2.41.</summary>
    KeepEqual,

    /// <summary>Drops where the source equals the target label. Since 2.41.</summary>
    DropEqual,

    /// <summary>Writes the hash of the source modulo a number.</summary>
    HashMod,

    /// <summary>Copies labels whose names match to names made of them.</summary>
    LabelMap,

    /// <summary>Drops labels whose names match.</summary>
    LabelDrop,

    /// <summary>Keeps only labels whose names match.</summary>
    LabelKeep,

    /// <summary>Writes the source in small letters.</summary>
    Lowercase,

    /// <summary>Writes the source in capitals.</summary>
    Uppercase,
}
