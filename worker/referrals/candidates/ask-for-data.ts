import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { atomically, type Db, guard } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { Problem } from "../../core/http/problem";
import { ring } from "../../core/jobs/job";
import { type Mail, newMail } from "../../core/mail/mail";
import { readOrganisation } from "../../core/organisation/organisation";
import { emailKey, isEmailAddress } from "../../core/text/email-address";
import { record } from "../../core/trail/record";
import type { Env } from "../../env";
import { decryptAddress, hashAddress } from "../signups/address";
import { sealDataLink } from "./data-link";
import { findCandidate, readInterests, type Whom } from "./find-candidate";

interface AskCall {
  env: Env;
  db: Db;
  requestId: string;
  now: number;
  /** Of who asks. */
  locale: string;
}

/** A mailbox gets one such mail in so many ms, and so many people may share a number. */
const apart = 10 * 60_000;
const mostMails = 5;

/**
 * The addresses that are written to: those that signed up, as they were typed then. Only where an address was noted
 * without a sign-up is it the one that is typed now, for no other is known.
 */
async function mailboxesOf({ env, db }: AskCall, whom: Whom): Promise<string[]> {
  const { ids, emailHashes } = await findCandidate({ env, db }, whom, { isThorough: false });
  const rows = await db.all<{ sealed: string }>(sql`SELECT s.email_encrypted AS sealed
    FROM json_each(${JSON.stringify(ids)}) n CROSS JOIN signups s ON s.id = n.value
    WHERE s.email_encrypted <> '' GROUP BY s.email_hash ORDER BY s.id`);
  const addresses = await Promise.all(rows.map(({ sealed }) => decryptAddress(env.DATA_KEY, sealed)));
  const known = [...new Map(addresses.filter(isEmailAddress).map((one) => [emailKey(one), one])).values()];
  if (known.length > 0 || !("email" in whom)) return known.slice(0, mostMails);
  return (await readInterests(db, emailHashes)).length > 0 ? [whom.email] : [];
}

async function letterTo({ env, now, locale }: AskCall, organisation: string, to: string): Promise<Mail> {
  const t = translator(locale);
  const link = `${siteOrigin({ env })}/your-data/held?token=${await sealDataLink(env.DATA_KEY, to, now)}`;
  const words = [
    t("yourData.mailHello", { organisation }),
    t("yourData.mailLink"),
    link,
    `${t("yourData.mailIgnore")}\n`,
  ];
  return { to, subject: t("yourData.mailSubject", { organisation }), text: words.join("\n\n") };
}

/** Writes to whoever signed up so; nothing where nobody did, and nothing where a mail has just gone out. */
export async function askForData(call: AskCall, whom: Whom): Promise<void> {
  const { env, db, requestId, now } = call;
  const { name } = await readOrganisation(db);
  for (const to of await mailboxesOf(call, whom)) {
    const hash = hashAddress(env.DATA_KEY, to);
    const mail = await newMail(env, await letterTo(call, name, to), now);
    try {
      await atomically(db, [
        guard(
          "too_many_requests",
          sql`EXISTS (SELECT 1 FROM data_requests WHERE email_hash = ${hash} AND written_at > ${now - apart})`,
        ),
        sql`INSERT INTO data_requests (email_hash, written_at) VALUES (${hash}, cast(${now} as integer))
          ON CONFLICT DO UPDATE SET written_at = excluded.written_at`,
        ...mail.statements,
        record(
          db,
          { actor: { kind: "module", id: "your-data" }, requestId, now },
          "data_request.written",
          "org",
        ),
      ]);
    } catch (error) {
      if (error instanceof Problem && error.code === "too_many_requests") continue;
      throw error;
    }
    await ring(env, mail.jobs);
  }
}
