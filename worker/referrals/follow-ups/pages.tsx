import { listAddress } from "../../../web/ui/list-address";
import { parse } from "../../core/http/api";
import { type FormFields, fields } from "../../core/http/attempt";
import { chosenIn } from "../../core/http/chosen";
import { type PageCall, Pages, renderPage, seeOther, tell } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { readOrganisation } from "../../core/organisation/organisation";
import { campaignChoices } from "../campaigns/choices";
import { administratorsAndOfficers, type Reader, readerOf } from "../viewer";
import { contactCandidate } from "./contact-candidate";
import { findFollowUp, listFollowUps } from "./find-follow-ups";
import { mailCandidate } from "./mail-candidate";
import { nudgeCandidate, undoNudge } from "./nudge-candidate";
import { mostReminded, remindCandidates } from "./remind-candidates";
import { type FollowUp, type FollowUpsQuery, followUpsQuery, snooze } from "./schemas";
import { endInterest, snoozeCandidate, undoEndInterest, undoSnooze } from "./set-aside";
import { groups } from "./steps";
import { FollowUpList, type Section } from "./views/list";
import { RemindedList } from "./views/remind";
import { NotOpened, ToWhatsApp } from "./views/to-whatsapp";

const path = "/dashboard/follow-ups";
const access = administratorsAndOfficers;

/** So many of each group stand together on the page, and so many of a list are counted. */
const ofGroup = 10;
const reach = 1000;

/** Those of the group that is asked for; without one, the beginning of each. */
async function readSections(call: PageCall<unknown>, reader: Reader, query: FollowUpsQuery) {
  const read = (of: FollowUpsQuery) => listFollowUps(call.env.DATA_KEY, call.db, reader, of, reach);
  if (query.stage !== "due") return [{ group: null, candidates: await read(query) }];
  const shown = query.group === undefined ? groups : [query.group];
  const more = query.group === undefined ? { page: 1, limit: ofGroup } : {};
  return Promise.all(
    shown.map(async (group): Promise<Section> => {
      return { group, candidates: await read({ ...query, ...more, group }) };
    }),
  );
}

/** Somebody who was set aside just now; null where the address names nobody of the reader's. */
async function readDone(call: PageCall<unknown>, reader: Reader, id: string | undefined) {
  if (id === undefined) return null;
  const done = await findFollowUp(call.env.DATA_KEY, call.db, reader, id).catch(() => null);
  const isSetAside = done && (done.not_interested_at !== null || done.snoozed_until !== null);
  return isSetAside ? done : null;
}

async function showList(call: PageCall<unknown>) {
  const reader = await readerOf(call);
  const { done, ...address } = call.c.req.query();
  const query = readList(followUpsQuery, {
    stage: "due",
    ...(address.stage === "enrolled" ? { sort: "-signed_up_at" } : {}),
    ...address,
  });
  const [sections, campaigns, organisation, wasDone] = await Promise.all([
    readSections(call, reader, query),
    campaignChoices(call.db, reader.viewer),
    readOrganisation(call.db),
    readDone(call, reader, done),
  ]);
  const { locale, name } = organisation;
  return show(call, {
    title: call.t("followups.title"),
    body: (
      <FollowUpList
        sections={sections}
        group={query.group ?? null}
        stage={query.stage}
        done={wasDone}
        campaigns={campaigns}
        messenger={{
          ...{ chosen: chosenLanguage(address) ?? null, locale },
          ...{ officer: call.person.name, organisation: name },
        }}
        withOfficer={reader.viewer.role === "admin"}
        query={address}
        csrf={call.csrf}
      />
    ),
  });
}

const chosenLanguage = ({ message }: Record<string, string>): string | undefined =>
  message === "fr" || message === "en" ? message : undefined;

/** The list as it was. */
const back = (call: PageCall<unknown>) => listAddress(path, call.c.req.query(), {});

const isConflict = (error: unknown): error is Problem =>
  error instanceof Problem && error.code === "conflict";

