using System.Globalization;
using System.Text;

namespace XaSo.Plans.ByDeadline;

/// <summary>A day on which something is due, for a calendar program.</summary>
/// <param name="Id">The same as long as it means the same thing, also when its day changes.</param>
internal sealed record CalendarEvent(Guid Id, DateOnly Day, string Summary, string Description, string? Url);

/// <summary>Writes iCalendar (RFC 5545): whole days, lines of at most 75 octets, a reminder at eight in the morning a week before.</summary>
internal static class CalendarText
{
    public const string ContentType = "text/calendar";
    private const int LongestLine = 75;

    public static string Write(string name, IEnumerable<CalendarEvent> events, DateTimeOffset now)
    {
        var text = new StringBuilder();
        Line(text, "BEGIN:VCALENDAR");
        Line(text, "VERSION:2.0");
        Line(text, "PRODID:-//XaSo//Plans//VI");
        Line(text, "CALSCALE:GREGORIAN");
        Line(text, "METHOD:PUBLISH");
        Line(text, "X-WR-CALNAME:" + Escape(name));
        Line(text, "X-WR-TIMEZONE:Asia/Ho_Chi_Minh");
        Line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT6H");
        Line(text, "X-PUBLISHED-TTL:PT6H");
        foreach (var e in events)
        {
            Event(text, e, now);
        }

        Line(text, "END:VCALENDAR");
        return text.ToString();
    }

    private static void Event(StringBuilder text, CalendarEvent e, DateTimeOffset now)
    {
        Line(text, "BEGIN:VEVENT");
        Line(text, $"UID:{e.Id}@plans.xaso");
        Line(text, "DTSTAMP:" + now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture));
        Line(text, "DTSTART;VALUE=DATE:" + DayOf(e.Day));
        if (e.Day < DateOnly.MaxValue)
        {
            Line(text, "DTEND;VALUE=DATE:" + DayOf(e.Day.AddDays(1)));
        }

        Line(text, "SUMMARY:" + Escape(e.Summary));
        if (e.Description.Length > 0)
        {
            Line(text, "DESCRIPTION:" + Escape(e.Description));
        }

        Line(text, "TRANSP:TRANSPARENT");
        if (e.Url is not null)
        {
            Line(text, "URL:" + e.Url);
        }

        Line(text, "BEGIN:VALARM");
        Line(text, "ACTION:DISPLAY");
        Line(text, "DESCRIPTION:" + Escape(e.Summary));
        Line(text, "TRIGGER:-P6DT16H");
        Line(text, "END:VALARM");
        Line(text, "END:VEVENT");
    }

    private static string DayOf(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\").Replace(";", "\\;").Replace(",", "\\,").Replace("\r\n", "\\n").Replace("\n", "\\n").Replace("\r", "\\n");

    /// <summary>A longer line goes on in the next one after a space; a letter is never cut, though it may have several octets.</summary>
    private static void Line(StringBuilder text, string line)
    {
        var octets = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
