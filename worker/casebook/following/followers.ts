import { createHmac } from "node:crypto";
import { sql } from "drizzle-orm";
import * as z from "zod";
import { translator } from "../../../web/i18n/translate";
import { atomically, type Db } from "../../core/db/db";
import type { AppContext } from "../../core/http/context";
import { emailAddress } from "../../core/http/fields";
import { languageFor } from "../../core/http/language";
import { siteOrigin } from "../../core/http/origin";
import { parse } from "../../core/http/parse";
import { ring } from "../../core/jobs/job";
import type { PeriodSchedule } from "../../core/jobs/schedule";
import { newestDataKey } from "../../core/keys/data-keys";
import { newMail } from "../../core/mail/mail";
import { readUnsubscribeToken, unsubscribeToken } from "../../core/mailings/unsubscribe-token";
import { seal } from "../../core/seal";
import type { Env } from "../../env";
import { randomId } from "../ids";
import { limitAddress } from "../public-api/limits";

export const newSubscription = z.strictObject({
  email: emailAddress(),
  case_id: z
    .string()
    .max(64)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "Leave out control characters.")
    .optional(),
});

/** Asks of one address of the network, an hour. */
const MOST_AN_HOUR = 5;

/** The same address is written to again no sooner, in ms. */
const PAUSE = 600_000;

export const followersPurpose = "milepost casebook followers 1";

/** What signs the links of these mails, beside those of the core's mailings. */
const followed = "casebook.followed";

export const followToken = ({ DATA_KEY }: Pick<Env, "DATA_KEY">, id: string): string =>
  unsubscribeToken(DATA_KEY, { personId: id, mailing: followed });

/** Whose link it is; null for one that we did not sign. */
export function readFollowToken({ DATA_KEY }: Pick<Env, "DATA_KEY">, token: string): string | null {
  const read = readUnsubscribeToken(DATA_KEY, token);
  return read?.mailing === followed ? read.personId : null;
}

/** By what an address is known again: of no use for finding it. */
const hashOf = ({ DATA_KEY }: Pick<Env, "DATA_KEY">, email: string): string =>
  createHmac("sha256", newestDataKey(DATA_KEY).bytes)
    .update(`${followersPurpose}\n${email.toLowerCase()}`)
    .digest("base64url");

const isPublic = async (db: Db, caseId: string): Promise<boolean> =>
  (await db.get(
    sql`SELECT 1 FROM casebook_cases WHERE case_id = ${caseId} AND public_version IS NOT NULL`,
  )) !== undefined;

/**
 * Writes to whoever wants to follow a case, or the whole archive, and asks them to confirm. Nobody learns whether the
 * address follows already, or whether there is such a case. 429 after five from an address of the network in an hour.
 */
export async function askToFollow(c: AppContext, given: unknown, now: number): Promise<void> {
  const { email, case_id: caseId = "" } = parse(newSubscription, given);
  await limitAddress(c, "casebook-follow", MOST_AN_HOUR);
  const [db, env] = [c.get("db"), c.env];
  if (caseId !== "" && !(await isPublic(db, caseId))) return;
  const hash = hashOf(env, email);
  const known = await db.get<{ id: string }>(sql`SELECT id FROM casebook_followers
    WHERE email_hash = ${hash} AND case_id = ${caseId}`);
  const id = known?.id ?? (await randomId("caseFollower"));
  const { locale } = await languageFor(c, null, { alsoIn: ["ne"] });
  const t = translator(locale);
  const sealed = await seal(env.DATA_KEY, followersPurpose, new TextEncoder().encode(email));
  const text = [
    t("casebook.follow.mail_hello"),
    t(caseId === "" ? "casebook.follow.mail_archive" : "casebook.follow.mail_case"),
    `${siteOrigin(c)}/follow/confirm/${followToken(env, id)}`,
    t("casebook.follow.mail_ignore"),
  ].join("\n\n");
  const mail = await newMail(
    env,
    { to: email, subject: t("casebook.follow.mail_subject"), text: `${text}\n` },
    now,
    { ifChanged: true },
  );
  const at = sql`cast(${now} as integer)`;
  await atomically(db, [
    sql`INSERT INTO casebook_followers (id, email_hash, case_id, email, locale, asked_at)
      VALUES (${id}, ${hash}, ${caseId}, ${Buffer.from(sealed).toString("base64")}, ${locale}, ${at})
      ON CONFLICT (email_hash, case_id) DO UPDATE SET asked_at = excluded.asked_at, locale = excluded.locale
        WHERE confirmed_at IS NULL AND asked_at <= ${now - PAUSE}`,
    ...mail.statements,
  ]);
  await ring(env, mail.jobs);
}

/** Harmless when repeated. Whether there is something to confirm still. */
export async function confirmFollowing(db: Db, id: string, now: number): Promise<boolean> {
  const done = await db.run(sql`UPDATE casebook_followers
    SET confirmed_at = coalesce(confirmed_at, cast(${now} as integer)) WHERE id = ${id}`);
  return done.meta.changes > 0;
}

/**
 * Nothing is left of it. Who follows a case ends the archive with it: mails about the case would come all the same.
 * Harmless when repeated.
 */
export async function endFollowing(db: Db, id: string): Promise<void> {
  await db.run(sql`DELETE FROM casebook_followers WHERE id = ${id} OR (case_id = '' AND email_hash =
    (SELECT f.email_hash FROM casebook_followers f WHERE f.id = ${id} AND f.case_id <> ''))`);
}

const DAY = 86_400_000;

/** Who did not confirm within two days is forgotten. */
export const forgetUnconfirmedDaily: PeriodSchedule = {
  ...{ every: "day", atHour: 3, catchUp: "latest", name: "casebook.forget_unconfirmed" },
  run: async ({ db, now }) => {
    await db.run(
      sql`DELETE FROM casebook_followers WHERE confirmed_at IS NULL AND asked_at <= ${now - 2 * DAY}`,
    );
  },
};
