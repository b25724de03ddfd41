import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { atomically, type Db } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { type JobCall, newJob, ring, type WaitingWork } from "../../core/jobs/job";
import type { Schedule } from "../../core/jobs/schedule";
import { writeMailing } from "../../core/mailings/write-mailing";
import { readAside } from "../this-week/put-aside";
import { adminSentences, digestSubject, digestText, officerSentences } from "./digest";
import { digestMailing } from "./mailing";
import { type ProgrammeWeek, readWeek } from "./read-week";
import { type DigestReader, nextByMail } from "./readers";

/** Whether an administrator lets digests be sent: so, until they say otherwise. */
export async function areSent(db: Db): Promise<boolean> {
  const row = await db.get<{ weekly: number | null }>(
    sql`SELECT value ->> '$.digests.weekly' AS weekly FROM settings WHERE key = 'referrals.reports'`,
  );
  return row?.weekly !== 0;
}

/** A reader's week in their language; null for an officer of whom nothing is known. */
export function digestFor(
  { name, locale, officerId, isAdmin }: Pick<DigestReader, "name" | "locale" | "officerId" | "isAdmin">,
  programme: ProgrammeWeek,
  origin: string,
  isAside: (id: string) => boolean = () => false,
): { subject: string; text: string } | null {
  const words = { t: translator(locale), locale, origin };
  if (isAdmin) {
    const { admin } = programme;
    const text = digestText(name, admin, adminSentences(admin, isAside), words);
    return { subject: digestSubject("admin", admin, words), text };
  }
  const week = officerId === null ? null : programme.ofOfficer(officerId);
  if (!week) return null;
  return {
    subject: digestSubject("officer", week, words),
    text: digestText(name, week, officerSentences(week), words),
  };
}

const atOnce = 50;

/** Writes the mails of a Monday, some at a time; whoever has theirs is left out, however often it runs. */
export const digestJob: WaitingWork = {
  kind: "referrals.digests",
  retryDelays: [60, 600, 3600],
  lease: 300,
  async run(call: JobCall, monday, again) {
    const { env, db, now } = call;
    if (!(await areSent(db))) return;
    const readers = await nextByMail(db, monday, atOnce);
    if (readers.length === 0) return;
    const programme = await readWeek(db, monday, now);
    let written = 0;
    for (const reader of readers) {
      const aside = reader.isAdmin ? await readAside(db, reader.id, now) : new Map<string, number>();
      const digest = digestFor(reader, programme, siteOrigin({ env }), (id) => aside.has(id));
      if (!digest || reader.email === null) continue;
      const { id, email, locale } = reader;
      const person = { id, email, locale };
      const isNew = await writeMailing(call, {
        mailing: digestMailing.name,
        period: monday,
        person,
        ...digest,
      });
      if (isNew) written += 1;
    }
    // Where none was written, another turn would write none either.
    if (readers.length === atOnce && written > 0) again();
  },
};

/** Each Monday at 7, where the organisation is. After a standstill: the last one's alone. */
export const digestsWeekly: Schedule = {
  every: "week",
  atHour: 7,
  zone: "organisation",
  catchUp: "latest",
  name: "referrals.digests",
  async run({ env, db, now }, monday) {
    const job = newJob(digestJob.kind, monday, now);
    await atomically(db, [job.statement]);
    await ring(env, [job]);
  },
};
