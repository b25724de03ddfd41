// Pure.
import { addDays } from "../../core/time";

export interface CalendarDay {
  /** Tells this event from any other, for ever. */
  uid: string;
  name: string;
  /** YYYY-MM-DD */
  day: string;
  /** Where to read more. */
  url: string;
  /** ISO 8601: when the file was made. */
  at: string;
}

/** RFC 5545: commas, semicolons, backslashes and line breaks of a text. */
const escaped = (text: string) => text.replace(/[\\;,]/g, "\\$&").replace(/\r?\n/g, "\\n");

const longest = 73;
const bytes = new TextEncoder();

/** A line of at most 75 bytes goes on in the next one, after a space; no character is cut in two. */
function folded(line: string): string {
  const lines = [""];
  for (const character of line) {
    const last = lines.at(-1) ?? "";
    if (bytes.encode(last + character).length > longest) lines.push(character);
    else lines[lines.length - 1] = last + character;
  }
  return lines.join("\r\n ");
}

const basic = (day: string) => day.replaceAll("-", "");

/** One whole day as calendars take it in: an iCalendar file (RFC 5545). */
export function calendarFile({ uid, name, day, url, at }: CalendarDay): string {
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Milepost//EN",
    "BEGIN:VEVENT",
    `UID:${uid}`,
    `DTSTAMP:${at.replace(/\.\d+/, "").replace(/[-:]/g, "")}`,
    `DTSTART;VALUE=DATE:${basic(day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(day, 1))}`,
    `SUMMARY:${escaped(name)}`,
    `URL:${url}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
    "END:VCALENDAR",
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join("");
}
