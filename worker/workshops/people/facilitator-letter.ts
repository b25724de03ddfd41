import { env as workerEnv } from "cloudflare:workers";
import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { siteOrigin } from "../../core/http/origin";
import { credentialUrl } from "../../core/identity/people";
import type { Mail } from "../../core/mail/mail";
import { type ManyMails, newMails } from "../../core/mail/many-mails";
import type { Author } from "../../core/trail/record";
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

interface Reader {
  name: string;
  email: string;
  locale: string | null;
  invitationToken: string | null;
}

function letterTo(
  env: Env,
  { name, email, locale, invitationToken }: Reader,
  titles: readonly string[],
): Mail {
  const words = mailWords[spokenIn(locale ?? "en")];
  const parts = [
    words.hello(name),
    words.facilitate,
    titles.map((title) => `- ${title}`).join("\n"),
    ...(invitationToken === null
      ? [words.own, `${siteOrigin({ env })}${ledPath}`]
      : [words.password, credentialUrl(env, invitationToken)]),
  ];
  return { to: email, subject: words.facilitateSubject, text: `${parts.join("\n\n")}\n` };
}

export const titlesOf = async (db: Db, assessmentIds: readonly string[]): Promise<string[]> => {
  const rows = await db.all<{ title: string }>(
    sql`SELECT a.title FROM json_each(${JSON.stringify(assessmentIds)}) j
      JOIN assessments a ON a.id = j.value ORDER BY j.key`,
  );
  return rows.map(({ title }) => title);
};

/** Tells somebody which assessments they facilitate, for the batch that makes it so; nobody without an address. */
export async function facilitatorLetter(
  db: Db,
  { personId, name, email, invitationToken }: NewlyMade,
  assessmentIds: readonly string[],
  now: number,
): Promise<ManyMails> {
  const env = workerEnv as unknown as Env;
  const [known, titles] = await Promise.all([
    db.get<{ name: string; email: string | null; locale: string | null }>(
      sql`SELECT name, email, locale FROM people WHERE id = ${personId}`,
    ),
    titlesOf(db, assessmentIds),
  ]);
  const to = known ? known.email : email;
  if (to === null) return { statements: [], jobs: [] };
  const reader = { name: known?.name ?? name, email: to, locale: known?.locale ?? null, invitationToken };
  return newMails(env, [letterTo(env, reader, titles)], now);
}

/**
 * The same to people who are known, one mail each, for the batch that puts them on teams. Nobody is told what they did
 * themself.
 */
export async function facilitatorLetters(
  db: Db,
  by: Author,
  personIds: readonly string[],
  titles: readonly string[],
): Promise<ManyMails> {
  const others = personIds.filter((id) => id !== by.actor?.id);
  if (others.length === 0 || titles.length === 0) return { statements: [], jobs: [] };
  const env = workerEnv as unknown as Env;
  const people = await db.all<Omit<Reader, "invitationToken">>(sql`SELECT p.name, p.email, p.locale
    FROM json_each(${JSON.stringify(others)}) j JOIN people p ON p.id = j.value
    WHERE p.email IS NOT NULL ORDER BY j.key`);
  const letters = people.map((one) => letterTo(env, { ...one, invitationToken: null }, titles));
  return newMails(env, letters, by.now);
}
