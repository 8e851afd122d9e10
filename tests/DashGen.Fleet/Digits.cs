namespace DashGen.Fleet;

/// <summary>A digit as a type, so that label sets, which are types, can be told apart by number.</summary>
public abstract class Digit
{
    /// <summary>The types of the digits, 0 first.</summary>
    public static IReadOnlyList<Type> Types { get; } =
        [typeof(Zero), typeof(One), typeof(Two), typeof(Three), typeof(Four), typeof(Five), typeof(Six), typeof(Seven), typeof(Eight), typeof(Nine)];

    /// <summary>The number that four digits are.</summary>
    public static int Number<A, B, C, D>() => new[] { typeof(A), typeof(B), typeof(C), typeof(D) }.Aggregate(0, (number, digit) => (number * 10) + IndexOf(digit));

    static int IndexOf(Type digit) => Enumerable.Range(0, Types.Count).First(i => Types[i] == digit);
}

public sealed class Zero : Digit;

public sealed class One : Digit;

public sealed class Two : Digit;

public sealed class Three : Digit;

public sealed class Four : Digit;

public sealed class Five : Digit;

public sealed class Six : Digit;

public sealed class Seven : Digit;

public sealed class Eight : Digit;

public sealed class Nine : Digit;
