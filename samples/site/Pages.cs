namespace Site;

/// <summary>Where the articles of the site lie.</summary>
internal static class Pages
{
    public const string Folder = "articles";
}
