import { listAddress } from "../../../web/ui/list-address";
import { type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages, renderPage, seeOther, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { campaignChoices } from "../campaigns/choices";
import { administratorsAndOfficers, readerOf } from "../viewer";
import { contactCandidate } from "./contact-candidate";
import { listFollowUps } from "./find-follow-ups";
import { nudgeCandidate } from "./nudge-candidate";
import { followUpsQuery } from "./schemas";
import { FollowUpList } from "./views/list";
import { ToWhatsApp } from "./views/to-whatsapp";

const path = "/dashboard/follow-ups";

async function showList(call: PageCall<unknown>) {
  const reader = await readerOf(call);
  const address = call.c.req.query();
  const query = readList(followUpsQuery, {
    ...(address.stage === "enrolled" ? { sort: "-signed_up_at" } : {}),
    ...address,
  });
  const [candidates, campaigns, organisation] = await Promise.all([
    listFollowUps(call.env.DATA_KEY, call.db, reader, query),
    campaignChoices(call.db, reader.viewer),
    readOrganisation(call.db),
  ]);
  const language = messageLocale(address) ?? organisation.locale;
  return show(call, {
    title: call.t("followups.title"),
    body: (
      <FollowUpList
        candidates={candidates}
        stage={query.stage}
        campaigns={campaigns}
        messenger={{ locale: language, officer: call.person.name, organisation: organisation.name }}
        withOfficer={reader.viewer.role === "admin"}
        query={address}
        csrf={call.csrf}
      />
    ),
  });
}

const messageLocale = ({ message }: Record<string, string>): string | undefined =>
  message === "fr" || message === "en" ? message : undefined;

/** The list as it was. */
const back = (call: PageCall<unknown>) => listAddress(path, call.c.req.query(), {});

/** It says what could not be done. */
function refused(call: PageCall<unknown>, error: unknown) {
  if (!(error instanceof Problem) || error.code !== "conflict") throw error;
  tell(call.c, error.detail, "bad");
  return seeOther(back(call));
}

/** Opens WhatsApp on the person. Not by a redirect: browsers follow none from a form to another site. */
async function openWhatsApp(call: PageCall<FormFields>) {
  const { c, t } = call;
  const language = messageLocale(c.req.query());
  let contact: Awaited<ReturnType<typeof contactCandidate>>;
  try {
    contact = await contactCandidate(call, await readerOf(call), idOf(call), language);
  } catch (error) {
    return refused(call, error);
  }
  const { whatsapp_url, name } = contact;
  return renderPage(c, {
    title: t("followups.whatsapp"),
    headers: {
      "cache-control": "private, no-store",
      "referrer-policy": "no-referrer",
      refresh: `0; url=${whatsapp_url}`,
    },
    body: <ToWhatsApp name={name ?? t("followups.nobody")} address={whatsapp_url} />,
  });
}

/** The list of candidates to write to. */
export const followUpPages = new Pages()
  .get(path, { access: administratorsAndOfficers }, showList)
  .post(`${path}/:id/whatsapp`, { access: administratorsAndOfficers, form: fields }, openWhatsApp)
  .post(`${path}/:id/nudge`, { access: administratorsAndOfficers, form: fields }, async (call) => {
    try {
      await nudgeCandidate(call.db, call.by, (await readerOf(call)).viewer, idOf(call));
    } catch (error) {
      return refused(call, error);
    }
    return goTo(call, back(call), call.t("followups.marked"));
  });
