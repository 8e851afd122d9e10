using System.Security.Cryptography;
using System.Text;

namespace DashGen;

/// <summary>Names as they stand in paths and uids.</summary>
public static class Slug
{
    /// <summary>The longest uid that Grafana takes.</summary>
    const int LongestUid = 40;

    /// <summary>
    /// Lower case letters and digits, everything else one hyphen: <c>API Gateway</c> becomes <c>api-gateway</c>. Of a text that has neither it
    /// is 8 digits of its SHA-256.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder();
        foreach (var c in text)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                slug.Append(char.ToLowerInvariant(c));
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.Length > 0 ? slug.ToString().TrimEnd('-') : Digits(text);
    }

    /// <summary>A dashboard's uid, <c>stack-slug</c>; a long one is cut and told apart by 8 digits of its SHA-256.</summary>
    public static string Uid(string stack, string title)
    {
        var uid = $"{stack}-{Of(title)}";
        return uid.Length <= LongestUid ? uid : $"{uid[..31]}-{Digits(uid)}";
    }

    static string Digits(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8];
}
