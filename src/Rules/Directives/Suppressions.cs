using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Directives;

/// <summary>The directives of one article, where each of them reaches, and which of them were of use.</summary>
internal sealed class Suppressions
{
    private readonly IReadOnlyList<Directive> _directives;
    private readonly HashSet<(Directive, Rule)> _used = [];
    private readonly int _firstBlock;

    private Suppressions(Article article)
    {
        _directives = DirectiveReader.Read(article, out var faults);
        Faults = faults;
        _firstBlock = article.Blocks.FirstOrDefault(block => block.Kind != BlockKind.FrontMatter)?.Span.Start ?? int.MaxValue;
        foreach (var directive in _directives)
            directive.Reach = ReachOf(directive, article);
    }

    /// <summary>What in the directives means nothing.</summary>
    public IReadOnlyList<DirectiveFault> Faults { get; }

    /// <summary>Reads the directives of an article; null if it has none.</summary>
    public static Suppressions? Of(Article article)
    {
        if (article.Comments.IsEmpty && article.FrontMatter.Entries.Count == 0)
            return null;
        var suppressions = new Suppressions(article);
        return suppressions._directives.Count == 0 && suppressions.Faults.Count == 0 ? null : suppressions;
    }

    /// <summary>The directive that lets a finding pass, or null.</summary>
    public Directive? Find(Finding finding)
    {
        Directive? first = null;
        foreach (var directive in _directives)
        {
            if (directive.Kind != DirectiveKind.Enable && directive.IsFor(finding.Rule) && Reaches(directive, finding))
            {
                first ??= directive;
                _used.Add((directive, finding.Rule));
            }
        }

        return first;
    }

    /// <summary>Where a directive, or a rule in one, lets nothing pass; only rules that ran are judged.</summary>
    public IEnumerable<KeyValuePair<Directive, NamedRule?>> Unused(RuleSet rules)
    {
        var ran = new HashSet<Rule>(rules.Rules.Select(configured => configured.Rule));
        foreach (var directive in _directives)
        {
            if (directive.Kind == DirectiveKind.Enable)
                continue;
            if (directive.Rules.IsEmpty && !rules.IsNarrowed && !_used.Any(use => use.Item1 == directive))
                yield return new(directive, null);
            foreach (var named in directive.Rules)
            {
                if (ran.Contains(named.Rule) && named.Rule is not DirectiveRule && !_used.Contains((directive, named.Rule)))
                    yield return new(directive, named);
            }
        }
    }

    private bool Reaches(Directive directive, Finding finding) => finding.Scope == FindingScope.Document
        ? directive.Kind == DirectiveKind.DisableFile || (directive.Kind == DirectiveKind.Disable && directive.Span.Start <= _firstBlock)
        : directive.Reach.Contains(finding.Span.Start);

    private TextSpan ReachOf(Directive directive, Article article)
    {
        var source = article.Source.ToString();
        switch (directive.Kind)
        {
            case DirectiveKind.DisableFile:
                return new(0, source.Length + 1);
            case DirectiveKind.Disable:
                var end = _directives.FirstOrDefault(each => each.Kind == DirectiveKind.Enable && each.Span.Start > directive.Span.Start && Ends(each, directive));
                return TextSpan.FromBounds(directive.Span.Start, end?.Span.Start ?? source.Length + 1);
            case DirectiveKind.DisableLine:
                return TextSpan.FromBounds(LineStart(source, directive.Span.Start), LineEnd(source, directive.Span.End) + 1);
            case DirectiveKind.DisableNextLine:
                var line = LineEnd(source, directive.Span.End);
                while (line < source.Length && char.IsWhiteSpace(source[line]))
                    line++;
                return TextSpan.FromBounds(LineStart(source, line), LineEnd(source, line) + 1);
            case DirectiveKind.DisableNextBlock:
                var next = article.Blocks.FirstOrDefault(block => block.Span.Start >= directive.Span.End);
                return next is null ? default : new(next.Span.Start, next.Span.Length + 1);
            default:
                return default;
        }
    }

    private static bool Ends(Directive enable, Directive disable) =>
        enable.Rules.IsEmpty || (!disable.Rules.IsEmpty && disable.Rules.All(named => enable.Names(named.Rule)));

    private static int LineStart(string source, int position) =>
        position == 0 ? 0 : source.LastIndexOfAny(s_breaks, position - 1) + 1;

    private static int LineEnd(string source, int position) =>
        source.IndexOfAny(s_breaks, Math.Min(position, source.Length)) is >= 0 and var end ? end : source.Length;

    private static readonly char[] s_breaks = ['\r', '\n'];
}
