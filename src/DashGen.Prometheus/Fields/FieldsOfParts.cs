namespace DashGen.Prometheus;

// Lists, maps and sections.
abstract partial class Fields
{
    public void Texts(string name, EquatableArray<string> values, bool onOneLine = false, Since since = default)
    {
        if (!values.IsEmpty && Begin(name, since))
        {
            BeginList(onOneLine);
            foreach (var value in values)
            {
                OnText(value);
            }

            EndList();
            End(name);
        }
    }

    public void EmptyList(string name, Since since = default)
    {
        if (Begin(name, since))
        {
            BeginList(onOneLine: true);
            EndList();
            End(name);
        }
    }

    /// <summary>The fields of a part that stand among those of the part it belongs to.</summary>
    public void Inline(IFields? part) => part?.Describe(this);

    /// <summary>A map from names to lists, of one text each.</summary>
    public void ListMap(string name, NameMap<string> values, Since since = default)
    {
        if (Begin(name, since))
        {
            BeginSection();
            foreach (var (key, value) in values)
            {
                Texts(key, [value]);
            }

            EndSection();
            End(name);
        }
    }

    public void TextMap(string name, NameMap<string> values, Since since = default)
    {
        if (!values.IsEmpty && Begin(name, since))
        {
            BeginSection();
            foreach (var (key, value) in values)
            {
                Text(key, value);
            }

            EndSection();
            End(name);
        }
    }

    /// <summary>A map whose values a server expands as templates, and that are meant as they are.</summary>
    public void LiteralMap(string name, NameMap<string> values)
    {
        if (!values.IsEmpty && Begin(name, default))
        {
            BeginSection();
            foreach (var (key, value) in values)
            {
                Text(key, value.Contains("{{", StringComparison.Ordinal) ? GoTemplate.Text(value).ToString() : value);
            }

            EndSection();
            End(name);
        }
    }

    public void AnnotationMap(string name, NameMap<GoTemplate> values)
    {
        if (!values.IsEmpty && Begin(name, default))
        {
            BeginSection();
            foreach (var (key, value) in values)
            {
                if (Begin(key, default))
                {
                    OnAnnotation(value);
                    End(key);
                }
            }

            EndSection();
            End(name);
        }
    }

    public void TemplateMap(string name, NameMap<MessageTemplate> values, Since since = default)
    {
        if (!values.IsEmpty && Begin(name, since))
        {
            BeginSection();
            foreach (var (key, value) in values)
            {
                Template(key, value);
            }

            EndSection();
            End(name);
        }
    }

    public void SectionMap<T>(string name, NameMap<T> values, Since since = default)
        where T : class, IFields
    {
        if (!values.IsEmpty && Begin(name, since))
        {
            BeginSection();
            foreach (var (key, value) in values)
            {
                Section(key, value);
            }

            EndSection();
            End(name);
        }
    }

    public void Section<T>(string name, T? value, Since since = default)
        where T : class, IFields
    {
        if (value is not null && Begin(name, since))
        {
            BeginSection();
            value.Describe(this);
            EndSection();
            End(name);
        }
    }

    public void Sections<T>(string name, EquatableArray<T> values, Since since = default)
        where T : IFields
    {
        if (!values.IsEmpty && Begin(name, since))
        {
            List(values);
            End(name);
        }
    }

    /// <summary>A list of which a file may hold the same again and again: it is written once under a name, and referred to after that.</summary>
    /// <param name="name">The field.</param>
    /// <param name="about">What the name under which it is written begins with: letters and digits.</param>
    /// <param name="values">The list, not empty.</param>
    public void Repeated<T>(string name, string about, EquatableArray<T> values)
        where T : IFields
    {
        if (Begin(name, default))
        {
            if (!Refers(about, values))
            {
                List(values);
            }

            End(name);
        }
    }

    void List<T>(EquatableArray<T> values)
        where T : IFields
    {
        BeginList(onOneLine: false);
        for (var i = 0; i < values.Count; i++)
        {
            BeginItem(i, values[i]);
            BeginSection();
            values[i].Describe(this);
            EndSection();
            EndItem();
        }

        EndList();
    }

    /// <summary>A tree that the server passes on as it is, such as the payload of a webhook.</summary>
    public void Tree(string name, YamlTree? value, Since since = default)
    {
        if (value is not null && Begin(name, since))
        {
            OnTree(value);
            End(name);
        }
    }
}
