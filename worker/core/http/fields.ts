import * as z from "zod";
import { countries } from "../../../web/i18n/countries";
import { isSpoken } from "../../../web/i18n/locales";
import { isTimeZone } from "../time";

/** The kinds of text that requests hold, told once. Control characters and lone surrogates pass in none. */
const oneLine = /^[^\p{Cc}\p{Cs}\u2028\u2029]*$/u;
const lines = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** A name or a label: one line, 1 to `longest` characters. */
export const name = (longest = 120) =>
  z.string().trim().min(1).max(longest).regex(oneLine, "Leave out control characters.");

/** One line that may be empty. */
export const shortText = (longest = 120) =>
  z.string().trim().max(longest).regex(oneLine, "Leave out control characters.");

/** Text of several lines that may be empty. */
export const longText = (longest = 2000) =>
  z.string().trim().max(longest).regex(lines, "Leave out control characters.");

export const emailAddress = () =>
  z
    .string()
    .trim()
    .max(254)
    .regex(
      /^[^\s@\p{Cc}\p{Cs}<>()",:;\\]+@[^\s@\p{Cc}\p{Cs}<>()",:;\\]+\.[^\s@\p{Cc}\p{Cs}<>()",:;\\.]{2,}$/u,
      {
        message: "Give an e-mail address.",
      },
    );

/** E.164: a plus sign and the country's code, digits alone. */
export const phoneNumber = () =>
  z
    .string()
    .trim()
    .regex(/^\+[1-9]\d{6,14}$/, "Give the number with its country code, like +9779812345678.");

/** An IANA zone by name; offsets like +05:45 are none, for they know no daylight saving. */
export const timeZone = () =>
  z
    .string()
    .max(64)
    .regex(/^[A-Za-z]/, "Give an IANA time zone, like Asia/Kathmandu.")
    .refine(isTimeZone, "Give an IANA time zone, like Asia/Kathmandu.");

/** What people read, and how numbers are written: a language that the product speaks. */
export const locale = () =>
  z.string().max(35).refine(isSpoken, "Give a language that the product speaks, like en or fr-SN.");

/** ISO 3166-1, two capital letters. */
export const country = () =>
  z.string().refine((code) => countries.includes(code), "Give a country of ISO 3166, like NP.");

/** An instant: ISO 8601 with its zone. `Date.parse` reads it. */
export const instant = () =>
  z.iso.datetime({ offset: true, error: "Give an instant like 2026-11-01T08:00:00.000Z." });

/** A date of the calendar, YYYY-MM-DD: 30 February is none. */
export const date = () => z.iso.date({ error: "Give a date like 2026-11-01." });
