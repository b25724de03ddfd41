import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import type { Statement } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { administratorsByMail } from "../../core/identity/administrators-by-mail";
import type { JobCall } from "../../core/jobs/job";
import { newMail } from "../../core/mail/mail";
import type { ExportReport } from "./choices";

const quiet = 24 * 3_600_000;

/**
 * A mail to each administrator that an export failed, for the batch that says so. None where another of the same report
 * and format failed within a day: they know.
 */
export async function mailOfFailure({ env, db, now }: JobCall, id: string): Promise<Statement[]> {
  const failed = await db.get<{ report: ExportReport; known: number }>(sql`
    SELECT e.report, EXISTS (SELECT 1 FROM exports o WHERE o.id <> e.id AND o.report = e.report AND o.format = e.format
      AND o.status = 'failed' AND o.finished_at > ${now - quiet}) AS known
    FROM exports e WHERE e.id = ${id} AND e.deleted_at IS NULL`);
  if (!failed || failed.known) return [];
  const readers = await administratorsByMail(db, "referrals");
  const mails = await Promise.all(
    readers.map(({ name, locale, email }) => {
      const t = translator(locale);
      const report = t(`exports.report.${failed.report}`);
      const text = [
        t("mail.hello", { name }),
        t("exports.mail", { report }),
        `${siteOrigin({ env })}/dashboard/exports\n`,
      ];
      return newMail(
        env,
        { to: email, subject: t("exports.mail_subject", { report }), text: text.join("\n\n") },
        now,
      );
    }),
  );
  return mails.flatMap(({ statements }) => statements);
}
