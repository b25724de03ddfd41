// Pure.
import { foldDigits } from "../../core/text/fold";
import { isDate, localDay, offsetAt } from "../../core/time";

/** When somebody enrolled, as a list says it. */
export interface ListedDay {
  /** Local. */
  day: string;
  /** The instant; of a day alone, its noon, which is of that day in any zone nearby too. */
  at: number;
}

/** Where people write the month first. Elsewhere 5/11 is in November. */
const monthFirstCountries = new Set(["US", "FM", "MH", "PW"]);

const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]+(.+))?$/;
const parted = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d\d)(?:[T, ]+(.+))?$/;
const clock = /^(\d{1,2}):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?$/;
const inZone = /(?:Z|[+-]\d\d:?\d\d)$/i;

const padded = (part: string | undefined) => (part ?? "").padStart(2, "0");

/** The instant at which clocks of the zone show that time of that day. */
function instantOf(day: string, time: string, timeZone: string): number {
  const wall = Date.parse(`${day}T${time}Z`);
  return wall - offsetAt(wall - offsetAt(wall, timeZone), timeZone);
}

function listedDay(day: string, rest: string | undefined, timeZone: string): ListedDay | null {
  if (!isDate(day)) return null;
  const time = rest?.trim() ?? "";
  if (time === "") return { day, at: instantOf(day, "12:00:00", timeZone) };
  if (inZone.test(time)) {
    const at = Date.parse(`${day}T${time}`);
    return Number.isNaN(at) ? null : { day: localDay(at, timeZone), at };
  }
  const [, hour, minute, second] = clock.exec(time) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return null;
  return { day, at: instantOf(day, `${padded(hour)}:${minute}:${second ?? "00"}`, timeZone) };
}

/**
 * The days that a column holds; null for what is none. 2026-11-05 and 5/11/2026 with / . or -, with or without a
 * time. Whether day or month comes first is told by the column's other days, of which one is past the twelfth, else
 * by the country.
 */
export function readDays(
  texts: readonly string[],
  timeZone: string,
  country: string | null,
): (ListedDay | null)[] {
  const plain = texts.map((text) => foldDigits(text).trim());
  const parts = plain.map((text) => parted.exec(text));
  const some = (part: 1 | 2) => parts.some((found) => found && Number(found[part]) > 12);
  const [dayFirst, monthFirst] = [some(1), some(2)];
  const isMonthFirst = dayFirst === monthFirst ? monthFirstCountries.has(country ?? "") : monthFirst;
  return plain.map((text, i) => {
    const iso = isoDay.exec(text);
    if (iso) return listedDay(`${iso[1]}-${padded(iso[2])}-${padded(iso[3])}`, iso[4], timeZone);
    const found = parts[i];
    if (!found) return null;
    const [first = "", second = "", year = "", time] = found.slice(1);
    const isClear = Number(first) > 12 || Number(second) > 12 || first === second;
    if (dayFirst && monthFirst && !isClear) return null; // the column has both: nobody knows
    const swaps = isClear ? Number(second) > 12 : isMonthFirst;
    const [day, month] = swaps ? [second, first] : [first, second];
    const whole = year.length === 2 ? `20${year}` : year;
    return listedDay(`${whole}-${padded(month)}-${padded(day)}`, time, timeZone);
  });
}
