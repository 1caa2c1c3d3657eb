using KetamineLint.Phrases;
using Xunit;

namespace KetamineLint.Tests.Phrases;

public sealed class PhraseSyntaxTests
{
    /// <summary>The sign ‸ stands before the column that the message names.</summary>
    [Theory]
    [InlineData("‸", "the phrase is empty")]
    [InlineData("‸ -", "the phrase is empty")]
    [InlineData("‸(have)?", "every part of the phrase may be absent")]
    [InlineData("‸,? (the)?", "every part of the phrase may be absent")]
    [InlineData("‸..3", "a gap stands between words, but the phrase may begin or end with this one")]
    [InlineData("‸cure ..3", "a gap stands between words, but the phrase may begin or end with this one")]
    [InlineData("‸(cure)? ..3 anxiety", "a gap stands between words, but the phrase may begin or end with this one")]
    [InlineData("cure ‸.. anxiety", "a gap is written '..3', with a number of words from 1 to 20")]
    [InlineData("cure ‸..0 anxiety", "a gap is written '..3', with a number of words from 1 to 20")]
    [InlineData("cure ‸..21 anxiety", "a gap is written '..3', with a number of words from 1 to 20")]
    [InlineData("cure ‸...3 anxiety", "a gap has two points: '..3'")]
    [InlineData("cure ..3‸anxiety", "a gap stands apart from the word after it")]
    [InlineData("cure ..20 all ..20 of ‸..1 anxiety", "the gaps of the phrase take more than 40 words")]
    [InlineData("‸(cure", "'(' is not closed")]
    [InlineData("cure‸)", "')' closes no group")]
    [InlineData("cure‸|heal", "'|' stands outside a group")]
    [InlineData("(cure|‸) it", "an alternative is empty: what may be absent is written '(…)?'")]
    [InlineData("(‸) it", "an alternative is empty: what may be absent is written '(…)?'")]
    [InlineData("anti‸(depressant)", "a group holds whole words: part it from the word before it")]
    [InlineData("(anti)‸depressant", "a group holds whole words: part it from the word after it")]
    [InlineData("((((((((‸(cure)))))))))", "groups stand in each other deeper than 8")]
    [InlineData("‸{treatment", "'{' is not closed")]
    [InlineData("‸{a b}", "'a b' is no name of a lexicon")]
    [InlineData("the ‸{nothing} works", "there is no lexicon 'nothing'")]
    [InlineData("{kind}‸s", "a lexicon's hit is whole words: part it from the word after it")]
    [InlineData("cure ‸? it", "'?' has nothing before it; the mark itself is written '\\?'")]
    [InlineData("cure‸?", "'?' stands after a group or a mark; the mark itself is written '\\?'")]
    [InlineData("100 ‸% safe", "the mark '%' is written '\\%'")]
    [InlineData("patients‸' rights", "the mark ''' is written '\\''")]
    [InlineData("it ‸} is", "'}' closes nothing; the mark itself is written '\\}'")]
    [InlineData("\\‸a", "'a' is no mark")]
    [InlineData("it \\‸- is", "'-' is no mark")]
    [InlineData("it is ‸\\", "'\\' stands before a mark")]
    [InlineData("(a|b)‸~", "'~' has nothing before it; the mark itself is written '\\~'")]
    [InlineData("‸= MS", "'=' stands before a word")]
    [InlineData("=MS‸~", "a word is written with '=' or with '~', not with both")]
    [InlineData("‸^! so", "'^' stands before a word")]
    [InlineData("so ‸^", "'^' stands before a word")]
    [InlineData("‸^(so)? it is", "'^' stands before a word that is not always there")]
    [InlineData("it is (so)?‸$", "'$' stands after a word that is not always there")]
    [InlineData("it is!‸$", "'$' stands after a word that is not always there")]
    public void A_fault_has_a_place_and_a_clause(string marked, string message)
    {
        var column = marked.IndexOf('‸') + 1;
        var phrase = marked.Remove(column - 1, 1);
        var fault = Assert.Throws<PhraseSyntaxException>(() => PhraseEngine.Compile([new PhraseSet(phrase)], Lexicons));
        Assert.Equal((phrase.Trim(), 1, column, message), (fault.File, fault.Line, fault.Column, fault.Message));
    }

