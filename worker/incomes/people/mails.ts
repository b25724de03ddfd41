import { translator } from "../../../web/i18n/translate";
import { siteOrigin } from "../../core/http/origin";
import { type Mail, type NewMail, newMail } from "../../core/mail/mail";
import type { Env } from "../../env";

/** Whom a message greets, where it goes, and in which language it is. */
export interface Reader {
  name: string;
  email: string;
  locale: string;
}

type Key = Parameters<ReturnType<typeof translator>>[0];

interface Letter {
  subject: Key;
  words: Key;
  values?: Record<string, string>;
  /** A page of the product, or a whole address. */
  link?: string;
  /** What somebody wrote, as they wrote it. */
  quoted?: string;
}

/** A message in its reader's language: a greeting, a sentence, what somebody wrote, one link. */
export function letter(env: Env, { name, email, locale }: Reader, told: Letter): Mail {
  const t = translator(locale);
  const say = t as (key: Key, values?: Record<string, string>) => string;
  const link = told.link?.startsWith("/") ? siteOrigin({ env }) + told.link : told.link;
  const parts = [t("mail.hello", { name }), say(told.words, told.values), told.quoted, link];
  return {
    to: email,
    subject: say(told.subject, told.values),
    text: `${parts.filter(Boolean).join("\n\n")}\n`,
  };
}

/** The same for the batch of its cause, to each reader; `ifChanged`: where the statement right before changed a row. */
export async function newLetters(
  env: Env,
  now: number,
  readers: readonly Reader[],
  told: Letter,
  { ifChanged = false } = {},
): Promise<NewMail> {
  const mails: NewMail[] = [];
  for (const reader of readers) mails.push(await newMail(env, letter(env, reader, told), now, { ifChanged }));
  return {
    statements: mails.flatMap(({ statements }) => statements),
    jobs: mails.flatMap(({ jobs }) => jobs),
  };
}
