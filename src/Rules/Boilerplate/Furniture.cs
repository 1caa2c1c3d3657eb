using KetamineLint.Articles;

namespace KetamineLint.Boilerplate;

/// <summary>Which rule a line of furniture belongs to.</summary>
internal enum FurnitureKind : byte
{
    /// <summary>Menus, sharing, comments, newsletters, accounts, policies, advertising.</summary>
    Chrome,

    /// <summary>What a wall, a banner or a failed request showed instead of the article.</summary>
    Barrier,

    /// <summary>Rights and dates that a publishing system prints around a text.</summary>
    Imprint,
}

/// <summary>How sure it is that a line is furniture.</summary>
internal enum Certainty : byte
{
    /// <summary>Nothing says so.</summary>
    None,

    /// <summary>It is one if other furniture stands around it: chrome begets chrome.</summary>
    Gated,

    /// <summary>It is one wherever it stands.</summary>
    Certain,
}

/// <summary>A line that came along with scraped text.</summary>
/// <param name="Line">The line.</param>
/// <param name="Kind">Which rule it belongs to.</param>
internal readonly record struct FurnitureLine(Line Line, FurnitureKind Kind);

/// <summary>Finds the lines that a site put around an article, and that came along with it.</summary>
internal static class Furniture
{
    /// <summary>So many certain lines make an article a scraped page.</summary>
    private const int LinesOfScrapedPage = 5;

    /// <summary>So many certain lines within so many lines do the same for their neighbourhood.</summary>
    private const int LinesOfNeighbourhood = 2;
    private const int Neighbourhood = 12;

    /// <summary>The lines of furniture of one kind, in order.</summary>
    public static IEnumerable<Line> In(Article article, FurnitureKind kind) =>
        Holds(article, kind) ? Of(article).Where(found => found.Kind == kind).Select(found => found.Line) : [];

    /// <summary>Whether any line is furniture of that kind.</summary>
    public static bool Holds(Article article, FurnitureKind kind)
    {
        foreach (ref readonly var found in Of(article).AsSpan())
        {
            if (found.Kind == kind)
                return true;
        }

        return false;
    }

    private static FurnitureLine[] Of(Article article) => article.Shared(static article => FurnitureEvidence.StandsIn(article) ? Find(article) : []);

    private static FurnitureLine[] Find(Article article)
    {
        var evidence = new FurnitureEvidence(article);
        ShareRows.Mark(article, evidence);
        var certain = evidence.CertainLines();
        var isScraped = certain.Count >= LinesOfScrapedPage;
        if (isScraped)
            FurnitureIslands.Mark(article, evidence);
        var found = new List<FurnitureLine>();
        for (var number = 0; number < article.Lines.Length; number++)
        {
            if (evidence[number] == Certainty.Certain || (evidence[number] == Certainty.Gated && (isScraped || IsNearOthers(certain, number))))
                found.Add(new(evidence.PartOf(number), evidence.KindOf(number)));
        }

        return [.. found];
    }

    private static bool IsNearOthers(List<int> certain, int number)
    {
        var first = certain.BinarySearch(number - Neighbourhood);
        first = first < 0 ? ~first : first;
        var last = first + LinesOfNeighbourhood - 1;
        return last < certain.Count && certain[last] <= number + Neighbourhood;
    }
}