/** Opens WhatsApp on the person. Not by a redirect: browsers follow none from a form to another site. */
async function openWhatsApp(call: PageCall<FormFields>) {
  const { c, t } = call;
  const headers = { "cache-control": "private, no-store", "referrer-policy": "no-referrer" };
  let contact: Awaited<ReturnType<typeof contactCandidate>>;
  try {
    contact = await contactCandidate(call, await readerOf(call), idOf(call), chosenLanguage(c.req.query()));
  } catch (error) {
    if (!isConflict(error)) throw error;
    const body = <NotOpened reason={error.detail} back={back(call)} />;
    return renderPage(c, { title: t("followups.refused"), status: 409, headers, body });
  }
  const { whatsapp_url, name } = contact;
  return renderPage(c, {
    title: t("followups.whatsapp"),
    headers: { ...headers, refresh: `0; url=${whatsapp_url}` },
    body: <ToWhatsApp name={name ?? t("followups.nobody")} address={whatsapp_url} />,
  });
}

/** Sent again, by a page that is loaded anew too, it mails nobody twice. */
async function remindChosen(call: PageCall<FormFields>) {
  const ids = chosenIn(call.form);
  const language = chosenLanguage(call.c.req.query());
  const reminded = await remindCandidates(call, await readerOf(call), ids.slice(0, mostReminded), language);
  return show(call, {
    title: call.t("followups.title"),
    body: (
      <RemindedList reminded={reminded} left={Math.max(0, ids.length - mostReminded)} back={back(call)} />
    ),
  });
}

/** A change of one candidate, then the list as it was, which says what was done or why not. */
function changing(
  write: (call: PageCall<FormFields>, reader: Reader, id: FollowUp["signup_id"]) => Promise<void>,
  answer: (call: PageCall<FormFields>, id: string) => Response,
) {
  return async (call: PageCall<FormFields>) => {
    const id = idOf(call);
    try {
      await write(call, await readerOf(call), id);
    } catch (error) {
      if (!isConflict(error)) throw error;
      tell(call.c, error.detail, "bad");
      return seeOther(back(call));
    }
    return answer(call, id);
  };
}

type Said = "followups.marked" | "followups.mailed" | "followups.undone";
const saying = (words: Said) => (call: PageCall<FormFields>) => goTo(call, back(call), call.t(words));
/** The page itself says who was set aside, with the way to undo it. */
const naming = (call: PageCall<FormFields>, id: string) => {
  const list = back(call);
  return seeOther(`${list}${list.includes("?") ? "&" : "?"}done=${id}`);
};

const form = { access, form: fields };

/** The list of candidates to write to. */
export const followUpPages = new Pages()
  .get(path, { access }, showList)
  .post(`${path}/remind`, form, remindChosen)
  .post(`${path}/:id/whatsapp`, form, openWhatsApp)
  .post(
    `${path}/:id/nudge`,
    form,
    changing(({ db, by }, { viewer }, id) => nudgeCandidate(db, by, viewer, id), saying("followups.marked")),
  )
  .post(
    `${path}/:id/undo-nudge`,
    form,
    changing(({ db, by }, { viewer }, id) => undoNudge(db, by, viewer, id), saying("followups.undone")),
  )
  .post(
    `${path}/:id/mail`,
    form,
    changing(
      (call, reader, id) => mailCandidate(call, reader, id, chosenLanguage(call.c.req.query())),
      saying("followups.mailed"),
    ),
  )
  .post(
    `${path}/:id/snooze`,
    form,
    changing((call, { viewer }, id) => {
      const { days } = parse(snooze, { days: Number(call.form.days) });
      return snoozeCandidate(call, viewer, id, days);
    }, naming),
  )
  .post(
    `${path}/:id/undo-snooze`,
    form,
    changing((call, { viewer }, id) => undoSnooze(call, viewer, id), saying("followups.undone")),
  )
  .post(
    `${path}/:id/not-interested`,
    form,
    changing((call, { viewer }, id) => endInterest(call, viewer, id), naming),
  )
  .post(
    `${path}/:id/undo-not-interested`,
    form,
    changing((call, { viewer }, id) => undoEndInterest(call, viewer, id), saying("followups.undone")),
  );
