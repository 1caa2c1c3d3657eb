using System.CommandLine;
using KetamineLint.Commands;
using KetamineLint.Reports;
using Xunit;

namespace KetamineLint.Tests.Reports;

public sealed class RulePagesTests
{
    private const string Page =
        """
        KL1991 made-up-preamble

        KL1991: a reader who sees an answer
        that was meant for somebody else stops believing the rest of the article, and is right to.
        - A list
        - of two

        Flagged

            Certainly! Here is the text, in a block that is wider than forty columns.
        """;

    [Fact]
    public void The_table_fits_the_terminal()
    {
        using var output = new StringWriter { NewLine = "\n" };
        ListRulesCommand.Write(output, new Terminal(68, false), [Specimen.Preamble, Specimen.Safety, Specimen.Advice]);
        Assert.Equal(
            """
            id      name              severity  precision  title
            KL1991  made-up-preamble  error     very-high  A made-up preamble
            KL3991  made-up-safety    warning   high       A made-up promise of
                                                           safety
            KL7991  made-up-advice    note      medium     Made-up advice

            3 rules. `ketaminelint explain ID` says why each exists, with examples.

            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Fact]
    public void A_page_is_wrapped_but_its_examples_are_not()
    {
        using var output = new StringWriter { NewLine = "\n" };
        ExplainCommand.Write(output, new Terminal(60, false), Specimen.Preamble, Page);
        Assert.Equal(
            """
            KL1991 made-up-preamble
            error, precision very-high: A made-up preamble

            KL1991: a reader who sees an answer that was meant for
            somebody else stops believing the rest of the article, and
            is right to.
            - A list
            - of two

            Flagged

                Certainly! Here is the text, in a block that is wider than forty columns.


            """.ReplaceLineEndings("\n"),
            output.ToString());
    }

    [Fact]
    public void An_unknown_rule_is_wrong_usage()
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var root = new RootCommand { ExplainCommand.Create() };
        var exit = root.Parse(["explain", "no-such-rule\e"]).Invoke(new InvocationConfiguration { Output = output, Error = error });
        Assert.Equal((int)ExitCode.Fault, exit);
        Assert.Equal("", output.ToString());
        Assert.StartsWith(@"ketaminelint: error: unknown rule 'no-such-rule\u{1B}'", error.ToString(), StringComparison.Ordinal);
    }
}
