using KetamineLint.Files;
using Xunit;

namespace KetamineLint.Tests.Files;

public sealed class WildcardTests
{
    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("*.md", "a.md")]
    [InlineData("*", "")]
    [InlineData("?.md", "ä.md")]
    [InlineData("a*b*c", "a-b-b-c")]
    [InlineData("[a-c].md", "b.md")]
    [InlineData("[!a-c].md", "d.md")]
    [InlineData("[^a-c].md", "d.md")]
    [InlineData("[]a].md", "].md")]
    [InlineData(@"[\]].md", "].md")]
    [InlineData("[[:digit:][:upper:]]", "7")]
    [InlineData("[a-]", "-")]
    [InlineData(@"\*.md", "*.md")]
    [InlineData(@"\[slug\]", "[slug]")]
    [InlineData("**/a.md", "a.md")]
    [InlineData("**/a.md", "x/y/a.md")]
    [InlineData("x/**/a.md", "x/a.md")]
    [InlineData("x/**/a.md", "x/y/z/a.md")]
    [InlineData("x/**", "x/y/z")]
    [InlineData("**", "x/y")]
    [InlineData("**/**/a", "a")]
    [InlineData("**/x/**/y/*.md", "x/x/z/y/y/a.md")]
    public void Matches(string pattern, string path) => Assert.True(new Wildcard(pattern).Matches(path));

    [Theory]
    [InlineData("a.md", "A.md")]
    [InlineData("*.md", "x/a.md")]
    [InlineData("?", "/")]
    [InlineData("x/**", "x")]
    [InlineData("**/a.md", "ba.md")]
    [InlineData("x/**/a.md", "y/a.md")]
    [InlineData("[a", "a")]
    [InlineData("[a-c].md", "d.md")]
    [InlineData("[!a].md", "a.md")]
    [InlineData("a/b", "a")]
    [InlineData("a", "a/b")]
    [InlineData("x**/a", "x/y/a")]
    [InlineData(@"a\", @"a\")]
    public void Does_not_match(string pattern, string path) => Assert.False(new Wildcard(pattern).Matches(path));

    [Fact]
    public void Case_counts_only_where_it_is_asked_to() =>
        Assert.True(new Wildcard("[a-c]*.MD", StringComparison.OrdinalIgnoreCase).Matches("Beta.md"));

    [Fact]
    public void Many_stars_are_not_exponential()
    {
        var names = string.Concat(Enumerable.Repeat("*a", 40)) + "b";
        var folders = string.Concat(Enumerable.Repeat("**/a/", 40)) + "b";

        Assert.False(new Wildcard(names).Matches(new string('a', 5000)));
        Assert.False(new Wildcard(folders).Matches(string.Concat(Enumerable.Repeat("a/", 2000)) + "c"));
    }

    [Theory]
    [InlineData("a.md", "a.md")]
    [InlineData("*.{md,txt}", "*.md *.txt")]
    [InlineData("{a,b}/{c,d}", "a/c a/d b/c b/d")]
    [InlineData("{a,{b,c}}", "a b c")]
    [InlineData("{a,}b", "ab b")]
    [InlineData("{a}", "{a}")]
    [InlineData("{a,b", "{a,b")]
    [InlineData("{x}{a,b}", "{x}a {x}b")]
    public void Braces_are_written_out(string pattern, string expected) =>
        Assert.Equal(expected.Split(' '), BraceExpansion.Expand(pattern));

    [Fact]
    public void Braces_beyond_all_measure_stay_as_they_are()
    {
        var pattern = string.Concat(Enumerable.Repeat("{a,b}", 30));

        Assert.Equal([pattern], BraceExpansion.Expand(pattern));
    }
}
