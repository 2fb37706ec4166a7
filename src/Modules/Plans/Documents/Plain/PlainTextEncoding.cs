using System.Text;

namespace XaSo.Plans.Documents.Plain;

/// <summary>The bytes of a text file as letters in composed form (NFC).</summary>
internal static class PlainTextEncoding
{
    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Windows-1258 where it differs from Latin 1; it writes most tones as marks that follow their letter.
    private const string Upper80 = "€\u0081‚ƒ„…†‡ˆ‰\u008A‹Œ\u008D\u008E\u008F\u0090‘’“”•–—˜™\u009A›œ\u009D\u009EŸ";

    public static string Decode(ReadOnlySpan<byte> bytes) => Letters(bytes).Normalize(NormalizationForm.FormC);

    private static string Letters(ReadOnlySpan<byte> bytes)
    {
        switch (bytes)
        {
            case [0xEF, 0xBB, 0xBF, ..]:
                return Encoding.UTF8.GetString(bytes[3..]);
            case [0xFF, 0xFE, ..]:
                return Encoding.Unicode.GetString(bytes[2..]);
            case [0xFE, 0xFF, ..]:
                return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        }

        if (bytes.Length >= 4 && bytes.Length % 2 == 0 && bytes[..Math.Min(bytes.Length, 400)].Count((byte)0) > Math.Min(bytes.Length, 400) / 8)
        {
            return (bytes[0] == 0 ? Encoding.BigEndianUnicode : Encoding.Unicode).GetString(bytes);
        }

        try
        {
            return _strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // A file of single bytes is either of Windows' Vietnamese letters or of an older font's, which lie on those of Western Europe.
            var western = Encoding.Latin1.GetString(bytes);
            return OldLetters.Change(western) is null ? Windows1258(bytes) : western;
        }
    }

    private static string Windows1258(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b switch
            {
                >= 0x80 and < 0xA0 => Upper80[b - 0x80],
                0xC3 => 'Ă',
                0xE3 => 'ă',
                0xCC => '\u0300',
                0xD2 => '\u0309',
                0xDE => '\u0303',
                0xEC => '\u0301',
                0xF2 => '\u0323',
                0xD0 => 'Đ',
                0xF0 => 'đ',
                0xD5 => 'Ơ',
                0xF5 => 'ơ',
                0xDD => 'Ư',
                0xFD => 'ư',
                0xFE => '₫',
                _ => (char)b,
            });
        }

        return text.ToString();
    }
}
