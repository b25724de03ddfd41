import { type FormFields, fields } from "../../core/http/attempt";
import { listPage } from "../../core/http/list";
import { type PageCall, Pages, seeOther } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { goTo, idOf } from "../../core/http/show";
import { everybody } from "../access/rules";
import { invite } from "../entering/invite";
import { admitFacilitating } from "../guest/admit";
import { readFilter } from "../leading/filter";
import { ledPage } from "../leading/paths";
import { readLed } from "../leading/read-led";
import { showLed } from "../leading/show-led";
import { readToInvite } from "./find-uninvited";
import { uploadLimit } from "./import-pages";
import { showLinks } from "./link-pages";
import { type Order, orders, readRoster } from "./read-roster";
import { makeFromForm } from "./register-pages";
import { Roster } from "./views/roster";

const wholeIn = (text: string | undefined) => (/^[1-9]\d{0,5}$/.test(text ?? "") ? Number(text) : 1);
const sizeIn = (text: string | undefined) => [20, 100].find((size) => String(size) === text) ?? 50;

async function showRoster(call: PageCall<unknown>, fault: string | null = null, status = 200) {
  const { c, db, now, t, csrf } = call;
  const address = c.req.query();
  const [led, { filter, provinces, query }] = await Promise.all([readLed(db, idOf(call)), readFilter(call)]);
  const { q = "", show = "", sort = "" } = address;
  const asked = sort.replace(/^-/, "");
  const order = orders.find((one): one is Order => one === asked) ?? "help";
  const [found, toInvite] = await Promise.all([
    readRoster(db, led, { filter, q: q.trim().slice(0, 100), show, order, now }),
    readToInvite(db, led.id),
  ]);
  const people = sort.startsWith("-") ? found.reverse() : found;
  const [page, limit] = [wholeIn(address.page), sizeIn(address.limit)];
  const kept = Object.entries({ q, show, sort, limit: address.limit ?? "" }).filter(
    ([, value]) => value !== "",
  );
  return showLed(call, {
    title: `${t("leading.participants")}: ${led.title}`,
    status,
    body: (
      <Roster
        {...{ led, provinces, csrf, toInvite, fault }}
        query={{ ...query, ...Object.fromEntries(kept) }}
        list={listPage(people.slice((page - 1) * limit, page * limit), { page, limit }, people.length)}
      />
    ),
  });
}

const chosenIn = (form: FormFields): string[] =>
  Object.keys(form).flatMap((name) => (name.startsWith("chosen_") ? [name.slice("chosen_".length)] : []));

/** What is done with those who are chosen; without any the form is that of somebody new. */
async function act(call: PageCall<FormFields>): Promise<Response> {
  const { form, t } = call;
  const id = idOf(call);
  if (form.action === undefined) return makeFromForm(call);
  const chosen = chosenIn(form);
  if (chosen.length === 0) return showRoster(call, t("roster.none_chosen"), 400);
  // Cards are asked about first, for they end what was made before.
  if (form.action === "cards") return seeOther(`${ledPage(id, "cards/")}?people=${chosen.join(",")}`);
  try {
    if (form.action === "links") return await showLinks(call, chosen);
    const { queued, without_email } = await invite(call, id, chosen);
    const words = t("roster.invited", { count: queued });
    return goTo(
      call,
      ledPage(id, "participants/"),
      without_email > 0 ? `${words} ${t("roster.without_email", { count: without_email })}` : words,
    );
  } catch (error) {
    if (error instanceof Problem && [400, 409].includes(error.status)) {
      return showRoster(call, error.detail, error.status);
    }
    throw error;
  }
}

const address = "/mana/workshops/assessments/:id/facilitator/participants";
const access = { access: everybody, admit: admitFacilitating } as const;

/** The list of those who take part, and what is done with some of them. */
export const rosterPages = new Pages()
  .get(address, access, (call) => showRoster(call))
  .post(address, { ...access, form: fields, uploadLimit }, act);
