using KetamineLint.Phrases;

namespace KetamineLint.Boilerplate;

/// <summary>The phrases that give furniture away.</summary>
internal static class FurniturePhrases
{
    /// <summary>Of menus, sharing, comments, newsletters, accounts, policies, advertising.</summary>
    public static readonly PhraseSet Chrome = PhraseSet.FromLexicon("page-chrome");

    /// <summary>Of walls, consent banners and failed requests.</summary>
    public static readonly PhraseSet Barriers = PhraseSet.FromLexicon("blocked-page");

    /// <summary>Of rights and origins.</summary>
    public static readonly PhraseSet Imprints = PhraseSet.FromLexicon("page-metadata");

    /// <summary>Names of networks that articles are shared on, and hardly ever about.</summary>
    public static readonly PhraseSet Networks = new(
        "(facebook|twitter|linkedin|instagram|pinterest|youtube|whatsapp|telegram|reddit|tumblr|tiktok|snapchat|bluesky|mastodon|flipboard|messenger|pocket|vk|xing|digg|stumbleupon)");

    /// <summary>All of them.</summary>
    public static readonly PhraseSet[] All = [Chrome, Barriers, Imprints, Networks];
}
