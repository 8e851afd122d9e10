namespace DashGen.Prometheus;

/// <summary>An attachment of a Mattermost post.</summary>
public sealed record MattermostAttachment : IFields
{
    /// <summary>The text where attachments cannot be shown. Since 0.30.</summary>
    public MessageTemplate? Fallback { get; init; }

    /// <summary>The colour of the bar. Since 0.30.</summary>
    public MessageTemplate? Color { get; init; }

    /// <summary>The text above. Since 0.30.</summary>
    public MessageTemplate? Pretext { get; init; }

    /// <summary>The text. Since 0.30.</summary>
    public MessageTemplate? Text { get; init; }

    /// <summary>The name of the author. Since 0.30.</summary>
    public MessageTemplate? AuthorName { get; init; }

    /// <summary>Where the author's name leads. Since 0.30.</summary>
    public MessageTemplate? AuthorLink { get; init; }

    /// <summary>The author's picture. Since 0.30.</summary>
    public MessageTemplate? AuthorIcon { get; init; }

    /// <summary>The title. Since 0.30.</summary>
    public MessageTemplate? Title { get; init; }

    /// <summary>Where the title leads. Since 0.30.</summary>
    public MessageTemplate? TitleLink { get; init; }

    /// <summary>Facts in columns. Since 0.30.</summary>
    public EquatableArray<MattermostField> Fields { get; init; }

    /// <summary>A small picture beside. Since 0.30.</summary>
    public MessageTemplate? ThumbUrl { get; init; }

    /// <summary>The line below. Since 0.30.</summary>
    public MessageTemplate? Footer { get; init; }

    /// <summary>The picture of the line below. Since 0.30.</summary>
    public MessageTemplate? FooterIcon { get; init; }

    /// <summary>A picture below. Since 0.30.</summary>
    public MessageTemplate? ImageUrl { get; init; }

    /// <inheritdoc/>
    void IFields.Describe(Fields to)
    {
        to.Template("fallback", Fallback, since: Since.AlertmanagerIs(0, 30));
        to.Template("color", Color, since: Since.AlertmanagerIs(0, 30));
        to.Template("pretext", Pretext, since: Since.AlertmanagerIs(0, 30));
        to.Template("text", Text, since: Since.AlertmanagerIs(0, 30));
        to.Template("author_name", AuthorName, since: Since.AlertmanagerIs(0, 30));
        to.Template("author_link", AuthorLink, since: Since.AlertmanagerIs(0, 30));
        to.Template("author_icon", AuthorIcon, since: Since.AlertmanagerIs(0, 30));
        to.Template("title", Title, since: Since.AlertmanagerIs(0, 30));
        to.Template("title_link", TitleLink, since: Since.AlertmanagerIs(0, 30));
        to.Sections("fields", Fields, since: Since.AlertmanagerIs(0, 30));
        to.Template("thumb_url", ThumbUrl, since: Since.AlertmanagerIs(0, 30));
        to.Template("footer", Footer, since: Since.AlertmanagerIs(0, 30));
        to.Template("footer_icon", FooterIcon, since: Since.AlertmanagerIs(0, 30));
        to.Template("image_url", ImageUrl, since: Since.AlertmanagerIs(0, 30));
    }
}
