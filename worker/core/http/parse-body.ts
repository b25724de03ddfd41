import * as z from "zod";
import type { Db } from "../db/db";
import { readOrganisation } from "../organisation/organisation";
import { isNational, readPhone } from "../text/phone";
import { phonesIn } from "./fields";
import { check, orRefuse } from "./parse";

// Stands in for a number that cannot be read, so that the other fields are judged too.
const someNumber = "+9779812345678";

const national = (value: unknown): value is string => typeof value === "string" && isNational(value);

/** `check` of what a form or a call sends. A phone number without its country's code is one of the organisation's country. */
export async function checkBody<S extends z.ZodType>(
  db: Db,
  schema: S,
  body: unknown,
): Promise<z.ZodSafeParseResult<z.output<S>>> {
  const sent = { ...(body as Record<string, unknown> | null) };
  const phones = phonesIn(schema).filter((field) => national(sent[field]));
  const country = phones.length > 0 ? (await readOrganisation(db)).country : null;
  if (country === null) return check(schema, body);
  const faults: z.core.$ZodIssue[] = [];
  for (const field of phones) {
    const read = readPhone(String(sent[field]), country);
    if (read.number === null) {
      faults.push({ code: "custom", path: [field], message: read.message, input: sent[field] });
    }
    sent[field] = read.number ?? someNumber;
  }
  const checked = check(schema, sent);
  if (faults.length === 0) return checked;
  const error = new z.ZodError([...faults, ...(checked.error?.issues ?? [])]) as z.ZodError<z.output<S>>;
  return { success: false, error };
}

/** What a form sends, as the schema takes it, or the 400 that names each field. */
export const parseBody = async <S extends z.ZodType>(
  db: Db,
  schema: S,
  body: unknown,
): Promise<z.output<S>> => orRefuse(await checkBody(db, schema, body));
