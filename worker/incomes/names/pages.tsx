import { passes } from "../../core/access/actor";
import { parse } from "../../core/http/api";
import { attempt, fields, idFromForm } from "../../core/http/attempt";
import { withEditsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { admins, superAdmins } from "../access/rules";
import { actOn, rows } from "../admin/page-calls";
import { createName, deleteName, renameName } from "./change-names";
import { findName, listNames } from "./find-names";
import { businessUnitKind, companyKind } from "./kinds";
import { named, namesQuery } from "./schemas";
import { Names, type NamesOf, OneName } from "./views/names";

const path = "/dashboard/incomes/admin/units";

const kinds = { units: businessUnitKind, companies: companyKind };
const askedFor = (call: PageCall<unknown>): NamesOf =>
  call.c.req.query("of") === "companies" ? "companies" : "units";
const kindOf = (id: string): NamesOf => (id.startsWith("com_") ? "companies" : "units");
const listOf = (kind: NamesOf) => (kind === "units" ? path : `${path}?of=companies`);

async function showName(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const id = idOf(call);
  const kind = id === "" ? askedFor(call) : kindOf(id);
  const record = id === "" ? null : await findName(call.db, kinds[kind], id);
  const form = { values: refused?.values ?? (record ? { name: record.name } : {}), refused };
  return show(call, {
    title: record?.name ?? call.t(`incomes.${kind}_new`),
    status,
    body: <OneName kind={kind} form={form} record={record} csrf={call.csrf} />,
  });
}

export const namePages = new Pages()
  .get(path, { access: admins }, async (call) => {
    const query = call.c.req.query();
    const kind = askedFor(call);
    const names = await listNames(call.db, kinds[kind], { ...readList(namesQuery, query), limit: rows });
    const mayWrite = passes(call.person, superAdmins);
    return show(call, {
      title: call.t("incomes.units_title"),
      body: <Names kind={kind} names={names} query={query} mayWrite={mayWrite} />,
    });
  })
  .get(`${path}/new`, { access: superAdmins }, (call) => showName(call))
  .post(`${path}/new`, { access: superAdmins, form: fields }, async (call) => {
    const kind = askedFor(call);
    const made = await attempt(call.form, async () => {
      const { name } = parse(named, { name: call.form.name });
      const { kind: idKind } = kinds[kind];
      await createName(call.db, call.by, kinds[kind], await idFromForm(idKind, call), name);
    });
    if (!made.done) return showName(call, made.refused, made.status);
    return goTo(call, listOf(kind), call.t("incomes.saved"));
  })
  .get(`${path}/:id`, { access: superAdmins }, (call) => showName(call))
  .post(`${path}/:id`, { access: superAdmins, form: fields }, async (call) => {
    const kind = kindOf(idOf(call));
    const record = await findName(call.db, kinds[kind], idOf(call));
    const changed = await attempt(call.form, async () => {
      const { name } = parse(named, withEditsOf(call.form, { name: record.name }));
      await renameName(call.db, call.by, kinds[kind], idOf(call), name);
    });
    if (!changed.done) return showName(call, changed.refused, changed.status);
    return goTo(call, listOf(kind), call.t("incomes.saved"));
  })
  .post(`${path}/:id/delete`, { access: superAdmins }, (call) => {
    const kind = kindOf(idOf(call));
    const remove = async () => {
      await deleteName(call.db, call.by, kinds[kind], idOf(call));
      return call.t("incomes.deleted");
    };
    return actOn(call, listOf(kind), remove, `${path}/${idOf(call)}`);
  });
