using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace XaSo.Platform.Accounts;

/// <summary>A password that is read aloud or written on paper once: no letters that look alike, all four classes.</summary>
internal static class OneTimePassword
{
    private const string Small = "abcdefghjkmnpqrstuvwxyz";
    private const string Capital = "ABCDEFGHJKLMNPQRSTUVWXYZ";
    private const string Digits = "23456789";

    public static string Create() => string.Join('-',
        RandomNumberGenerator.GetString(Capital, 4), RandomNumberGenerator.GetString(Small, 4), RandomNumberGenerator.GetString(Digits, 4), RandomNumberGenerator.GetString(Small, 2));
}

/// <summary>A password with its hash, which takes a tenth of a second of work: made before a transaction that others would wait for.</summary>
public sealed record NewPassword(string Text, string? Hash)
{
    /// <summary>For an account of which nothing is kept.</summary>
    public static readonly NewPassword None = new("", null);

    public static NewPassword Make(IPasswordHasher<Account> hasher)
    {
        var text = OneTimePassword.Create();
        return new(text, hasher.HashPassword(new Account { UserName = "", FullName = "" }, text));
    }
}
