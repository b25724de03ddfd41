import * as z from "zod";
import { countries } from "../../../web/i18n/countries";
import { isSpoken } from "../../../web/i18n/locales";
import { partialLanguages } from "../../../web/i18n/translate";
import { isEmailAddress } from "../text/email-address";
import { readPhone } from "../text/phone";
import { readAddress, readLine, readText } from "../text/read-text";
import { isDate, isWithinReach, spellTimeZone } from "../time";

/**
 * The kinds of text that requests hold, told once, each with its reader: pages, the API and files are read alike.
 * Control characters and lone surrogates pass in none.
 */
const oneLine = /^[^\p{Cc}\p{Cs}]*$/u;
const lines = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** Of a record that may be named, in a filter or beside what is created. */
export const idOrLeftOut = () => z.string().min(1, "Give an id, or leave this out.").max(64);

/** A name or a label: one line, 1 to `longest` characters. */
export const name = (longest = 120) =>
  z.string().overwrite(readLine).min(1).max(longest).regex(oneLine, "Leave out control characters.");

/** One line that may be empty. */
export const shortText = (longest = 120) =>
  z.string().overwrite(readLine).max(longest).regex(oneLine, "Leave out control characters.");

/** Text of several lines that may be empty. A line break counts once. */
export const longText = (longest = 2000) =>
  z.string().overwrite(readText).max(longest).regex(lines, "Leave out control characters.");

/** An address of the web: one line without joiners; what else it must be, its field says. */
export const webAddress = (longest: number) =>
  z
    .string()
    .overwrite(readAddress)
    .max(longest)
    .refine((text) => oneLine.test(text), { error: "Leave out control characters.", abort: true });

export const emailAddress = () =>
  z
    .string()
    .overwrite(readAddress)
    .max(254)
    .refine(isEmailAddress, "Give an e-mail address, like name@example.org.")
    .meta({ format: "idn-email" });

const phoneNumbers = new WeakSet<z.core.$ZodType>();

/**
 * A phone number as people write it, in E.164. One without its country's code is none here: `parseBody` has made it one
 * of the organisation's country before. `mayBeEmpty`: an empty one is as good as none.
 */
export function phoneNumber({ mayBeEmpty = false } = {}) {
  const schema = z
    .string()
    .overwrite(readLine)
    .max(64)
    .check((payload) => {
      if (mayBeEmpty && payload.value === "") return;
      const read = readPhone(payload.value, null);
      if (read.number !== null) payload.value = read.number;
      else payload.issues.push({ code: "custom", message: read.message, input: payload.value });
    });
  phoneNumbers.add(schema);
  return schema;
}

/** The fields of an object that are phone numbers, optional or not. */
export function phonesIn(schema: z.ZodType): string[] {
  if (!(schema instanceof z.ZodObject)) return [];
  const isPhone = (field: z.core.$ZodType): boolean =>
    phoneNumbers.has(field) || ("innerType" in field._zod.def && isPhone(field._zod.def.innerType as never));
  return Object.keys(schema.shape).filter((name) => isPhone(schema.shape[name]));
}

/** An IANA zone by name; offsets like +05:45 are none, for they know no daylight saving. */
export const timeZone = () =>
  z
    .string()
    .max(64)
    .regex(/^[A-Za-z]/, "Give an IANA time zone, like Asia/Kathmandu.")
    .overwrite((given) => spellTimeZone(given) ?? given)
    .refine((name) => spellTimeZone(name) !== null, "Give an IANA time zone, like Asia/Kathmandu.");

/** What people read, and how numbers are written: a language that the product speaks. */
export const locale = () =>
  z.string().max(35).refine(isSpoken, "Give a language that the product speaks, like en or fr-SN.");

/** The same of oneself: who is a guest of a module may read what is complete for its guests alone (`changeProfile`). */
export const ownLocale = () =>
  z
    .string()
    .max(35)
    .refine(
      (tag) => isSpoken(tag) || Object.hasOwn(partialLanguages, tag),
      "Give a language that the product speaks, like en or fr-SN.",
    );

/** ISO 3166-1, two capital letters. */
export const country = () =>
  z.string().refine((code) => countries.includes(code), "Give a country of ISO 3166, like NP.");

/** An instant: ISO 8601 with its zone. `Date.parse` reads it. */
export const instant = () =>
  z.iso
    .datetime({ offset: true, error: "Give an instant like 2026-11-01T08:00:00.000Z.", abort: true })
    .refine((text) => isWithinReach(Date.parse(text)), "Give a date from 1900 to 2999.");

/** A date of the calendar, YYYY-MM-DD: `isDate`. */
export const date = () =>
  z.iso
    .date({ error: "Give a date like 2026-11-01.", abort: true })
    .refine(isDate, "Give a date from 1900 to 2999.");
