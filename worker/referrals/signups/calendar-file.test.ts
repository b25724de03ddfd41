import { expect, it } from "vitest";
import { calendarFile } from "./calendar-file";

const at = "2026-11-28T10:11:12.345Z";
const day = { uid: "cmp_1@milepost.test", day: "2026-12-31", url: "https://milepost.test/signup/a", at };

it("is one whole day, as calendars read it", () => {
  expect(calendarFile({ ...day, name: "Spring; intake, 50\\50\nNow" }).split("\r\n")).toEqual([
    ...["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Milepost//EN", "BEGIN:VEVENT"],
    ...["UID:cmp_1@milepost.test", "DTSTAMP:20261128T101112Z"],
    ...["DTSTART;VALUE=DATE:20261231", "DTEND;VALUE=DATE:20270101"],
    String.raw`SUMMARY:Spring\; intake\, 50\\50\nNow`,
    ...["URL:https://milepost.test/signup/a", "TRANSP:TRANSPARENT", "END:VEVENT", "END:VCALENDAR", ""],
  ]);
});

it("folds long lines by bytes, and cuts no character", () => {
  const name = "Récolte 🌾 ".repeat(12).trim();
  const lines = calendarFile({ ...day, name }).split("\r\n");
  for (const line of lines) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  expect(lines.join("\r\n").replaceAll("\r\n ", "")).toContain(`SUMMARY:${name}`);
});
