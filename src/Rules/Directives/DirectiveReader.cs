using System.Collections.Immutable;
using KetamineLint.Articles;
using Microsoft.CodeAnalysis.Text;

namespace KetamineLint.Directives;

/// <summary>Reads the directives of an article: <c>&lt;!-- ketaminelint-disable KL3001, page-chrome -- reason --&gt;</c>, and <c>ketaminelint-disable: [KL3001]</c> in front matter.</summary>
internal sealed class DirectiveReader
{
    private const string Name = "ketaminelint";
    private const string FrontMatterKey = "ketaminelint-disable";

    private static readonly ImmutableArray<KeyValuePair<string, DirectiveKind>> s_verbs = ImmutableArray.Create(
        Verb("disable", DirectiveKind.Disable),
        Verb("enable", DirectiveKind.Enable),
        Verb("disable-line", DirectiveKind.DisableLine),
        Verb("disable-next-line", DirectiveKind.DisableNextLine),
        Verb("disable-next-block", DirectiveKind.DisableNextBlock),
        Verb("disable-file", DirectiveKind.DisableFile));

    private readonly string _source;
    private readonly List<Directive> _directives = [];
    private readonly List<DirectiveFault> _faults = [];
    private readonly HashSet<Rule> _disabled = [];
    private bool _isAllDisabled;

    private DirectiveReader(Article article) => _source = article.Source.ToString();

    /// <summary>Reads them, in order.</summary>
    /// <param name="article">The article.</param>
    /// <param name="faults">What in them means nothing.</param>
    public static IReadOnlyList<Directive> Read(Article article, out IReadOnlyList<DirectiveFault> faults)
    {
        var reader = new DirectiveReader(article);
        foreach (var entry in article.FrontMatter.Entries)
        {
            if (string.Equals(entry.Key, FrontMatterKey, StringComparison.OrdinalIgnoreCase))
                reader.ReadEntry(entry);
        }

        foreach (var comment in article.Comments)
            reader.ReadComment(comment);
        faults = reader._faults;
        return reader._directives;
    }

    private static KeyValuePair<string, DirectiveKind> Verb(string verb, DirectiveKind kind) => new(verb, kind);

    /// <summary>In front matter an empty value is a gap in a form, not a word for all rules.</summary>
    private void ReadEntry(FrontMatterEntry entry)
    {
        if (entry.Value.Trim().Length == 0)
            _faults.Add(new(entry.Span, $"'{FrontMatterKey}' names no rule"));
        else
            Add(DirectiveKind.DisableFile, entry.Span, entry.Span);
    }

    private void ReadComment(Comment comment)
    {
        var body = Trim(comment.Body);
        if (body.Length <= Name.Length || string.Compare(_source, body.Start, Name, 0, Name.Length, StringComparison.OrdinalIgnoreCase) != 0)
            return;
        var rest = TextSpan.FromBounds(body.Start + Name.Length, body.End);
        var separator = _source[rest.Start];
        if (separator is not ('-' or ':' or ' '))
            return;
        var verb = WordAt(rest.Start + 1, rest.End);
        var text = _source.Substring(verb.Start, verb.Length);
        var known = s_verbs.FirstOrDefault(each => string.Equals(each.Key, text, StringComparison.OrdinalIgnoreCase));
        var nearest = separator == '-' || known.Key is not null ? NearestName.To(text, s_verbs.Select(each => each.Key)) : null;
        if (known.Key is not null && separator == '-')
            Add(known.Value, comment.Span, TextSpan.FromBounds(verb.End, rest.End));
        else if (separator == '-' || known.Key is not null)
            _faults.Add(new(body, $"'{Name}{separator}{text}' is no directive" + (nearest is null ? "" : $"; did you mean '{Name}-{nearest}'")));
    }

    private void Add(DirectiveKind kind, TextSpan span, TextSpan arguments)
    {
        var text = _source.Substring(arguments.Start, arguments.Length);
        var dashes = text.IndexOf("--", StringComparison.Ordinal);
        var names = TextSpan.FromBounds(arguments.Start, dashes < 0 ? arguments.End : arguments.Start + dashes);
        var reason = dashes < 0 ? "" : text[(dashes + 2)..].Trim();
        var isWhole = ReadNames(names, out var rules);
        if (!isWhole && rules.IsEmpty)
            return;
        if (kind == DirectiveKind.Enable && !Enables(rules))
            _faults.Add(new(span, "nothing is disabled here that this could enable"));
        if (kind == DirectiveKind.Disable)
        {
            _isAllDisabled |= rules.IsEmpty;
            _disabled.UnionWith(rules.Select(named => named.Rule));
        }

        _directives.Add(new(kind, span, rules, reason.Length == 0 ? null : reason));
    }

    /// <summary>Reads ids and names, parted by commas or white space, and says whether all of them mean a rule.</summary>
    private bool ReadNames(TextSpan span, out ImmutableArray<NamedRule> rules)
    {
        var read = ImmutableArray.CreateBuilder<NamedRule>();
        var isWhole = true;
        for (var at = span.Start; at < span.End;)
        {
            var word = WordAt(at, span.End);
            at = word.End + 1;
            if (word.Length == 0)
                continue;
            var name = _source.Substring(word.Start, word.Length);
            if (RuleCatalog.Named(name) is { } rule)
            {
                if (read.All(named => named.Rule != rule))
                    read.Add(new(rule, word));
                continue;
            }

            isWhole = false;
            var nearest = _faults.Count < ArticleLinter.FindingsPerRule ? RuleCatalog.Nearest(name) : null;
            _faults.Add(new(word, $"'{name}' is no rule" + (nearest is not null ? $"; did you mean '{nearest}'" : "; write a reason after '--'")));
            // What is like no name begins a reason without its dashes: one fault, not one a word.
            if (nearest is null)
                break;
        }

        rules = read.ToImmutable();
        return isWhole;
    }

    /// <summary>Takes rules from those that are disabled, and says whether one of them was.</summary>
    private bool Enables(ImmutableArray<NamedRule> rules)
    {
        var before = _disabled.Count;
        var wasAllDisabled = _isAllDisabled;
        if (rules.IsEmpty)
        {
            _isAllDisabled = false;
            _disabled.Clear();
        }

        _disabled.ExceptWith(rules.Select(named => named.Rule));
        return wasAllDisabled || _disabled.Count < before;
    }

    private TextSpan WordAt(int start, int limit)
    {
        var end = start;
        while (end < limit && !char.IsWhiteSpace(_source[end]) && _source[end] is not (',' or '[' or ']' or '"' or '\''))
            end++;
        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private TextSpan Trim(TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && char.IsWhiteSpace(_source[start]))
            start++;
        while (end > start && char.IsWhiteSpace(_source[end - 1]))
            end--;
        return TextSpan.FromBounds(start, end);
    }
}
