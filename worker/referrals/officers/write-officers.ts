import { sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { idFromKey } from "../../core/db/ids";
import { ring } from "../../core/jobs/job";
import { newMail } from "../../core/mail/mail";
import { type Author, personal, recordOnce } from "../../core/trail/record";
import type { Env } from "../../env";
import { type Addressee, messageFor } from "./officer-message";

/** Those of these officers who work for the organisation, by name. */
export const findAddressees = (db: Db, ids: readonly string[]): Promise<Addressee[]> =>
  db.all<Addressee>(sql`
    SELECT o.id, p.name, p.email, p.phone
    FROM json_each(${JSON.stringify(ids)}) AS i JOIN officers o ON o.id = i.value JOIN people p ON p.id = o.person_id
    WHERE o.deactivated_at IS NULL ORDER BY p.name_key, o.id`);

/**
 * Mails each who has an address what they read; answers go to whoever writes. The trail tells of each, and is what keeps
 * a form that is sent again from writing twice: `key` is the form's.
 */
export async function mailOfficers(
  { env, db, by }: { env: Env; db: Db; by: Author },
  to: readonly Addressee[],
  letter: { subject: string; text: string },
  key: string,
): Promise<void> {
  const { actor, now } = personal(by);
  const statements: Statement[] = [];
  const jobs = [];
  for (const officer of to) {
    if (officer.email === null) continue;
    const mail = await newMail(
      env,
      {
        ...{ to: officer.email, subject: letter.subject, text: messageFor(letter.text, officer) },
        ...(actor.email ? { replyTo: actor.email } : {}),
      },
      now,
      { ifChanged: true },
    );
    const event = await idFromKey("auditEvent", actor.id, `${key} ${officer.id}`);
    statements.push(recordOnce(by, event, "officer.written_to", officer.id), ...mail.statements);
    jobs.push(...mail.jobs);
  }
  if (statements.length === 0) return;
  await atomically(db, statements);
  await ring(env, jobs);
}
