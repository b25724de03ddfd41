import type * as z from "zod";
import type { Db } from "../db/db";
import { readOrganisation } from "../organisation/organisation";
import { isNational, readPhone } from "../text/phone";
import { phonesIn } from "./fields";
import { check, notValid, parse } from "./parse";
import type { FieldError } from "./problem";

// Stands in for a number that cannot be read, so that the other fields are judged too.
const someNumber = "+9779812345678";

const national = (value: unknown): value is string => typeof value === "string" && isNational(value);

/**
 * What a form or a call sends, as the schema takes it, or the 400 that names each field. A phone number without its
 * country's code is one of the organisation's country.
 */
export async function parseBody<S extends z.ZodType>(db: Db, schema: S, body: unknown): Promise<z.output<S>> {
  const sent = { ...(body as Record<string, unknown> | null) };
  const phones = phonesIn(schema).filter((field) => national(sent[field]));
  const country = phones.length > 0 ? (await readOrganisation(db)).country : null;
  if (country === null) return parse(schema, body);
  const faults: FieldError[] = [];
  for (const field of phones) {
    const read = readPhone(String(sent[field]), country);
    if (read.number === null) faults.push({ path: field, message: read.message });
    sent[field] = read.number ?? someNumber;
  }
  if (faults.length === 0) return parse(schema, sent);
  const others = check(schema, sent);
  throw notValid([...faults, ...("errors" in others ? others.errors : [])]);
}
