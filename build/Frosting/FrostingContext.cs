using Cake.Core;

namespace Cake.Frosting;

/// <summary>What a task is given: Cake's context. A build derives its own.</summary>
public class FrostingContext(ICakeContext context) : CakeContextAdapter(context);
