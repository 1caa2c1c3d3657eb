using System.Collections.Immutable;

namespace KetamineLint;

/// <summary>A document that says what health articles owe their readers. A rule rests on those that its page cites before its examples.</summary>
/// <param name="Id">Its id, never used again.</param>
/// <param name="Name">Its name.</param>
/// <param name="Demand">What it asks for, in a sentence.</param>
/// <param name="Address">Where it can be read.</param>
/// <param name="Citation">The words by which pages cite it.</param>
public sealed record Guideline(string Id, string Name, string Demand, string Address, string Citation)
{
    /// <summary>The citation in small letters: pages may write it with others.</summary>
    internal string FoldedCitation { get; } = Citation.ToLowerInvariant();

    /// <summary>The guidelines in order of id.</summary>
    public static ImmutableArray<Guideline> All { get; } = ImmutableArray.Create<Guideline>(
        new("ABOLA-2016", "Abola and Prasad, JAMA Oncology 2016", "Superlatives for drugs say nothing of their evidence.", "https://doi.org/10.1001/jamaoncol.2015.3931", "Abola & Prasad"),
        new("AMA-STYLE", "AMA Manual of Style", "The generic name of a drug stands at its first mention.", "https://academic.oup.com/amamanualofstyle", "AMA Manual of Style"),
        new("CABANAC-2021", "Cabanac, Labbé and Magazinov 2021", "Fixed terms that were replaced by synonyms betray automatic rewriting.", "https://arxiv.org/abs/2107.06751", "Cabanac, Labbé and Magazinov"),
        new("CAP", "UK Code of Non-broadcast Advertising (CAP Code)", "Objective claims need evidence, and nobody is discouraged from essential treatment.", "https://www.asa.org.uk/type/non_broadcast/code_section/12.html", "CAP Code"),
        new("CDC-CCI", "CDC Clear Communication Index", "Numbers are given so that readers can judge a benefit and a risk.", "https://www.cdc.gov/ccindex/", "Clear Communication Index"),
        new("CFR-21-101.93", "21 CFR 101.93", "A supplement may not claim to diagnose, treat, cure or prevent a disease.", "https://www.ecfr.gov/current/title-21/section-101.93", "21 CFR 101.93"),
        new("CFR-21-202.1", "21 CFR 202.1", "Advertising of drugs names the established name, and claims no more than substantial evidence shows.", "https://www.ecfr.gov/current/title-21/section-202.1", "21 CFR 202.1"),
        new("DISCERN", "DISCERN instrument", "Health information names its sources, and says how a treatment works, its benefits and its risks.", "http://www.discern.org.uk", "DISCERN"),
        new("EU-1924-2006", "Regulation (EC) 1924/2006", "Health claims on food are prohibited unless authorised.", "https://eur-lex.europa.eu/eli/reg/2006/1924/oj", "Regulation (EC) 1924/2006"),
        new("FDA-FRAUD", "FDA, 6 tip-offs to rip-offs", "Miracle cures, quick fixes and conspiracies are signs of a health fraud.", "https://www.fda.gov/consumers/consumer-updates/6-tip-offs-rip-offs-dont-fall-health-fraud-scams", "tip-offs"),
        new("FTC-255", "FTC Endorsement Guides, 16 CFR Part 255", "Endorsements need the evidence that a direct claim needs, and connections are disclosed.", "https://www.ecfr.gov/current/title-16/part-255", "16 CFR 255"),
        new("FTC-465", "FTC rule on reviews and testimonials, 16 CFR Part 465", "Testimonials are not invented.", "https://www.ecfr.gov/current/title-16/part-465", "16 CFR 465"),
        new("FTC-GUT-CHECK", "FTC Gut Check", "Seven promises of weight loss cannot be true.", "https://www.ftc.gov/business-guidance/resources/gut-check-reference-guide-media-spotting-false-weight-loss-claims", "Gut check"),
        new("FTC-HEALTH", "FTC Health Products Compliance Guidance", "Health claims rest on competent and reliable evidence, and limits are stated.", "https://www.ftc.gov/business-guidance/resources/health-products-compliance-guidance", "Health Products Compliance Guidance"),
        new("GOOGLE-RATERS", "Google Search Quality Rater Guidelines", "Pages that were made with little effort or care get the lowest rating.", "https://guidelines.raterhub.com/searchqualityevaluatorguidelines.pdf", "Search Quality Rater Guidelines"),
        new("GOOGLE-SPAM", "Google spam policies for web search", "No stuffing of keywords, no scraped content, no content at scale, no link spam.", "https://developers.google.com/search/docs/essentials/spam-policies", "spam policies"),
        new("HEALTHNEWSREVIEW", "HealthNewsReview criteria", "Benefits and harms are quantified, alternatives compared, and nothing is sold.", "https://www.healthnewsreview.org/about-us/review-criteria/", "HealthNewsReview"),
        new("HON", "HONcode", "Authority, complementarity, attribution, justifiability and disclosure.", "https://www.hon.ch/HONcode/", "HONcode"),
        new("ISMP", "ISMP lists of error-prone abbreviations and confused drug names", "Doses and names are written so that nobody misreads them.", "https://www.ismp.org", "ISMP"),
        new("JAMA", "JAMA benchmarks", "Authorship, attribution, disclosure and currency.", "https://doi.org/10.1001/jama.1997.03540390074039", "JAMA benchmarks"),
        new("JOINT-COMMISSION", "Joint Commission \"Do Not Use\" list", "No trailing zero and no naked decimal point in a dose.", "https://www.jointcommission.org", "Joint Commission"),
        new("KOBAK-2025", "Kobak et al. 2025", "Words of style that language models overuse.", "https://github.com/berenslab/chatgpt-excess-words", "Kobak"),
        new("NTOULAS-2006", "Ntoulas et al., WWW 2006", "Repetition detects pages that were made for search engines.", "https://doi.org/10.1145/1135777.1135794", "Ntoulas"),
        new("SUMNER-2014", "Sumner et al., BMJ 2014", "No cause made of an association, and no inference from animals to people.", "https://doi.org/10.1136/bmj.g7015", "Sumner"),
        new("WCAG", "Web Content Accessibility Guidelines 2.2", "Structure is in the markup, and a link says where it leads.", "https://www.w3.org/TR/WCAG22/", "WCAG"),
        new("WP-AI-SIGNS", "Wikipedia: Signs of AI writing", "Chat text, tool markup and unfilled templates show text that nobody read.", "https://en.wikipedia.org/wiki/Wikipedia:Signs_of_AI_writing", "Signs of AI writing"),
        new("YU-2019", "Yu, Li and Wang, EMNLP 2019", "The strength of a claim is that of its study.", "https://aclanthology.org/D19-1473", "Yu, Li and Wang"));
}
