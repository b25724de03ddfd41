import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import type { Env } from "../../env";
import { atomically, isUniqueViolation } from "../db/db";
import { siteOrigin } from "../http/origin";
import { type JobCall, ring } from "../jobs/job";
import { type NewMail, newMail } from "../mail/mail";
import { findMailing } from "./mailing";
import { unsubscribeToken } from "./unsubscribe-token";

/** One person's copy of a mailing. */
export interface Copy {
  mailing: string;
  /** What there is one of: a week, a failure. */
  period: string;
  person: { id: string; email: string; locale: string };
  subject: string;
  /** Plain text; how to end the mailing is written below it. */
  text: string;
}

/** Somebody's copy as a mail, for the batch of its cause; how to end the mailing is written below it. */
export function newMailingCopy(env: Env, copy: Omit<Copy, "period">, now: number): Promise<NewMail> {
  const { mailing, person, subject } = copy;
  const t = translator(person.locale);
  const token = unsubscribeToken(env.DATA_KEY, { personId: person.id, mailing });
  const unsubscribe = `${siteOrigin({ env })}/unsubscribe/${token}`;
  const label = findMailing(mailing)?.label;
  const ending = t("mailings.ending", { name: label ? t(label) : mailing });
  const text = `${copy.text}\n\n-- \n${ending}\n${unsubscribe}\n`;
  return newMail(env, { to: person.email, subject, text, unsubscribe }, now);
}

/** Writes somebody's copy, once for its period however often it is called. Whether it was written now. */
export async function writeMailing(
  { env, db, now }: Pick<JobCall, "env" | "db" | "now">,
  copy: Copy,
): Promise<boolean> {
  const { mailing, period, person } = copy;
  const mail = await newMailingCopy(env, copy, now);
  try {
    await atomically(db, [
      sql`INSERT INTO mailings_written (mailing, period, person_id, written_at)
        VALUES (${mailing}, ${period}, ${person.id}, cast(${now} as integer))`,
      ...mail.statements,
    ]);
  } catch (error) {
    if (isUniqueViolation(error, "mailings_written.mailing")) return false;
    throw error;
  }
  await ring(env, mail.jobs);
  return true;
}
