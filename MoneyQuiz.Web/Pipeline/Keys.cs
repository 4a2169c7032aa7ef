using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using MoneyQuiz.Data;
using MoneyQuiz.Data.Postgres;

namespace MoneyQuiz.Web.Pipeline;

/// <summary>
/// Data-protection keys: kept in the database, so that every instance reads the same cookies, and wrapped by a key file
/// outside of it, so that a copy of the database opens nothing. <c>Keys:File</c> names 32 random bytes in Base64.
/// </summary>
public static class Keys
{
    public static void AddKeys(this IServiceCollection services)
    {
        services.AddDataProtection().SetApplicationName("MoneyQuiz");
        services.AddSingleton(s => KeyFile.Read(s.GetRequiredService<IConfiguration>()));
        services
            .AddOptions<KeyManagementOptions>()
            .Configure<IDbContextFactory<MoneyQuizDb>, KeyFile>(
                (options, contexts, file) =>
                {
                    options.XmlRepository = new StoredKeys(contexts);
                    options.XmlEncryptor = new KeyWrap(file);
                }
            );
    }
}

/// <summary>The key that wraps all others; 32 bytes.</summary>
public sealed record KeyFile(byte[] Key)
{
    public static KeyFile Read(IConfiguration configuration)
    {
        var path = configuration["Keys:File"] ?? throw new StartRefusedException("Set Keys__File to a file with 32 random bytes in Base64.");
        if (!File.Exists(path))
        {
            throw new StartRefusedException($"The key file “{path}” is missing. Make one with: head -c 32 /dev/urandom | base64 > {path}");
        }

        var key = new byte[32];
        return Convert.TryFromBase64String(File.ReadAllText(path).Trim(), key, out var length) && length == key.Length
            ? new KeyFile(key)
            : throw new StartRefusedException($"The key file “{path}” must hold 32 bytes in Base64.");
    }
}

/// <summary>Reads and adds keys as rows. The framework asks seldom, and synchronously.</summary>
internal sealed class StoredKeys(IDbContextFactory<MoneyQuizDb> contexts) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements()
    {
        using var db = contexts.CreateDbContext();
        return db.DataProtectionKeys.AsNoTracking().Select(k => k.Xml).AsEnumerable().Select(XElement.Parse).ToList();
    }

    public void StoreElement(XElement element, string friendlyName)
    {
        using var db = contexts.CreateDbContext();
        db.DataProtectionKeys.Add(new StoredKey { FriendlyName = friendlyName, Xml = element.ToString(SaveOptions.DisableFormatting) });
        db.SaveChangesAsync().GetAwaiter().GetResult();
    }
}

/// <summary>Wraps a key with AES-256-GCM. The element holds nonce (12 bytes), tag (16) and ciphertext, in this order, in Base64.</summary>
internal sealed class KeyWrap(KeyFile file) : IXmlEncryptor
{
    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        var plain = System.Text.Encoding.UTF8.GetBytes(plaintextElement.ToString(SaveOptions.DisableFormatting));
        var wrapped = new byte[12 + 16 + plain.Length];
        RandomNumberGenerator.Fill(wrapped.AsSpan(0, 12));
        using var aes = new AesGcm(file.Key, 16);
        aes.Encrypt(wrapped.AsSpan(0, 12), plain, wrapped.AsSpan(28), wrapped.AsSpan(12, 16));
        return new EncryptedXmlInfo(new XElement("wrapped", Convert.ToBase64String(wrapped)), typeof(KeyUnwrap));
    }
}

/// <summary>Made by the framework from the type's name that stands beside each wrapped key.</summary>
internal sealed class KeyUnwrap(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        var wrapped = Convert.FromBase64String(encryptedElement.Value);
        var plain = new byte[wrapped.Length - 28];
        using var aes = new AesGcm(services.GetRequiredService<KeyFile>().Key, 16);
        aes.Decrypt(wrapped.AsSpan(0, 12), wrapped.AsSpan(28), wrapped.AsSpan(12, 16), plain);
        return XElement.Parse(System.Text.Encoding.UTF8.GetString(plain));
    }
}
