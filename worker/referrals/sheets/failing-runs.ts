import { sql } from "drizzle-orm";
import { speaker, translator } from "../../../web/i18n/translate";
import type { Db, Statement } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { administratorsByMail } from "../../core/identity/administrators-by-mail";
import type { JobCall } from "../../core/jobs/job";
import { newMail } from "../../core/mail/mail";
import { scheduledReports } from "./report-range";

const day = 86_400_000;

/** Ended by a person who disconnected the spreadsheet or switched the report off: nobody needs to be told. */
const isFault = sql`status = 'failed' AND error_code <> 'no_spreadsheet'`;

/**
 * A mail to each administrator that reports are not written into the spreadsheet any more, for the batch that says so.
 * None where a run failed within a day: they know. Raw data is tried every few minutes.
 */
export async function mailOfFailingRuns({ env, db, now }: JobCall, reason: string): Promise<Statement[]> {
  const known = await db.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM sheet_runs WHERE ${isFault} AND at > ${now - day}`,
  );
  if (known?.n) return [];
  const readers = await administratorsByMail(db, "referrals");
  const mails = await Promise.all(
    readers.map(({ name, locale, email }) => {
      const t = translator(locale);
      const text = [
        t("mail.hello", { name }),
        t("sheets.mail"),
        speaker(locale)(reason),
        `${siteOrigin({ env })}/dashboard/settings/reports\n`,
      ];
      return newMail(env, { to: email, subject: t("sheets.mail_subject"), text: text.join("\n\n") }, now);
    }),
  );
  return mails.flatMap(({ statements }) => statements);
}

/** Whether the run that ended last failed, while a spreadsheet is connected. */
export async function isSpreadsheetFailing(db: Db): Promise<boolean> {
  const lastOfEach = await db.all<{ at: number; isFault: number }>(sql`
    SELECT run.at, ${isFault} AS isFault
    FROM json_each(${JSON.stringify(scheduledReports)}) one JOIN sheet_runs run ON run.report = one.value
      AND run.period = (SELECT max(period) FROM sheet_runs
        WHERE report = one.value AND status IN ('done', 'failed'))
    WHERE EXISTS (SELECT 1 FROM settings
      WHERE key = 'referrals.reports' AND json_extract(value, '$.book') IS NOT NULL)`);
  const last = Math.max(...lastOfEach.map(({ at }) => at));
  return lastOfEach.some(({ at, isFault }) => at === last && isFault === 1);
}