    [Theory]
    [InlineData("phrase\tweight\ncure\t3\tx", 2, 1, "the line has 3 columns instead of 2")]
    [InlineData("phrase\tweight\n\n# so\ncure", 4, 1, "the line has 1 columns instead of 2")]
    [InlineData("cure\nheal\t3", 2, 5, "the line has values, but the first line does not name columns")]
    [InlineData("term\tweight", 1, 1, "the first line of a lexicon with values names the columns, and the first of them is 'phrase'")]
    [InlineData("phrase\tweight\tweight", 1, 1, "every column has a name of its own")]
    [InlineData("phrase\tweight\t", 1, 1, "every column has a name of its own")]
    [InlineData("phrase\tweight\n\t3", 2, 1, "the phrase is empty")]
    [InlineData("cure\r\n  heal (it\r", 2, 8, "'(' is not closed")]
    [InlineData("cure\r  heal (it", 2, 8, "'(' is not closed")]
    [InlineData("\uFEFF  heal (it", 1, 8, "'(' is not closed")]
    public void A_fault_in_a_lexicon_has_file_line_and_column(string text, int line, int column, string message)
    {
        var fault = Assert.Throws<PhraseSyntaxException>(() => Lexicon.Parse("mine.txt", text));
        Assert.Equal(("mine.txt", line, column, message), (fault.File, fault.Line, fault.Column, fault.Message));
    }

    [Theory]
    [InlineData("cure\t# so\nheal \t # so")]
    [InlineData("phrase\tweight\ncure\t3\t# so\nheal\t4 # so")]
    public void White_space_before_a_comment_is_no_value(string text) =>
        Assert.Equal(["cure", "heal"], Enumerable.Range(0, 2).Select(row => LexiconLines.Read("mine.txt", text).Phrase(row).ToString()));

    [Theory]
    [InlineData("a ", 401, "the phrase has more than 400 parts")]
    [InlineData("a-", 401, "the phrase has more than 400 parts")]
    [InlineData("a ", 1_001, "the phrase has more than 2000 characters")]
    [InlineData("x", 65, "a word has more than 64 characters")]
    public void A_phrase_has_limits(string repeated, int times, string message)
    {
        var phrase = string.Concat(Enumerable.Repeat(repeated, times)).TrimEnd(' ', '-');
        var fault = Assert.Throws<PhraseSyntaxException>(() => Lexicon.Parse("mine.txt", phrase));
        Assert.Equal(message, fault.Message);
    }

    [Fact]
    public void Lexicons_that_name_each_other_in_a_circle_are_refused()
    {
        var lexicons = new Dictionary<string, string> { ["a"] = "the {b}", ["b"] = "x\nof {a}" };
        var fault = Assert.Throws<PhraseSyntaxException>(() =>
            PhraseEngine.Compile([new PhraseSet("{a} works")], name => LexiconLines.Read(name + ".txt", lexicons[name])));
        Assert.Equal(("b.txt", 2, 4, "the lexicon 'a' refers to itself"), (fault.File, fault.Line, fault.Column, fault.Message));
    }

    [Fact]
    public void Phrases_that_stand_for_too_many_ways_are_refused()
    {
        var text = string.Join("\n", Enumerable.Range(0, 30_000).Select(number => $"a ..20 b ..20 c{number}"));
        var set = new PhraseSet("x");
        var fault = Assert.Throws<PhraseSyntaxException>(() => PhraseEngine.Compile([set]).With([new(set, Lexicon.Parse("mine.txt", text))]));
        Assert.Equal("all phrases together are too many, or stand for too many ways to say them", fault.Message);
    }

    private static LexiconLines? Lexicons(string name) => name == "kind" ? LexiconLines.Read("kind.txt", "kind") : null;
}
