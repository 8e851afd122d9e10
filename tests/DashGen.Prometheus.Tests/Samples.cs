using System.Reflection;

namespace DashGen.Prometheus.Tests;

/// <summary>Values for every property of a part of a configuration, each other than its default, so that every field gets written.</summary>
static class Samples
{
    /// <summary>An instance with only what its constructor demands.</summary>
    public static object Minimal(Type type)
    {
        var constructor = type.GetConstructors().OrderBy(constructor => constructor.GetParameters().Length).First(constructor => constructor.GetParameters() is not [{ } only] || only.ParameterType != type);
        return constructor.Invoke([.. constructor.GetParameters().Select(parameter => Value(parameter.ParameterType, parameter.Name!, null))]);
    }

    /// <summary>The properties that may be said.</summary>
    public static IEnumerable<PropertyInfo> Optional(Type type) =>
        type.GetProperties().Where(property => property.SetMethod is not null && property.GetIndexParameters().Length == 0
            && !type.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name)));

    /// <summary>Sets one property to something other than its default.</summary>
    public static void Set(object instance, PropertyInfo property) =>
        property.SetValue(instance, Value(property.PropertyType, property.Name, property.GetValue(instance)));

    /// <summary>An instance with everything set.</summary>
    public static object Full(Type type)
    {
        var instance = Minimal(type);
        foreach (var property in Optional(type))
        {
            Set(instance, property);
        }

        return instance;
    }

    static object Value(Type type, string name, object? current)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableArray<>))
        {
            var item = type.GetGenericArguments()[0];
            var items = Array.CreateInstance(item, 1);
            items.SetValue(Value(item, name, null), 0);
            return typeof(EquatableArray).GetMethod(nameof(EquatableArray.ToEquatableArray))!.MakeGenericMethod(item).Invoke(null, [items])!;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(NameMap<>))
        {
            var item = type.GetGenericArguments()[0];
            var pair = typeof(ValueTuple<,>).MakeGenericType(typeof(string), item);
            var pairs = Array.CreateInstance(pair, 1);
            pairs.SetValue(Activator.CreateInstance(pair, "key", Value(item, name, null)), 0);
            return typeof(NameMap).GetMethod(nameof(NameMap.ToNameMap))!.MakeGenericMethod(item).Invoke(null, [pairs])!;
        }

        return type switch
        {
            _ when type == typeof(string) => name switch
            {
                "Smarthost" => "mail.example.com:587",
                "MessageType" => "markdown",
                "ParseMode" => "MarkdownV2",
                "ApiType" => "cloud",
                "ThreadByDate" => "daily",
                "TargetFiles" => "targets/*.json",
                "MetricsPath" or "PathPrefix" => "/other",
                "TranslationStrategy" => "NoUTF8EscapingWithSuffixes",
                "Targets" => "host:9090",
                _ => "text",
            },
            _ when type == typeof(bool) => current is not true,
            _ when type == typeof(int) => 7,
            _ when type == typeof(long) => 7L,
            _ when type == typeof(double) => 0.5,
            _ when type == typeof(TimeSpan) => name.Contains("Timeout", StringComparison.Ordinal) ? TimeSpan.FromSeconds(7) : TimeSpan.FromSeconds(70),
            _ when type == typeof(Uri) => new Uri("http://example.com/x"),
            _ when type == typeof(SecretFile) => new SecretFile("secrets/x"),
            _ when type == typeof(MessageTemplate) => MessageTemplate.Text(name switch { "Priority" => "1", "Type" => "team", _ => "text" }),
            _ when type == typeof(YamlTree) => new YamlMap([("a", "b")]),
            _ when type == typeof(HttpConfig) => new HttpConfig { Authorization = new(new("secrets/x")) },
            _ when type == typeof(TlsConfig) => new TlsConfig { ServerName = "x" },
            _ when type == typeof(Relabeling) => Relabeling.Keep("a", "b"),
            _ when type.IsEnum => Enum.GetValues(type).Cast<object>().Last(),
            _ when type.IsClass && type.Namespace == "DashGen.Prometheus" => Full(type),
            _ => throw new NotSupportedException($"{type} {name}"),
        };
    }
}
