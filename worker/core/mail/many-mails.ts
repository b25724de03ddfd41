import { sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Statement } from "../db/db";
import { newId } from "../db/ids";
import type { NewJob } from "../jobs/job";
import { seal } from "../seal";
import { type Mail, mailPurpose, oneLine, sendMail } from "./mail";

const size = 500; // messages in one bound parameter, which D1 limits to 2 MB

function* chunksOf<T>(rows: readonly T[]): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

type Row = [id: string, to: string, subject: string, text: string];

const kept = (rows: Row[], now: number): Statement =>
  sql`INSERT INTO outbox (id, recipient, subject, body, created_at)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, cast(${now} AS integer)
    FROM json_each(${JSON.stringify(rows)})`;

export interface ManyMails {
  statements: Statement[];
  jobs: Pick<NewJob, "message">[];
}

/** `newMail` for thousands of messages at once, in a statement for some hundreds of them. */
export async function newMails(env: Env, mails: readonly Mail[], now: number): Promise<ManyMails> {
  const statements: Statement[] = [];
  const jobs: Pick<NewJob, "message">[] = [];
  for (const some of chunksOf(mails)) {
    const plain = some.map((mail) => ({ ...mail, subject: oneLine(mail.subject) }));
    const ids = some.map(() => newId("mail", now));
    if (env.ENVIRONMENT === "development") {
      const rows = plain.map(({ to, subject, text }, at): Row => [ids[at] ?? "", to, subject, text]);
      statements.push(kept(rows, now));
      continue;
    }
    const rows: Row[] = [];
    for (const [at, mail] of plain.entries()) {
      const sealed = await seal(env.DATA_KEY, mailPurpose, new TextEncoder().encode(JSON.stringify(mail)));
      rows.push([ids[at] ?? "", "", "", Buffer.from(sealed).toString("base64")]);
    }
    const waiting = ids.map((id) => [newId("job", now), id]);
    statements.push(
      kept(rows, now),
      sql`INSERT INTO jobs (id, kind, subject, due_at, created_at)
        SELECT value ->> 0, ${sendMail.kind}, value ->> 1, cast(${now} AS integer), cast(${now} AS integer)
        FROM json_each(${JSON.stringify(waiting)})`,
    );
    for (const [id = ""] of waiting) jobs.push({ message: { kind: sendMail.kind, id } });
  }
  return { statements, jobs };
}
