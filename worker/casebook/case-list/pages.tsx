import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, show } from "../../core/http/show";
import { callerOf } from "../access/caller";
import { everybody } from "../access/rules";
import { createCase } from "../cases/create-case";
import { listCases } from "../cases/list-cases";
import { casesQuery } from "../cases/schemas";
import { newCaseBody } from "../content/schemas";
import { newCaseId, randomId } from "../ids";
import { casePath, home } from "../paths";
import { CaseList } from "./views/case-list";

/** `/dashboard/casebook`: the cases that somebody may read. */
export async function showCases(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, t, actor, csrf } = call;
  const address = c.req.query();
  const query = readList(casesQuery, address);
  const caller = callerOf(actor);
  const cases = await listCases(db, caller, query);
  return show(call, {
    title: t("casebook.list.title"),
    status,
    body: (
      <CaseList
        cases={cases}
        query={address}
        form={{ values: refused?.values ?? {}, refused }}
        isAll={caller.role !== "contributor"}
        csrf={csrf}
      />
    ),
  });
}

async function begin(call: PageCall<FormFields>) {
  const made = await attempt(call.form, async () => {
    const body = parse(newCaseBody, { title: call.form.title ?? "" });
    // The same form sent again begins the same case.
    const { idempotency_key: key } = call.form;
    const claim = key ? { id: `${call.person.id}\n${key}`, requestHash: "" } : undefined;
    const ids = { caseId: await newCaseId(claim), versionId: await randomId("caseVersion", claim) };
    await createCase(call.db, call.by, callerOf(call.actor), ids, body);
    return ids.caseId;
  });
  if (!made.done) return showCases(call, made.refused, made.status);
  return goTo(call, casePath(made.value), call.t("casebook.list.begun"));
}

export const casePages = new Pages()
  .get(home, { access: everybody }, (call) => showCases(call))
  .post(home, { access: everybody, form: fields }, begin);
