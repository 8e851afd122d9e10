namespace Cake.Frosting;

/// <summary>The name a task is called by.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskNameAttribute(string name) : Attribute
{
    /// <summary>The name, in lower case.</summary>
    public string Name { get; } = name;
}

/// <summary>What a task does, in one line.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TaskDescriptionAttribute(string description) : Attribute
{
    /// <summary>The line that the list of tasks shows.</summary>
    public string Description { get; } = description;
}

/// <summary>The task runs after another, once.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public sealed class IsDependentOnAttribute(Type task) : Attribute
{
    /// <summary>The task that comes first.</summary>
    public Type Task { get; } = task;
}
