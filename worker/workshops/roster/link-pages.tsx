import type { PageCall } from "../../core/http/pages";
import { idOf } from "../../core/http/show";
import { makeLinks } from "../entering/links";
import { mailWords, spokenIn } from "../entering/mail-words";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { findParticipantRows } from "../registration/find-participants";
import { Links, type LinkTo } from "./views/links";

/** What is sent with a link, in the language of whom it lets in. */
export const messageWith = (name: string, locale: string, url: string): string => {
  const words = mailWords[spokenIn(locale)];
  return `${words.hello(name)} ${words.once} ${url}`;
};

/** Links for these participants, shown this once: the answer to the form itself, and no page with an address. */
export async function showLinks(call: PageCall<unknown>, ids: string[]): Promise<Response> {
  const { env, db, by, t } = call;
  const id = idOf(call);
  const [led, links] = await Promise.all([readLed(db, id), makeLinks(env, db, by, id, ids)]);
  const people = await findParticipantRows(db, id, ids);
  const to = links.flatMap(({ participant_id, url }): LinkTo[] => {
    const person = people.find((one) => one.id === participant_id);
    if (!person) return [];
    const { name, phone, locale } = person;
    return [{ id: participant_id, name, phone, url, message: messageWith(name, locale, url) }];
  });
  return showLed(call, {
    title: t("roster.links_title"),
    headers: { "cache-control": "no-store" },
    body: <Links led={led} links={to} />,
  });
}
