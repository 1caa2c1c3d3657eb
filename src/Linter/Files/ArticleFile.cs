namespace KetamineLint.Files;

/// <summary>A file to lint, and the names that it goes by.</summary>
/// <param name="FullPath">Its full path; null for standard input.</param>
/// <param name="DisplayPath">Its path from the working directory, with <c>/</c>: what <c>text</c>, <c>short</c> and <c>json</c> show.</param>
/// <param name="Root">The folder that reports for machines count from (the nearest above it that holds <c>.git</c>, else the working directory, else the folder that was named).</param>
/// <param name="RootPath">Its path from <paramref name="Root"/>, with <c>/</c>, never <c>..</c>, never absolute.</param>
internal sealed record ArticleFile(string? FullPath, string DisplayPath, string Root, string RootPath);
