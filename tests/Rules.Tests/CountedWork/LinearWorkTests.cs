using KetamineLint.Articles;
using Xunit;

namespace KetamineLint.Tests.CountedWork;

/// <summary>
/// Work grows as a straight line with the text. It is counted, not timed: see <see cref="CountedAssembly"/>. A counter in the program would
/// see only what somebody thought of, and allocation does not see a loop that allocates nothing.
/// </summary>
public sealed class LinearWorkTests
{
    private const int Parts = 500;

    /// <summary>More than any limit of the reader for a text, so that what is read under it is the same in both texts.</summary>
    private const int PartsBeyondLimits = 4_500;

    /// <summary>How much longer the longer text is.</summary>
    private const int Growth = 4;

    /// <summary>
    /// What the work may grow beyond <see cref="Growth"/>: sorting and binary searches grow by n log n, which from 500 to 2,000 parts
    /// is 1.22 times the straight line if they were all there is. Work that grows with the square comes to 4 times the line;
    /// if it is a tenth of the work on the shorter text, to 1.3 times.
    /// </summary>
    private const double Margin = 1.22;

    private static readonly Lazy<CountedEngine> s_engine = new(() => new CountedEngine());

    public static TheoryData<string> Usual => [.. Shapes.All.Keys];

    public static TheoryData<string> Bounded => [.. Shapes.Bounded.Keys];

    public static TheoryData<string> Mended => [.. Shapes.Mended.Keys];

    [Theory]
    [MemberData(nameof(Usual))]
    public void Linting_takes_work_in_proportion(string shape) => AssertLinear(Shapes.All[shape], s_engine.Value.Lint, Parts);

    [Theory]
    [MemberData(nameof(Bounded))]
    public void Linting_takes_work_in_proportion_beyond_the_limits(string shape) => AssertLinear(Shapes.Bounded[shape], s_engine.Value.Lint, PartsBeyondLimits);

    [Theory]
    [MemberData(nameof(Mended))]
    public void Mending_takes_work_in_proportion(string shape) => AssertLinear(Shapes.Mended[shape], s_engine.Value.Mend, Parts);

    [Fact]
    public void Mending_around_known_findings_takes_work_in_proportion() => AssertLinear(Shapes.Mended["doubled words"], s_engine.Value.MendHalf, PartsBeyondLimits);

    /// <summary>Markdig takes the square for link definitions, which is why the reader limits them; under the limit the counter must see it.</summary>
    [Fact]
    public void Work_that_grows_with_the_square_is_seen() =>
        Assert.Throws<Xunit.Sdk.TrueException>(() => AssertLinear(Shapes.Bounded["link definitions"], s_engine.Value.Lint, Parts));

    [Fact]
    public void Code_that_counts_finds_what_code_that_does_not_count_finds()
    {
        var text = Shapes.All["findings"](20) + Shapes.All["link definitions in stretches"](20) + Shapes.All["templates"](20);
        var result = ArticleLinter.LintAll(Article.Parse(text), RuleSet.Default);
        Assert.NotEmpty(result.Findings);
        Assert.Equal(result.Findings.Select(Describe), s_engine.Value.Findings(text));

        static string Describe(Finding finding) => $"{finding.Span} {finding.Message}";
    }

    private static void AssertLinear(Func<int, string> shape, Func<string, long> work, int parts)
    {
        var (shorter, longer) = (shape(parts), shape(parts * Growth));
        var (less, more) = (work(shorter), work(longer));
        var line = less * (longer.Length / (double)shorter.Length);
        Assert.True(less > 0 && more <= line * Margin, $"{shorter.Length} characters take {less} steps, {longer.Length} take {more}: {more / line:0.00} times the straight line");
    }
}
