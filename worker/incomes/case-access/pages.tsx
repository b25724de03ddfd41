import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { invalid } from "../../core/http/problem";
import { goTo, show } from "../../core/http/show";
import { accountByIdentifier } from "../../core/identity/account";
import { isAtLeast } from "../access/right";
import { everybody } from "../access/rules";
import { actOn } from "../admin/page-calls";
import { openCase } from "../frame/open-case";
import { casePath, casesPath } from "../frame/steps";
import { newShareLink, shareLinksQuery } from "../share-links/schemas";
import { createShareLink, listShareLinks, withdrawShareLink } from "../share-links/share-links";
import { listAccess } from "../sharing/find-access";
import { waitingOf } from "../sharing/find-requests";
import { handOverCase } from "../sharing/hand-over";
import { accessQuery, newAccess } from "../sharing/schemas";
import { shareCase, unshareCase } from "../sharing/share-case";
import { Access } from "./views/access";

const at = `${casesPath}/cases/:id/access`;

/** Which of the page's forms is shown again, or what was just made. */
interface Shown {
  refused?: { form: "let_in" | "link" | "hand_over"; is: Refused };
  made?: string | null;
  status?: number;
}

const most = { page: "1", limit: "100" };

async function showAccess(call: PageCall<unknown>, { refused, made = null, status = 200 }: Shown = {}) {
  const { db, csrf } = call;
  const open = await openCase(call);
  const { caller, record } = open;
  const mayAssign = isAtLeast(open.found.right, "assign");
  const [people, requests, links] = await Promise.all([
    mayAssign ? listAccess(db, record.id, parse(accessQuery, most)) : null,
    mayAssign ? waitingOf(db, record.id) : [],
    open.isOwner ? listShareLinks(db, caller, record.id, parse(shareLinksQuery, most)) : null,
  ]);
  const formOf = (name: NonNullable<Shown["refused"]>["form"]) => {
    const again = refused?.form === name ? refused.is : null;
    return { values: again?.values ?? {}, refused: again };
  };
  return show(call, {
    title: `${call.t("incomes.access.title")}: ${record.name}`,
    isWork: true,
    status,
    headers: { "cache-control": "private, no-store" },
    body: (
      <Access
        of={open}
        people={people && { people: people.data, form: formOf("let_in") }}
        requests={requests}
        links={links && { links: links.data, made, form: formOf("link") }}
        handOver={formOf("hand_over")}
        me={caller.caseGrants.has(record.id) ? caller.personId : null}
        csrf={csrf}
      />
    ),
  });
}

const pageOf = (id: string) => casePath(id, "access");

async function letIn(call: PageCall<FormFields>) {
  const { form, t } = call;
  const { caller, record } = await openCase(call);
  const { email = "", name = "", permission } = form;
  const done = await attempt(form, () =>
    shareCase(call, caller, record.id, parse(newAccess, { email, permission, ...(name ? { name } : {}) })),
  );
  if (!done.done)
    return showAccess(call, { refused: { form: "let_in", is: done.refused }, status: done.status });
  const waits = done.value.is === "requested";
  return goTo(
    call,
    pageOf(record.id),
    waits ? t("incomes.access.told_waits") : t("incomes.access.told_in", { name: name || email }),
  );
}

async function makeLink(call: PageCall<FormFields>) {
  const { form } = call;
  const { caller, record } = await openCase(call);
  const made = await attempt(form, async () => {
    const link = parse(newShareLink, { label: form.label ?? "", expires_on: form.expires_on || null });
    return createShareLink(call, caller, record.id, await idFromForm("shareLink", call), link);
  });
  // The address is shown in the very answer: it is kept nowhere.
  return made.done
    ? showAccess(call, { made: made.value.url })
    : showAccess(call, { refused: { form: "link", is: made.refused }, status: made.status });
}

async function handOver(call: PageCall<FormFields>) {
  const { db, form, t } = call;
  const { caller, record } = await openCase(call);
  const done = await attempt(
    form,
    async () => {
      const heir = await accountByIdentifier(db, { email: (form.owner_email ?? "").trim() });
      if (!heir) throw invalid("person_id", "There is no such person here.");
      await handOverCase(call, caller, record.id, heir.id);
    },
    { person_id: "owner_email" },
  );
  return done.done
    ? goTo(call, pageOf(record.id), t("incomes.access.told_handed"))
    : showAccess(call, { refused: { form: "hand_over", is: done.refused }, status: done.status });
}

async function takeAway(call: PageCall<FormFields>) {
  const { db, by, t, c } = call;
  const { caller, record } = await openCase(call);
  const personId = c.req.param("person_id") ?? "";
  const isOwn = personId === caller.personId;
  return actOn(
    call,
    isOwn ? casesPath : pageOf(record.id),
    async () => {
      await unshareCase({ db, by }, caller, record.id, personId);
      return t(isOwn ? "incomes.access.told_given_up" : "incomes.access.told_out");
    },
    pageOf(record.id),
  );
}

async function withdraw(call: PageCall<FormFields>) {
  const { db, by, t, c } = call;
  const { caller, record } = await openCase(call);
  return actOn(call, pageOf(record.id), async () => {
    await withdrawShareLink(db, by, caller, record.id, c.req.param("link_id") ?? "");
    return t("incomes.access.told_withdrawn");
  });
}

const form = { access: everybody, form: fields };

export const caseAccessPages = new Pages()
  .get(at, { access: everybody }, (call) => showAccess(call))
  .post(at, form, letIn)
  .post(`${at}/owner`, form, handOver)
  .post(`${at}/links`, form, makeLink)
  .post(`${at}/links/:link_id/delete`, form, withdraw)
  .post(`${at}/:person_id/delete`, form, takeAway);
