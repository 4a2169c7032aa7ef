namespace MoneyQuiz.Web.Api.Frameworks;

/// <summary>A public view as it is sent.</summary>
/// <param name="ETag">With its quotes: the hash of the bytes.</param>
public sealed record ResolvedView(byte[] Bytes, string ETag);
