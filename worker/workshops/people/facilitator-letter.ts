import { env as workerEnv } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { credentialUrl } from "../../core/identity/people";
import { type ManyMails, newMails } from "../../core/mail/many-mails";
import type { Env } from "../../env";
import { mailWords, spokenIn } from "../entering/mail-words";
import { ledPath } from "../paths";

/** Who facilitates from now on: somebody new with what lets them in first, or somebody known. */
export interface NewlyMade {
  personId: string;
  name: string;
  email: string | null;
  /** Null of who is known. */
  invitationToken: string | null;
}

/** Tells somebody which assessments they facilitate, for the batch that makes it so; nobody without an address. */
export async function facilitatorLetter(
  db: Db,
  { personId, name, email, invitationToken }: NewlyMade,
  assessmentIds: readonly string[],
  now: number,
): Promise<ManyMails> {
  const env = workerEnv as unknown as Env;
  const [known, assessments] = await Promise.all([
    db.get<{ name: string; email: string | null; locale: string | null }>(
      sql`SELECT name, email, locale FROM people WHERE id = ${personId}`,
    ),
    db.all<{ title: string }>(sql`SELECT a.title FROM json_each(${JSON.stringify(assessmentIds)}) j
      JOIN assessments a ON a.id = j.value ORDER BY j.key`),
  ]);
  const to = known ? known.email : email;
  if (to === null) return { statements: [], jobs: [] };
  const words = mailWords[spokenIn(known?.locale ?? "en")];
  const parts = [
    words.hello(known?.name ?? name),
    words.facilitate,
    assessments.map(({ title }) => `- ${title}`).join("\n"),
    ...(invitationToken === null
      ? [words.own, `${siteOrigin({ env })}${ledPath}`]
      : [words.password, credentialUrl(env, invitationToken)]),
  ];
  const mail = { to, subject: words.facilitateSubject, text: `${parts.join("\n\n")}\n` };
  return newMails(env, [mail], now);
}
