import { fields } from "../http/attempt";
import { withEditsOf } from "../http/based-on";
import { type PageCall, Pages, renderPage, seeOther, tell } from "../http/pages";
import { notFound } from "../http/problem";
import { anybody } from "../identity/anybody";
import { personal } from "../trail/record";
import { chooseMailing, unwantedMailings } from "./choices";
import { findMailing, mailingsFor } from "./mailing";
import { oneClick } from "./one-click";
import { readUnsubscribeToken } from "./unsubscribe-token";
import { boxesOf } from "./views/choices";
import { Unsubscribe, Unsubscribed } from "./views/unsubscribe";

const path = "/unsubscribe/:token";

/** What the link at the end of a mailing says; 404 for one that we did not sign. */
function readLink({ c, env }: Pick<PageCall<unknown>, "c" | "env">) {
  const token = c.req.param("token") ?? "";
  const read = readUnsubscribeToken(env.DATA_KEY, token);
  const mailing = read && findMailing(read.mailing);
  if (!read || !mailing) throw notFound();
  return { token, personId: read.personId, mailing };
}

const uncached = { "cache-control": "no-store" };

/** Nobody signs in to end mail. Looking ends nothing, for programs look at every link; a click does. */
export const mailingPages = new Pages()
  .get(path, anybody, (call) => {
    const { token, mailing } = readLink(call);
    const body = <Unsubscribe action={`/unsubscribe/${token}`} name={call.t(mailing.label)} />;
    return renderPage(call.c, { title: call.t("mailings.title"), headers: uncached, body });
  })
  .post(path, { ...anybody, ...oneClick }, async (call) => {
    const { personId, mailing } = readLink(call);
    await chooseMailing(call.db, call.by, { personId, mailing: mailing.name, isWanted: false });
    const body = <Unsubscribed name={call.t(mailing.label)} />;
    return renderPage(call.c, { title: call.t("mailings.title"), headers: uncached, body });
  })
  .post("/dashboard/settings/profile/mailings", { access: "signed-in", form: fields }, async (call) => {
    const { db, person, form, t } = call;
    const by = personal(call.by);
    const unwanted = await unwantedMailings(db, person.id);
    const choices = mailingsFor(person.grants).map(({ name }) => ({ name, isWanted: !unwanted.has(name) }));
    const edited = withEditsOf(form, boxesOf(choices));
    for (const { name } of choices) {
      await chooseMailing(db, by, { personId: person.id, mailing: name, isWanted: edited[name] === "on" });
    }
    tell(call.c, t("mailings.saved"));
    return seeOther("/dashboard/settings/profile");
  });
