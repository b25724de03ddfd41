import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { clientOf } from "../../core/http/client";
import { limitPublicTo } from "../../core/http/limit-public";
import { invalid } from "../../core/http/problem";
import { ring } from "../../core/jobs/job";
import { readOrganisation } from "../../core/organisation/organisation";
import { emailKey } from "../../core/text/email-address";
import { searchKey } from "../../core/text/fold";
import type { Author } from "../../core/trail/record";
import type { Env } from "../../env";
import { newLetters } from "../people/mails";
import { decidersOf } from "../people/readers";
import type { Registration } from "./schemas";

const aMinute = 30;

/**
 * Takes a wish to be let in, and tells those who decide. Neither account nor password comes of it, and the answer is the
 * same whoever has the address. While one of the same address waits, another changes nothing. 400 for unknown units,
 * 429 beyond thirty a minute from one network.
 */
export async function register(
  { env, db, by }: { env: Env; db: Db; by: Author },
  request: Request,
  asked: Registration,
): Promise<void> {
  await limitPublicTo(env, "registrations", clientOf(request).ip, aMinute);
  const { name, email, company = "", message = "", business_unit_ids: unitIds = [] } = asked;
  const ids = JSON.stringify(unitIds);
  const unknown = await db.get(
    sql`SELECT 1 FROM json_each(${ids}) WHERE value NOT IN (SELECT id FROM business_units) LIMIT 1`,
  );
  if (unknown) throw invalid("business_unit_ids", "One of these business units is not there.");
  const locale = asked.locale ?? (await readOrganisation(db)).locale;
  const key = emailKey(email);
  const mail = await newLetters(
    env,
    by.now,
    await decidersOf(db, unitIds),
    {
      ...{ subject: "incomes.registered_subject", words: "incomes.registered_words" },
      ...{ values: { who: name, email }, link: "/dashboard/incomes/admin/registrations" },
    },
    { ifChanged: true },
  );
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO registrations
        (id, name, name_key, email, email_key, company, message, locale, business_unit_ids, created_at)
      SELECT ${newId("registration", by.now)}, ${name}, ${searchKey(name)}, ${email}, ${key}, ${company}, ${message},
        ${locale}, ${ids}, cast(${by.now} AS integer)
      WHERE NOT EXISTS (SELECT 1 FROM registrations WHERE email_key = ${key} AND status = 'pending')`,
    ...mail.statements,
  ]);
  await ring(env, mail.jobs);
}
