// Pure.
import type { Mail } from "../../core/mail/mail";
import { dayIn, mailWords, spokenIn } from "../entering/mail-words";
import { titleIn } from "../questions/first-words";

/** What participants are reminded of. */
export interface Deadline {
  title: string;
  /** The title of the workshop that is due; null: to come in. */
  workshop: string | null;
  /** Milliseconds. */
  dueAt: number;
  /** The organisation's. */
  timeZone: string;
}

interface Reader {
  name: string;
  email: string;
  locale: string;
}

const wordsFor = (locale: string) => mailWords[spokenIn(locale)];

const textOf = (parts: string[]) => `${parts.join("\n\n")}\n`;

/** To a participant; `opensOnce`: the link signs in. */
export function reminderTo(
  { name, email, locale }: Reader,
  link: { url: string; opensOnce: boolean },
  { title, workshop, dueAt, timeZone }: Deadline,
): Mail {
  const words = wordsFor(locale);
  return {
    to: email,
    subject: words.remindSubject(title),
    text: textOf([
      words.hello(name),
      workshop === null
        ? words.remindToBegin(title)
        : words.remindToSend(titleIn(workshop, spokenIn(locale)), title),
      `${words.due(dayIn(spokenIn(locale), dueAt, timeZone))}.`,
      link.opensOnce ? words.once : words.own,
      link.url,
    ]),
  };
}

/** To a facilitator: the names of those whom no mail reaches, and where their phone numbers stand. */
export function callListTo(
  { name, email, locale }: Reader,
  names: readonly string[],
  url: string,
  { title, workshop, dueAt, timeZone }: Deadline,
): Mail {
  const words = wordsFor(locale);
  return {
    to: email,
    subject: words.callSubject(title),
    text: textOf([
      words.hello(name),
      words.call(workshop === null ? title : titleIn(workshop, spokenIn(locale))),
      names.map((one) => `- ${one}`).join("\n"),
      `${words.due(dayIn(spokenIn(locale), dueAt, timeZone))}.`,
      url,
    ]),
  };
}
