import { sql } from "drizzle-orm";
import { translator } from "../../../web/i18n/translate";
import { atomically, guard } from "../db/db";
import { siteOrigin } from "../http/origin";
import { Problem } from "../http/problem";
import { type Administrator, administratorsByMail } from "../identity/administrators-by-mail";
import { type JobCall, ring } from "../jobs/job";
import { type Mail, newMail } from "../mail/mail";
import { record } from "../trail/record";
import { webhooksPath } from "./paths";

export type PauseReason = "failing" | "gone";

function pauseMail(
  { name, email, locale }: Administrator,
  { url, link, reason }: { url: string; link: string; reason: PauseReason },
): Mail {
  const t = translator(locale);
  const why = t(reason === "gone" ? "webhooks.mailGone" : "webhooks.mailFailing");
  return {
    to: email,
    subject: t("webhooks.mailSubject", { host: new URL(url).host }),
    text: [t("mail.hello", { name }), why, url, t("webhooks.mailNext"), `${link}\n`].join("\n\n"),
  };
}

/**
 * Disables a webhook of which nothing arrives, and tells each administrator, once: a second pause falls as a whole. What
 * waits is kept, and goes on when somebody enables it.
 */
export async function pauseWebhook(
  { env, db, by, now }: JobCall,
  { id, url }: { id: string; url: string },
  reason: PauseReason,
): Promise<void> {
  const link = `${siteOrigin({ env })}${webhooksPath}/${id}`;
  const administrators = await administratorsByMail(db);
  const mails = await Promise.all(
    administrators.map((person) => newMail(env, pauseMail(person, { url, link, reason }), now)),
  );
  try {
    await atomically(db, [
      guard("conflict", sql`NOT EXISTS (SELECT 1 FROM webhooks WHERE id = ${id} AND enabled = 1)`),
      sql`UPDATE webhooks SET enabled = 0, paused_at = cast(${now} AS integer), paused_because = ${reason}
        WHERE id = ${id}`,
      record(db, { ...by, now }, "webhook.paused", id, { reason }),
      ...mails.flatMap(({ statements }) => statements),
    ]);
  } catch (error) {
    if (error instanceof Problem && error.code === "conflict") return;
    throw error;
  }
  await ring(
    env,
    mails.flatMap(({ jobs }) => jobs),
  );
}
