using KetamineLint.Articles;

namespace KetamineLint.EfficacyClaims;

/// <summary>How an article speaks. Marketing is doubted early, neutral reference text late, whatever a single sentence says.</summary>
internal sealed class Register
{
    /// <summary>Fewer words do not show how an article speaks.</summary>
    private const int ShortestRegister = 60;

    public Register(Article article)
    {
        var perThousand = 1000.0 / Math.Max(1, article.WordCount);
        var contested = ClaimPhrases.ContestedTreatments.In(article).Count;
        var efficacy = ClaimPhrases.Efficacy.In(article).Count;
        var said = ClaimPhrases.Attributions.In(article).Count;
        var promotion = ClaimPhrases.Promotion.In(article).Count * perThousand;
        var hype = (ClaimPhrases.Hype.In(article).Count + (0.5 * ClaimPhrases.SalesWords.In(article).Count)) * perThousand;
        var inTitle = article.Title is { } title && ClaimPhrases.ContestedTreatments.In(title).Count > 0;

        var promises = (ClaimPhrases.Promises.In(article).Count + ClaimPhrases.FraudCues.In(article).Count) * perThousand;

        IsNews = said >= 3 && said * perThousand >= 2;
        IsAboutTreatment = (contested >= 3 && contested * perThousand >= 5) || (inTitle && contested >= 2)
            || (efficacy >= 4 && efficacy * perThousand >= 4);
        IsMarketing = (promotion >= 8 && hype >= 2) || hype >= 6;
        IsNeutral = article.WordCount >= ShortestRegister && !IsMarketing && !IsAboutTreatment && !IsNews && (hype < 1 || (hype < 2.5 && promotion < 6)) && promises < 3;
    }

    /// <summary>Whether it quotes people often.</summary>
    public bool IsNews { get; }

    /// <summary>Whether it is about a contested treatment, or hardly speaks of anything but how well something works.</summary>
    public bool IsAboutTreatment { get; }

    /// <summary>Whether it sells: many words of hype, or some and many of a seller.</summary>
    public bool IsMarketing { get; }

    /// <summary>Whether it is none of these: reference text.</summary>
    public bool IsNeutral { get; }

    /// <summary>What it adds to the weight of every claim.</summary>
    public double Tilt => IsNeutral ? -2 : IsMarketing ? 0.5 : 0;
}
