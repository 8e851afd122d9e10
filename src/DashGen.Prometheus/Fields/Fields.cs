using System.Globalization;
using DashGen.PromQL;

namespace DashGen.Prometheus;

/// <summary>
/// What a part of a configuration tells its fields to. A field that is not stated, or that states the server's own default, is left out.
/// </summary>
abstract partial class Fields
{
    public void Text(string name, string? value, string? otherwise = null, Since since = default)
    {
        if (value is not null && value != otherwise && Begin(name, since))
        {
            OnText(value);
            End(name);
        }
    }

    public void Template(string name, MessageTemplate? value, Since since = default)
    {
        if (value is not null && Begin(name, since))
        {
            OnText(value.ToString());
            End(name);
        }
    }

    /// <summary>An expression; it is printed only where it is written.</summary>
    public void Expr(string name, Expr value)
    {
        if (Begin(name, default))
        {
            OnExpr(value);
            End(name);
        }
    }

    public void Url(string name, Uri? value, string? otherwise = null, Since since = default)
    {
        Text(name, value?.OriginalString, otherwise, since);
        if (Checks && value is not null)
        {
            Demand(name, value is { IsAbsoluteUri: true, Scheme: "http" or "https" }, $"{name} must be an absolute http or https address");
            Demand(name, value is not { IsAbsoluteUri: true, UserInfo.Length: > 0 }, $"{name} holds a user name or password: use basic_auth with a file");
        }
    }

    public void Secret(string name, SecretFile? value, Since since = default) => Text(name, value?.Path, since: since);

    public void Flag(string name, bool? value, bool? otherwise = null, Since since = default)
    {
        if (value is { } stated && stated != otherwise)
        {
            Plain(name, stated ? "true" : "false", since);
        }
    }

    public void Number(string name, long? value, long? otherwise = null, Since since = default)
    {
        if (value is { } stated && stated != otherwise)
        {
            Plain(name, stated.ToString(CultureInfo.InvariantCulture), since);
        }
    }

    public void Number(string name, double value)
    {
        Plain(name, double.IsPositiveInfinity(value) ? ".inf" : double.IsNegativeInfinity(value) ? "-.inf" : SampleText.Of(value), default);
    }

    public void Real(string name, double? value, double? otherwise = null, Since since = default)
    {
        if (value is { } stated && !stated.Equals(otherwise))
        {
            Plain(name, stated.ToString("R", CultureInfo.InvariantCulture), since);
        }
    }

    public void Duration(string name, TimeSpan? value, TimeSpan? otherwise = null, Since since = default)
    {
        if (value is { } stated && stated != otherwise && IsDuration(name, stated))
        {
            Plain(name, DurationText.Of(stated), since);
        }
    }

    /// <summary>A duration in a field that Alertmanager reads with Go's own parser, which knows no days.</summary>
    public void GoDuration(string name, TimeSpan? value, TimeSpan? otherwise = null, Since since = default)
    {
        if (value is { } stated && stated != otherwise && IsDuration(name, stated))
        {
            Plain(name, DurationText.OfGo(stated), since);
        }
    }

    /// <summary>States that a text is the name of a label that the server takes.</summary>
    public virtual void LabelName(string field, string name, Since? quotedSince = null)
    {
    }

    /// <summary>States that a text is the name of a metric that the server takes.</summary>
    public virtual void MetricName(string field, string name)
    {
    }

    void Plain(string name, string value, Since since)
    {
        if (Begin(name, since))
        {
            OnPlain(value);
            End(name);
        }
    }

    bool IsDuration(string name, TimeSpan value)
    {
        if (value < TimeSpan.Zero)
        {
            Demand(name, false, $"{name} is a negative duration");
            return false;
        }

        return true;
    }

    /// <summary>Whether rules are looked at: what costs something to ask is asked only then.</summary>
    public virtual bool Checks => false;

    /// <summary>States a rule of the server. The writer does not ask.</summary>
    public virtual void Demand(string field, bool holds, string otherwise)
    {
    }

    /// <summary>States something that the server takes, but that is probably not meant.</summary>
    public virtual void Advise(string field, bool holds, string otherwise)
    {
    }

    /// <summary>States that of several fields one is given, or at most one where none is enough.</summary>
    public void OneOf(bool atLeastOne, params ReadOnlySpan<(string Name, bool Stated)> fields)
    {
        var stated = 0;
        foreach (var field in fields)
        {
            stated += field.Stated ? 1 : 0;
        }

        var wrong = stated > 1 ? "at most one of" : atLeastOne && stated == 0 ? "one of" : null;
        if (wrong is not null)
        {
            var names = new string[fields.Length];
            for (var i = 0; i < names.Length; i++)
            {
                names[i] = fields[i].Name;
            }

            Demand(names[0], false, fields.Length == 1 ? $"{names[0]} must be stated" : $"{wrong} {string.Join(", ", names)} must be stated");
        }
    }

    /// <summary>Begins a field.</summary>
    /// <returns>Whether to go on with its value.</returns>
    protected abstract bool Begin(string name, Since since);

    protected virtual void End(string name)
    {
    }

    protected virtual void OnText(string value)
    {
    }

    protected virtual void OnExpr(Expr value)
    {
    }

    protected virtual void OnAnnotation(GoTemplate value)
    {
    }

    protected virtual void OnPlain(string value)
    {
    }

    protected virtual void OnTree(YamlTree value)
    {
    }

    /// <summary>Refers to a value that was written before, or else gives the next one a name.</summary>
    protected virtual bool Refers(string about, object value) => false;

    protected virtual void BeginSection()
    {
    }

    protected virtual void EndSection()
    {
    }

    protected virtual void BeginList(bool onOneLine)
    {
    }

    protected virtual void EndList()
    {
    }

    protected virtual void BeginItem(int position, IFields item)
    {
    }

    protected virtual void EndItem()
    {
    }
}
