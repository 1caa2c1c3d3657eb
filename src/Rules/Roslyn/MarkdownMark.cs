using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace KetamineLint.Roslyn;

/// <summary>What says that a string is Markdown: <c>[StringSyntax("Markdown")]</c> on what it is given to, or a comment <c>lang=markdown</c>.</summary>
/// <remarks>A comment counts before the string, and before the statement or the member that it stands in, as editors have it.</remarks>
internal static class MarkdownMark
{
    /// <summary>Whether a string is marked.</summary>
    /// <param name="whole">A literal or a concatenation, with everything that belongs to it.</param>
    /// <param name="model">The model of its tree.</param>
    /// <param name="cancellation">Ends the search.</param>
    public static bool IsOn(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation) =>
        HasComment(whole) || (TargetOf(whole, model, cancellation) is { } target && target.GetAttributes().Any(IsMarkdownSyntax));

    private static bool HasComment(ExpressionSyntax whole)
    {
        if (LiteralReader.Operands(whole).Exists(operand => Names(operand.GetLeadingTrivia()) || Names(operand.GetFirstToken().GetPreviousToken().TrailingTrivia)))
            return true;
        for (SyntaxNode? node = whole; node is not null and not InterpolationSyntax; node = node.Parent)
        {
            if (Names(node.GetLeadingTrivia()))
                return true;
            if (node is StatementSyntax or MemberDeclarationSyntax or AccessorDeclarationSyntax)
                return false;
        }

        return false;
    }

    private static bool Names(SyntaxTriviaList trivia)
    {
        foreach (var comment in trivia)
        {
            if (comment.IsKind(SyntaxKind.SingleLineCommentTrivia) || comment.IsKind(SyntaxKind.MultiLineCommentTrivia))
            {
                if (NamesMarkdown(comment.ToString().AsSpan(2)))
                    return true;
            }
        }

        return false;
    }

    /// <summary>Whether a comment begins with <c>lang=markdown</c>; <c>language</c> and <c>md</c> will do, too.</summary>
    private static bool NamesMarkdown(ReadOnlySpan<char> comment)
    {
        var rest = comment.TrimStart();
        var equals = rest.IndexOf('=');
        if (equals < 0 || !IsOneOf(rest[..equals].TrimEnd(), "lang", "language"))
            return false;
        rest = rest[(equals + 1)..].TrimStart();
        var length = 0;
        while (length < rest.Length && char.IsLetterOrDigit(rest[length]))
            length++;
        return IsOneOf(rest[..length], "markdown", "md");
    }

    private static bool IsOneOf(ReadOnlySpan<char> word, string one, string other) =>
        word.Equals(one.AsSpan(), StringComparison.OrdinalIgnoreCase) || word.Equals(other.AsSpan(), StringComparison.OrdinalIgnoreCase);

    /// <summary>The parameter, property or field that a string is given to; null for anything else.</summary>
    private static ISymbol? TargetOf(ExpressionSyntax whole, SemanticModel model, CancellationToken cancellation)
    {
        SyntaxNode given = whole;
        while (IsPassedOn(given))
            given = given.Parent!;
        return given.Parent switch
        {
            ArgumentSyntax { Parent.Parent: { } call } argument =>
                ParameterOf(model.GetSymbolInfo(call, cancellation).Symbol, argument.NameColon, Index(argument.Parent, argument)),
            AttributeArgumentSyntax { NameEquals: { } name } => model.GetSymbolInfo(name.Name, cancellation).Symbol,
            AttributeArgumentSyntax { Parent.Parent: AttributeSyntax attribute } argument =>
                ParameterOf(model.GetSymbolInfo(attribute, cancellation).Symbol, argument.NameColon, Index(argument.Parent, argument)),
            EqualsValueClauseSyntax { Parent: { } declared and (VariableDeclaratorSyntax or PropertyDeclarationSyntax or ParameterSyntax) } =>
                model.GetDeclaredSymbol(declared, cancellation),
            AssignmentExpressionSyntax assignment when assignment.Right == given => model.GetSymbolInfo(assignment.Left, cancellation).Symbol,
            ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => model.GetDeclaredSymbol(property, cancellation),
            ArrowExpressionClauseSyntax { Parent: AccessorDeclarationSyntax accessor } => PropertyOf(accessor, model, cancellation),
            ReturnStatementSyntax { Parent: BlockSyntax { Parent: AccessorDeclarationSyntax accessor } } => PropertyOf(accessor, model, cancellation),
            _ => null,
        };
    }

    /// <summary>Whether the expression around one has its value, or is a collection of such.</summary>
    private static bool IsPassedOn(SyntaxNode given) => given.Parent switch
    {
        ParenthesizedExpressionSyntax or SwitchExpressionArmSyntax or ExpressionElementSyntax or CollectionExpressionSyntax => true,
        SwitchExpressionSyntax choice => choice.GoverningExpression != given,
        ConditionalExpressionSyntax choice => choice.Condition != given,
        BinaryExpressionSyntax sum => sum.IsKind(SyntaxKind.CoalesceExpression),
        PostfixUnaryExpressionSyntax suppression => suppression.IsKind(SyntaxKind.SuppressNullableWarningExpression),
        InitializerExpressionSyntax items => items.IsKind(SyntaxKind.ArrayInitializerExpression) || items.IsKind(SyntaxKind.CollectionInitializerExpression),
        ArrayCreationExpressionSyntax or ImplicitArrayCreationExpressionSyntax or BaseObjectCreationExpressionSyntax => given is InitializerExpressionSyntax,
        _ => false,
    };

    private static int Index(SyntaxNode? list, SyntaxNode argument) => list switch
    {
        BaseArgumentListSyntax arguments => arguments.Arguments.IndexOf((ArgumentSyntax)argument),
        AttributeArgumentListSyntax arguments => arguments.Arguments.IndexOf((AttributeArgumentSyntax)argument),
        _ => -1,
    };

    private static IParameterSymbol? ParameterOf(ISymbol? called, NameColonSyntax? name, int index)
    {
        var parameters = called switch
        {
            IMethodSymbol method => method.Parameters,
            IPropertySymbol property => property.Parameters,
            _ => default,
        };
        if (parameters.IsDefaultOrEmpty || index < 0)
            return null;
        if (name is not null)
            return parameters.FirstOrDefault(parameter => parameter.Name == name.Name.Identifier.ValueText);
        return index < parameters.Length ? parameters[index] : parameters[^1].IsParams ? parameters[^1] : null;
    }

    private static ISymbol? PropertyOf(AccessorDeclarationSyntax accessor, SemanticModel model, CancellationToken cancellation) =>
        accessor.IsKind(SyntaxKind.GetAccessorDeclaration) && accessor.Parent?.Parent is BasePropertyDeclarationSyntax property
            ? model.GetDeclaredSymbol(property, cancellation)
            : null;

    private static bool IsMarkdownSyntax(AttributeData attribute) =>
        attribute.AttributeClass is { Name: "StringSyntaxAttribute" } kind
        && kind.ContainingNamespace.ToDisplayString() == "System.Diagnostics.CodeAnalysis"
        && attribute.ConstructorArguments.Length > 0
        && attribute.ConstructorArguments[0].Value is string syntax
        && IsOneOf(syntax.AsSpan(), "markdown", "md");
}
