// Pure.
/** How a spreadsheet shows a number: only what makes it something else than a number. */
export type NumberFormat = { kind: "number" | "date" | "time" } | { kind: "digits"; length: number };

const number: NumberFormat = { kind: "number" };
const date: NumberFormat = { kind: "date" };
const time: NumberFormat = { kind: "time" };

/** A format that every spreadsheet knows by its number (ECMA-376, 18.8.30). */
export function builtInFormat(id: number): NumberFormat {
  if ((id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)) return date;
  return (id >= 18 && id <= 21) || (id >= 45 && id <= 47) ? time : number;
}

/** One that is written out: `dd/mm/yyyy`, `[$-40C]d mmmm yyyy;@`, `00000`. */
export function writtenFormat(code: string): NumberFormat {
  const [positive = ""] = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[[^\]]*\]|general/gi, "")
    .split(";");
  if (/[yd]/i.test(positive)) return date;
  if (/[hs]/i.test(positive)) return time;
  if (/m/i.test(positive)) return date;
  return /^0{2,}$/.test(positive.trim()) ? { kind: "digits", length: positive.trim().length } : number;
}

const msPerDay = 86_400_000;
const lastSerial = 2_958_465; // 31 December 9999

/** The day, or the day and local time, of a spreadsheet's serial number; null where it is none. */
export function dateOfSerial(serial: number, startsIn1904: boolean): string | null {
  if (!(serial >= 0) || serial > lastSerial) return null;
  // The calendar of 1900 has a 29 February that never was: what comes before stands a day later.
  const zero = startsIn1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const text = new Date(zero + Math.round(serial * msPerDay)).toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.replace(/(?:\.000)?Z$/, "");
}

/** A number as it would be typed: no exponent, no digits that only the arithmetic brought. */
export function numberText(value: number): string {
  const tidy = Number(value.toPrecision(15));
  return Number.isInteger(tidy) && Math.abs(tidy) < 1e21 ? tidy.toFixed(0) : String(tidy);
}

/** What a cell of this number and format says. A day is 2026-11-01, a time with it 2026-11-01T09:30:00, local. */
export function shownNumber(text: string, format: NumberFormat, startsIn1904: boolean): string {
  const value = Number(text);
  if (text.trim() === "" || !Number.isFinite(value)) return text;
  if (format.kind === "digits") return numberText(value).padStart(format.length, "0");
  if (format.kind === "number") return numberText(value);
  const shown = dateOfSerial(value, startsIn1904);
  if (shown === null) return numberText(value);
  return format.kind === "time" && value < 1 ? (shown.split("T")[1] ?? "00:00:00") : shown;
}
