namespace KetamineLint.Articles;

/// <summary>Tells what is a citation's number.</summary>
internal static class MarkText
{
    /// <summary>Whether it is a list of small numbers such as <c>3, 5-7</c>, with or without brackets.</summary>
    public static bool IsNumbers(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length > 1 && text[0] == '[' && text[text.Length - 1] == ']')
        {
            text = text[1..^1].Trim();
        }

        if (text.Length is 0 or > 60 || !char.IsDigit(text[0]) || !char.IsDigit(text[text.Length - 1]))
        {
            return false;
        }

        var digits = 0;
        foreach (var character in text)
        {
            digits = character is >= '0' and <= '9' ? digits + 1 : 0;
            if (digits > 3 || digits == 0 && character is not (',' or ';' or ' ' or '-' or '–' or '—' or '\u00A0'))
            {
                return false;
            }
        }

        return true;
    }
}
