namespace KetamineLint.Articles;

/// <summary>Tells what a link's address is worth as evidence. A clinic, a shop, a blog and an encyclopedia are worth nothing.</summary>
internal static class EvidenceDomains
{
    /// <summary>The most characters that a host's name has (RFC 1035).</summary>
    private const int LongestHost = 253;

    private static readonly (CitationKind, CitationStrength) s_doi = (CitationKind.Doi, CitationStrength.Strong);
    private static readonly (CitationKind, CitationStrength) s_pubMed = (CitationKind.PubMed, CitationStrength.Strong);
    private static readonly (CitationKind, CitationStrength) s_trial = (CitationKind.Trial, CitationStrength.Strong);
    private static readonly (CitationKind, CitationStrength) s_link = (CitationKind.Link, CitationStrength.Medium);

    /// <summary>Regulators, guideline bodies and public databases; every host below them counts.</summary>
    private static readonly string[] s_bodies =
    [
        "fda.gov", "nih.gov", "cdc.gov", "who.int", "nice.org.uk", "nhs.uk", "ema.europa.eu", "cochranelibrary.com", "cochrane.org",
        "samhsa.gov", "ahrq.gov", "va.gov", "health.gov", "cancer.gov", "medlineplus.gov", "dea.gov", "ftc.gov", "gov.uk", "canada.ca", "tga.gov.au", "nhmrc.gov.au",
        "healthdirect.gov.au", "sign.ac.uk", "uspreventiveservicestaskforce.org", "efsa.europa.eu", "ecdc.europa.eu",
    ];

    /// <summary>Publishers of journals.</summary>
    private static readonly string[] s_journals =
    [
        "nejm.org", "thelancet.com", "jamanetwork.com", "bmj.com", "nature.com", "science.org", "springer.com", "wiley.com", "sciencedirect.com", "psychiatryonline.org",
        "plos.org", "frontiersin.org", "mdpi.com", "oup.com", "cell.com", "annals.org", "acpjournals.org", "ahajournals.org", "tandfonline.com", "sagepub.com",
        "biomedcentral.com", "karger.com", "lww.com", "cambridge.org", "liebertpub.com", "psycnet.apa.org", "pnas.org", "elsevier.com", "jstor.org", "medrxiv.org", "biorxiv.org",
    ];

    /// <summary>What a link to a host, or to one below it, is as a citation.</summary>
    private static readonly Dictionary<string, (CitationKind Kind, CitationStrength Strength)> s_worth = Worth();

    /// <summary>What an address is as a citation; null if it is none.</summary>
    public static (CitationKind Kind, CitationStrength Strength)? Judge(string address)
    {
        var named = HostOf(address.AsSpan(), out var path);
        if (named.Length is 0 or > LongestHost)
        {
            return null;
        }

        var host = named.ToString();
        var isPubMed = path.StartsWith("/pubmed".AsSpan(), StringComparison.OrdinalIgnoreCase) || path.StartsWith("/pmc".AsSpan(), StringComparison.OrdinalIgnoreCase);
        while (host.Length > 0)
        {
            if (isPubMed && host.Equals("ncbi.nlm.nih.gov", StringComparison.OrdinalIgnoreCase))
            {
                return s_pubMed;
            }

            if (s_worth.TryGetValue(host, out var worth))
            {
                return worth;
            }

            host = host.IndexOf('.') is >= 0 and var dot ? host[(dot + 1)..] : "";
        }

        return null;
    }

    private static Dictionary<string, (CitationKind Kind, CitationStrength Strength)> Worth()
    {
        var worth = new Dictionary<string, (CitationKind, CitationStrength)>(StringComparer.OrdinalIgnoreCase)
        {
            ["doi.org"] = s_doi,
            ["pubmed.ncbi.nlm.nih.gov"] = s_pubMed,
            ["pmc.ncbi.nlm.nih.gov"] = s_pubMed,
            ["europepmc.org"] = s_pubMed,
            ["clinicaltrials.gov"] = s_trial,
            ["isrctn.com"] = s_trial,
        };
        foreach (var host in s_bodies.Concat(s_journals))
        {
            worth.Add(host, s_link);
        }

        return worth;
    }

    private static ReadOnlySpan<char> HostOf(ReadOnlySpan<char> address, out ReadOnlySpan<char> path)
    {
        var scheme = address.IndexOf("//".AsSpan());
        var rest = scheme == 0 || scheme > 0 && address[scheme - 1] == ':' ? address[(scheme + 2)..] : address.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase) ? address : default;
        var slash = rest.IndexOfAny('/', '?', '#');
        path = slash < 0 ? default : rest[slash..];
        var host = slash < 0 ? rest : rest[..slash];
        host = host[(host.LastIndexOf('@') + 1)..];
        var port = host.IndexOf(':');
        return port < 0 ? host : host[..port];
    }
}
