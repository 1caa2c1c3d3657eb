using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Directives;

/// <summary>The directives of one article, where each of them reaches, and which of them were of use.</summary>
internal sealed class Suppressions
{
    private readonly Article _article;
    private readonly IReadOnlyList<Directive> _directives;
    private readonly TextSpan[] _reaches;
    private readonly Dictionary<Rule, RuleReach> _ofRules = [];
    private readonly Dictionary<Rule, List<int>> _passed = [];
    private readonly HashSet<Rule> _passedOnDocument = [];
    private readonly int _firstBlock;

    private Suppressions(Article article, IReadOnlyList<Directive> directives, IReadOnlyList<DirectiveFault> faults)
    {
        (_article, _directives, Faults) = (article, directives, faults);
        _firstBlock = article.Blocks.FirstOrDefault(block => block.Kind != BlockKind.FrontMatter)?.Span.Start ?? int.MaxValue;
        var reach = new DirectiveReach(article);
        _reaches = [.. directives.Select(reach.Of)];
    }

    /// <summary>What in the directives means nothing.</summary>
    public IReadOnlyList<DirectiveFault> Faults { get; }

    /// <summary>Whether an article has what directives are written in.</summary>
    public static bool MayStandIn(Article article) => !article.Comments.IsEmpty || article.FrontMatter.Entries.Count > 0;

    /// <summary>Reads the directives of an article; null if it has none.</summary>
    public static Suppressions? Of(Article article)
    {
        if (!MayStandIn(article))
            return null;
        var directives = DirectiveReader.Read(article, out var faults);
        return directives.Count == 0 && faults.Count == 0 ? null : new Suppressions(article, directives, faults);
    }

    /// <summary>The directive that lets a finding pass, or null; remembers that it was of use.</summary>
    public Directive? Find(Finding finding)
    {
        if (finding.Scope == FindingScope.Document)
        {
            var ofDocument = _directives.FirstOrDefault(directive => LetsDocumentPass(directive, finding.Rule));
            if (ofDocument is not null)
                _passedOnDocument.Add(finding.Rule);
            return ofDocument;
        }

        if (!_ofRules.TryGetValue(finding.Rule, out var reach))
            _ofRules.Add(finding.Rule, reach = ReachOf(finding.Rule));
        if (reach.At(finding.Span.Start) is not { } number)
            return null;
        if (!_passed.TryGetValue(finding.Rule, out var positions))
            _passed.Add(finding.Rule, positions = []);
        positions.Add(finding.Span.Start);
        return _directives[number];
    }

    /// <summary>Where a directive, or a rule in one, let nothing pass; only rules that ran are judged.</summary>
    public IEnumerable<KeyValuePair<Directive, NamedRule?>> Unused(RuleSet rules)
    {
        var used = Used();
        var ran = new HashSet<Rule>(rules.Rules.Select(configured => configured.Rule).Where(rule => _article.IsEnglish || !rule.NeedsEnglish));
        var didAllRun = !rules.IsNarrowed && ran.Count == rules.Rules.Length;
        for (var number = 0; number < _directives.Count; number++)
        {
            var directive = _directives[number];
            if (directive.Kind == DirectiveKind.Enable)
                continue;
            if (directive.Rules.IsEmpty && didAllRun && !used.Any(of => of.Value.Contains(number)))
                yield return new(directive, null);
            foreach (var named in directive.Rules)
            {
                if (ran.Contains(named.Rule) && named.Rule is not DirectiveRule && !(used.TryGetValue(named.Rule, out var ofRule) && ofRule.Contains(number)))
                    yield return new(directive, named);
            }
        }
    }

    /// <summary>For each rule of which findings passed, the numbers of all directives that let one pass.</summary>
    private Dictionary<Rule, HashSet<int>> Used()
    {
        var used = new Dictionary<Rule, HashSet<int>>();
        foreach (var passed in _passed)
        {
            passed.Value.Sort();
            used[passed.Key] = [.. _ofRules[passed.Key].Over(passed.Value)];
        }

        foreach (var rule in _passedOnDocument)
        {
            if (!used.TryGetValue(rule, out var ofRule))
                used.Add(rule, ofRule = []);
            for (var number = 0; number < _directives.Count; number++)
            {
                if (LetsDocumentPass(_directives[number], rule))
                    ofRule.Add(number);
            }
        }

        return used;
    }

    private bool LetsDocumentPass(Directive directive, Rule rule) =>
        (directive.Kind == DirectiveKind.DisableFile || (directive.Kind == DirectiveKind.Disable && directive.Span.Start <= _firstBlock)) && directive.IsFor(rule);

    private RuleReach ReachOf(Rule rule)
    {
        var reaches = new List<(TextSpan Span, int Directive)>();
        var open = new List<int>();
        for (var number = 0; number < _directives.Count; number++)
        {
            var directive = _directives[number];
            if (!directive.IsFor(rule))
                continue;
            if (directive.Kind == DirectiveKind.Disable)
                open.Add(number);
            else if (directive.Kind == DirectiveKind.Enable)
                Close(directive.Span.Start);
            else
                reaches.Add((_reaches[number], number));
        }

        Close(_article.Source.Length + 1);
        return new RuleReach(reaches);

        void Close(int end)
        {
            foreach (var number in open)
                reaches.Add((TextSpan.FromBounds(_directives[number].Span.Start, end), number));
            open.Clear();
        }
    }
}
