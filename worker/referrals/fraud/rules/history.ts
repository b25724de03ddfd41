// Pure.
import { z } from "zod";

const text = z.union([z.string(), z.number().transform(String)]);
const id = text.refine((value) => value !== "", "is empty");
const known = text.nullish().transform((value) => value || null);
const at = z.string().transform((value, context) => {
  const time = /^\d{4}-\d\d-\d\d/.test(value) ? Date.parse(value) : Number.NaN;
  if (Number.isNaN(time)) context.addIssue("is no time in ISO 8601");
  return time;
});
const asn = z
  .union([z.number(), z.string().regex(/^(AS)?\d+$/i).transform((value) => Number(value.replace(/\D/g, "")))])
  .nullish()
  .transform((value) => value ?? null);
const officer = z.object({ type: z.literal("officer"), id, email: known, phone: known, network: known, visitor: known });
const click = z.object({
  type: z.literal("click"),
  id,
  at,
  referral: id,
  officer: known,
  campaign: known,
  visitor: known,
  network: known,
  asn,
  country: known,
  user_agent: known,
  bot: z.boolean().nullish().transform(Boolean),
});
const signup = z.object({
  type: z.literal("signup"),
  id,
  at,
  click_id: known,
  referral: known,
  campaign: known,
  email: z.string(),
  phone: known,
  visitor: known,
  network: known,
  asn,
  country: known,
  user_agent: known,
  form_seconds: z.number().nullish().transform((value) => value ?? null),
});
const line = z.discriminatedUnion("type", [officer, click, signup]);

export type HistoryOfficer = z.output<typeof officer>;
export type HistoryClick = z.output<typeof click>;
export type HistorySignup = z.output<typeof signup>;
export interface History {
  officers: HistoryOfficer[];
  clicks: HistoryClick[];
  signups: HistorySignup[];
}

/** Says which line is wrong, and what about it. */
export class BadLine extends Error {}

export function readHistory(ndjson: string | Iterable<string>): History {
  const history: History = { officers: [], clicks: [], signups: [] };
  const seen = new Set<string>();
  let number = 0;
  for (const written of typeof ndjson === "string" ? ndjson.split("\n") : ndjson) {
    number++;
    const bare = (number === 1 ? written.replace(/^\uFEFF/, "") : written).trim();
    if (bare === "") continue;
    let value: unknown;
    try {
      value = JSON.parse(bare);
    } catch {
      throw new BadLine(`Line ${number} is no JSON.`);
    }
    const read = line.safeParse(value);
    if (!read.success) {
      const { path, message } = read.error.issues[0] as z.core.$ZodIssue;
      throw new BadLine(`Line ${number}: ${path.join(".") || "the line"}: ${message}.`);
    }
    const entry = read.data;
    const key = `${entry.type} ${entry.id}`;
    if (seen.has(key)) throw new BadLine(`Line ${number}: the ${key} is there twice.`);
    seen.add(key);
    if (entry.type === "officer") history.officers.push(entry);
    else if (entry.type === "click") history.clicks.push(entry);
    else history.signups.push(entry);
  }
  return history;
}
