using System.Security.Cryptography;

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
