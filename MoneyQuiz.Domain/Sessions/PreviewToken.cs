using System.Buffers.Text;
using MoneyQuiz.Domain.Common;

namespace MoneyQuiz.Domain.Sessions;

/// <summary>
/// A token of a preview's session: as secret as any other, and it says that it is one, and of which draft. So the same
/// addresses and the same machine serve both, and no visitor's session can be taken for a preview.
/// </summary>
public static class PreviewToken
{
    // 11 + 22 + 43 = 76 characters, all of them Base64Url.
    private const string Prefix = "preview-of-";

    private const int DraftLength = 22;

    public static string Create(Guid draft) => Prefix + Base64Url.EncodeToString(draft.ToByteArray(bigEndian: true)) + SecretToken.Create();

    public static bool Is(string token) => DraftOf(token) is not null;

    /// <summary>The draft that is previewed; null for a token of a visitor's session.</summary>
    public static Guid? DraftOf(string token)
    {
        Span<byte> bytes = stackalloc byte[16];
        return
            token.StartsWith(Prefix, StringComparison.Ordinal)
            && token.Length == Prefix.Length + DraftLength + 43
            && Base64Url.IsValid(token)
            && Base64Url.TryDecodeFromChars(token.AsSpan(Prefix.Length, DraftLength), bytes, out var length)
            && length == 16
            ? new Guid(bytes, bigEndian: true)
            : null;
    }
}
