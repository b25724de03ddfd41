import { eq, sql } from "drizzle-orm";
import type { Env } from "../../env";
import type { Statement } from "../db/db";
import { newId } from "../db/ids";
import { outbox } from "../db/tables";
import { log } from "../http/log";
import { type JobCall, type NewJob, newJob, type WaitingWork } from "../jobs/job";
import { seal, unseal } from "../seal";

/** One message in plain text, to one address. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
  /** Whom answers go to, where not to the sender. */
  replyTo?: string;
  /** Where one click ends mail of this kind (RFC 8058): mail that comes again and again has it. */
  unsubscribe?: string;
}

/** How mail programs offer that click (RFC 2369 and 8058). */
const headersOf = ({ unsubscribe }: Mail): { headers?: Record<string, string> } =>
  unsubscribe
    ? {
        headers: {
          "List-Unsubscribe": `<${unsubscribe}>`,
          "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
        },
      }
    : {};

export interface NewMail {
  /** For the batch of its cause. */
  statements: Statement[];
  /** To `ring` for, once that is written. */
  jobs: NewJob[];
}

export const mailPurpose = "milepost mail 1";

/** A header holds one line: what would start another is taken out. */
export const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

const insert = (id: string, { to, subject, text }: Mail, now: number, ifChanged: boolean): Statement =>
  sql`INSERT INTO outbox (id, recipient, subject, body, created_at)
    SELECT ${id}, ${to}, ${subject}, ${text}, cast(${now} AS integer)
    WHERE ${ifChanged ? sql`changes() > 0` : sql`true`}`;

/**
 * A message as part of the change that causes it: it goes out if that is written, and cannot be forgotten. In
 * development it stays in the outbox, where an administrator reads it. Elsewhere it waits there sealed, for it may hold
 * a link that opens an account, until it has been sent. `ifChanged`: where the statement right before it in the batch
 * changed a row.
 */
export async function newMail(
  env: Env,
  mail: Mail,
  now: number,
  { ifChanged = false } = {},
): Promise<NewMail> {
  const id = newId("mail", now);
  const plain = { ...mail, subject: oneLine(mail.subject) };
  if (env.ENVIRONMENT === "development") return { statements: [insert(id, plain, now, ifChanged)], jobs: [] };
  const sealed = await seal(env.DATA_KEY, mailPurpose, new TextEncoder().encode(JSON.stringify(plain)));
  const text = Buffer.from(sealed).toString("base64");
  const job = newJob(sendMail.kind, id, now, { ifChanged });
  const kept = insert(id, { to: "", subject: "", text }, now, ifChanged);
  return { statements: [kept, job.statement], jobs: [job] };
}

/** Another store than the outbox's keeps in mind that a message went out whose row could not be taken away. */
const sentMark = (id: string): string => `private/sent-mail/${id}`;

const wasSent = (env: Env, id: string): Promise<boolean> =>
  env.FILES.head(sentMark(id)).then(Boolean, () => false);

async function takeAway({ env, db }: JobCall, id: string): Promise<void> {
  try {
    await db.run(sql`DELETE FROM outbox WHERE id = ${id}`);
  } catch (error) {
    await env.FILES.put(sentMark(id), "").catch(() => log("warn", "mail.not_marked", { id }));
    throw error;
  }
}

/**
 * Sends through Cloudflare's Email Service. A message is there until it was taken: one that was sent is gone, and is not
 * sent again where storage went away right after.
 */
export const sendMail: WaitingWork = {
  kind: "send-mail",
  retryDelays: [30, 120, 600, 3600, 6 * 3600, 24 * 3600],
  async run(call, id) {
    const { env, db } = call;
    const row = await db.select({ body: outbox.body }).from(outbox).where(eq(outbox.id, id)).get();
    if (!row) return;
    // Asked each time, for a dead letter that is retried begins its attempts anew.
    if (await wasSent(env, id)) {
      await takeAway(call, id);
      await env.FILES.delete(sentMark(id)).catch(() => log("warn", "mail.mark_left", { id }));
      return;
    }
    const bytes = await unseal(env.DATA_KEY, mailPurpose, Buffer.from(row.body, "base64"));
    if (!bytes) throw new Error("the message was sealed with another DATA_KEY");
    if (!env.MAIL) throw new Error("the binding MAIL is missing: see the deploy guide");
    const mail = JSON.parse(new TextDecoder().decode(bytes)) as Mail;
    const { to, subject, text, replyTo } = mail;
    const answers = replyTo ? { replyTo } : {};
    await env.MAIL.send({ from: env.MAIL_FROM, to, subject, text, ...answers, ...headersOf(mail) });
    await takeAway(call, id);
  },
};
