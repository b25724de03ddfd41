import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { newJob, ring } from "../../core/jobs/job";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import type { Writing } from "./writing";

/** The sentence for a spreadsheet that takes no more, with the file that has every event: it is made now. */
export async function giveNotice({ env, db, book, now }: Writing): Promise<string> {
  const { timeZone } = await readOrganisation(db);
  const today = localDay(now, timeZone);
  const id = newId("export", now);
  const job = newJob("export", id, now);
  await atomically(db, [
    sql`INSERT INTO exports (id, report, format, from_day, to_day, delimiter, decimal_sign, locale, created_by, created_at)
      VALUES (${id}, 'raw_events', 'csv', '2000-01-01', ${today}, ',', '.', 'en', '', cast(${now} as integer))`,
    job.statement,
    sql`UPDATE spreadsheets SET full_at = cast(${now} as integer) WHERE number = ${book.number} AND full_at IS NULL`,
  ]);
  await ring(env, [job]);
  const file = `${env.PUBLIC_URL}/api/v1/exports/${id}/file`;
  return `This spreadsheet is full, and takes no more events. All of them are in this file for 30 days: ${file} — newer ones at ${env.PUBLIC_URL}/dashboard/exports. Connect a new spreadsheet in Settings, Reports.`;
}
