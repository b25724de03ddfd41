import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { atomically, guard, isUniqueViolation } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { Problem } from "../../core/http/problem";
import { type JobCall, newJob, ring, type WaitingWork } from "../../core/jobs/job";
import { newMailingCopy } from "../../core/mailings/write-mailing";
import { readsCase } from "../access/reviewers";
import { tellFollowers } from "../following/tell-followers";
import { home } from "../paths";
import { findHappened, type Happened, type Recipient, recipientsOf, scheduledCase } from "./happened";
import { isTold, type ToldKind, toldKinds } from "./mailings";

/** After a mail about a case a person gets the next one about it no sooner, in ms: it tells all that happened. */
export const PAUSE = 600_000;

const whole = (value: number) => sql`cast(${value} as integer)`;

/** It says what happened and leads to the case: no title, no content, no reason, no comment. */
function mailOf(call: JobCall, caseId: string, person: Recipient, kinds: readonly ToldKind[]) {
  const t = translator(person.locale);
  const [first = "published"] = kinds;
  const text = [
    t("mail.hello", { name: person.name }),
    kinds.map((kind) => t(`casebook.told.${kind}`)).join("\n"),
    `${siteOrigin(call)}${home}/cases/${caseId}`,
  ].join("\n\n");
  const subject = t(kinds.length === 1 ? `casebook.told.${first}` : "casebook.told.several");
  return newMailingCopy(call.env, { mailing: toldKinds[first].name, person, subject, text }, call.now);
}

const written = ({ now }: JobCall, { key, kind }: Happened, { id }: Recipient) =>
  sql`INSERT INTO mailings_written (mailing, period, person_id, written_at)
    VALUES (${toldKinds[kind].name}, ${key}, ${id}, ${whole(now)})`;

/** At once, where the person heard nothing of this case for ten minutes. Throws a conflict where they did. */
async function tellNow(call: JobCall, happened: Happened, person: Recipient): Promise<void> {
  const { db, env, now } = call;
  const { caseId, kind } = happened;
  const mail = await mailOf(call, caseId, person, [kind]);
  await atomically(db, [
    written(call, happened, person),
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM casebook_notices
        WHERE case_id = ${caseId} AND person_id = ${person.id} AND mailed_at > ${now - PAUSE})`,
    ),
    sql`INSERT INTO casebook_notices (case_id, person_id, mailed_at) VALUES (${caseId}, ${person.id}, ${whole(now)})
      ON CONFLICT DO UPDATE SET mailed_at = excluded.mailed_at`,
    ...mail.statements,
  ]);
  await ring(env, mail.jobs);
}

/** With all else that happens until the pause is over. */
async function tellLater(call: JobCall, happened: Happened, person: Recipient): Promise<void> {
  const { db, now } = call;
  const { caseId, kind } = happened;
  const notice = sql`case_id = ${caseId} AND person_id = ${person.id}`;
  const job = newJob(tellLaterJob.kind, `${caseId} ${person.id}`, now, {
    ...{ dueAt: now + PAUSE, ifChanged: true },
  });
  await atomically(db, [
    written(call, happened, person),
    sql`UPDATE casebook_notices SET waiting = json_insert(waiting, '$[#]', ${kind})
      WHERE ${notice} AND waiting <> '[]'`,
    sql`UPDATE casebook_notices SET waiting = json_array(${kind}) WHERE ${notice} AND waiting = '[]'`,
    job.statement,
  ]);
}

/** Tells a person once of what happened, whoever finds that they are to be told. */
export async function tell(call: JobCall, happened: Happened, person: Recipient): Promise<void> {
  try {
    await tellNow(call, happened, person).catch((error: unknown) => {
      if (error instanceof Problem && error.code === "conflict") return tellLater(call, happened, person);
      throw error;
    });
  } catch (error) {
    if (!isUniqueViolation(error, "mailings_written.mailing")) throw error; // told before
  }
}

const retryDelays = [30, 120, 600, 3600];

/** Tells the team, and readers who follow, of what happened to a case; each of them once, however often it runs. */
export const tellJob: WaitingWork = {
  kind: "casebook-tell",
  retryDelays,
  async run(call, subject, again) {
    const happened = await findHappened(call.db, subject);
    if (!happened) return;
    for (const person of await recipientsOf(call.db, happened)) await tell(call, happened, person);
    if (await tellFollowers(call, happened)) again();
  },
};

/** Tells a person of all that happened to a case while they were spared. */
export const tellLaterJob: WaitingWork = {
  kind: "casebook-tell-later",
  retryDelays,
  async run(call, subject) {
    const { db, env, now } = call;
    const [caseId = "", personId = ""] = subject.split(" ");
    const notice = sql`case_id = ${caseId} AND person_id = ${personId}`;
    const row = await db.get<{ waiting: string; reads: number } & Recipient>(sql`
      SELECT n.waiting, p.id, p.name, p.email, p.locale, ${readsCase(caseId)} AS reads
      FROM casebook_notices n JOIN people p ON p.id = n.person_id
      WHERE n.case_id = ${caseId} AND n.person_id = ${personId} AND n.waiting <> '[]'
        AND p.email IS NOT NULL AND (${readsCase(caseId)} OR ${scheduledCase(caseId)})`);
    if (!row) return;
    // Who set a time hears that it is off, though they read the case no more.
    const isHeard = (kind: ToldKind) => row.reads !== 0 || kind === "unscheduled";
    const kinds = [...new Set((JSON.parse(row.waiting) as string[]).filter(isTold).filter(isHeard))];
    if (kinds.length === 0) return;
    const mail = await mailOf(call, caseId, row, kinds);
    await atomically(db, [
      guard(
        "conflict",
        sql`NOT EXISTS (SELECT 1 FROM casebook_notices WHERE ${notice} AND waiting = ${row.waiting})`,
      ),
      sql`UPDATE casebook_notices SET waiting = '[]', mailed_at = ${whole(now)} WHERE ${notice}`,
      ...mail.statements,
    ]);
    await ring(env, mail.jobs);
  },
};
