import type { Env } from "../../env";
import type { Db } from "../db/db";
import { newId } from "../db/ids";
import { outbox } from "../db/tables";
import { log } from "../http/log";
import { searchKey } from "../text/fold";

/** One message in plain text, to one address. */
export interface Mail {
  to: string;
  subject: string;
  text: string;
}

/** A header holds one line: what would start another is taken out. */
const oneLine = (text: string) => text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();

/**
 * Sends through Cloudflare's Email Service; in development keeps the message in the outbox, where an administrator
 * reads it. Throws what the service throws: the caller decides whether that matters.
 */
export async function send(env: Env, db: Db, mail: Mail, now: number): Promise<void> {
  if (env.ENVIRONMENT === "development") {
    await db.insert(outbox).values({
      id: newId("mail", now),
      recipient: mail.to,
      subject: oneLine(mail.subject),
      subjectKey: searchKey(oneLine(mail.subject)),
      body: mail.text,
      createdAt: now,
    });
    return;
  }
  if (!env.MAIL) {
    log("error", "mail.not_bound", { detail: "The binding MAIL is missing: see the deploy guide." });
    return;
  }
  await env.MAIL.send({ from: env.MAIL_FROM, to: mail.to, subject: oneLine(mail.subject), text: mail.text });
}
