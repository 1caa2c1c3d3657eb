namespace KetamineLint.Articles;

/// <summary>Tells what a link's address is worth as evidence. A clinic, a shop, a blog and an encyclopedia are worth nothing.</summary>
internal static class EvidenceDomains
{
    /// <summary>Regulators, guideline bodies and public databases; every host below them counts.</summary>
    private static readonly HashSet<string> s_bodies = new(StringComparer.OrdinalIgnoreCase)
    {
        "fda.gov", "nih.gov", "cdc.gov", "who.int", "nice.org.uk", "nhs.uk", "ema.europa.eu", "cochranelibrary.com", "cochrane.org", "clinicaltrials.gov",
        "samhsa.gov", "ahrq.gov", "va.gov", "health.gov", "cancer.gov", "medlineplus.gov", "dea.gov", "ftc.gov", "gov.uk", "canada.ca", "tga.gov.au", "nhmrc.gov.au",
        "healthdirect.gov.au", "sign.ac.uk", "uspreventiveservicestaskforce.org", "isrctn.com", "europepmc.org", "efsa.europa.eu", "ecdc.europa.eu",
    };

    /// <summary>Publishers of journals.</summary>
    private static readonly HashSet<string> s_journals = new(StringComparer.OrdinalIgnoreCase)
    {
        "nejm.org", "thelancet.com", "jamanetwork.com", "bmj.com", "nature.com", "science.org", "springer.com", "wiley.com", "sciencedirect.com", "psychiatryonline.org",
        "plos.org", "frontiersin.org", "mdpi.com", "oup.com", "cell.com", "annals.org", "acpjournals.org", "ahajournals.org", "tandfonline.com", "sagepub.com",
        "biomedcentral.com", "karger.com", "lww.com", "cambridge.org", "liebertpub.com", "psycnet.apa.org", "pnas.org", "elsevier.com", "jstor.org", "medrxiv.org", "biorxiv.org",
    };

    /// <summary>What an address is as a citation; null if it is none.</summary>
    public static (CitationKind Kind, CitationStrength Strength)? Judge(string address)
    {
        var host = HostOf(address, out var path);
        if (host.Length == 0)
        {
            return null;
        }

        if (Is(host, "doi.org"))
        {
            return (CitationKind.Doi, CitationStrength.Strong);
        }

        if (Is(host, "pubmed.ncbi.nlm.nih.gov") || Is(host, "pmc.ncbi.nlm.nih.gov") || Is(host, "europepmc.org")
            || Is(host, "ncbi.nlm.nih.gov") && (path.StartsWith("/pubmed", StringComparison.OrdinalIgnoreCase) || path.StartsWith("/pmc", StringComparison.OrdinalIgnoreCase)))
        {
            return (CitationKind.PubMed, CitationStrength.Strong);
        }

        if (Is(host, "clinicaltrials.gov") || Is(host, "isrctn.com"))
        {
            return (CitationKind.Trial, CitationStrength.Strong);
        }

        for (var suffix = host; suffix.Length > 0; suffix = suffix.IndexOf('.') is >= 0 and var dot ? suffix[(dot + 1)..] : "")
        {
            if (s_bodies.Contains(suffix) || s_journals.Contains(suffix))
            {
                return (CitationKind.Link, CitationStrength.Medium);
            }
        }

        return null;
    }

    private static bool Is(string host, string domain) =>
        host.Equals(domain, StringComparison.OrdinalIgnoreCase) || host.EndsWith("." + domain, StringComparison.OrdinalIgnoreCase);

    private static string HostOf(string address, out string path)
    {
        var scheme = address.IndexOf("//", StringComparison.Ordinal);
        var rest = scheme == 0 || scheme > 0 && address[scheme - 1] == ':' ? address[(scheme + 2)..] : address.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? address : "";
        var slash = rest.IndexOfAny(['/', '?', '#']);
        path = slash < 0 ? "" : rest[slash..];
        var host = slash < 0 ? rest : rest[..slash];
        host = host[(host.LastIndexOf('@') + 1)..];
        var port = host.IndexOf(':');
        return port < 0 ? host : host[..port];
    }
}
