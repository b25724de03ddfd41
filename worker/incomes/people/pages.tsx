import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused, seeOther } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { inviteAgain } from "../../core/identity/invite-user";
import type { Caller } from "../access/member";
import { admins } from "../access/rules";
import { actOn, lookerOf, rows, ticked } from "../admin/page-calls";
import { tagField, unitField } from "../admin/views/choices";
import { allNames } from "../names/find-names";
import { businessUnitKind, companyKind } from "../names/kinds";
import { needsUnit, type Role } from "../roles";
import { allTags } from "../tags/find-tags";
import { createUser } from "./create-user";
import { editUser, refuseUnmanaged } from "./edit-user";
import { findUser, listUsers } from "./find-users";
import { mayManage } from "./may-manage";
import { removeUser } from "./remove-user";
import { newUser, type UserRecord, userEdits, usersQuery } from "./schemas";
import { InvitationLink, NewUser, OneUser, type UserChoices } from "./views/user-form";
import { Users } from "./views/users";

const list = "/dashboard/incomes/admin/users";

/** What the reader may give: an admin their own units, and tags as far as their own reach. */
async function choicesOf({ db }: PageCall<unknown>, caller: Caller): Promise<UserChoices> {
  const [units, companies, tags] = [
    await allNames(db, businessUnitKind),
    await allNames(db, companyKind),
    await allTags(db),
  ];
  if (caller.role === "super_admin")
    return { roles: ["viewer", "editor", "user", "admin", "super_admin"], units, companies, tags };
  return {
    roles: ["viewer", "editor"],
    units: units.filter(({ id }) => caller.unitIds.has(id)),
    companies,
    tags: tags.filter(({ id }) => caller.tagGrants.has(id)),
  };
}

/** What the form holds, as the API takes it. A role that has no unit takes none, whatever is ticked. */
const userInput = (form: FormFields) => ({
  name: form.name,
  role: form.role as Role | undefined,
  all_cases: form.all_cases !== undefined,
  company_id: form.company_id || null,
  business_unit_ids:
    form.role === undefined || needsUnit(form.role as Role) || form.role === "super_admin"
      ? ticked(form, "unit")
      : [],
  tags: ticked(form, "tag").flatMap((tag_id) => {
    const permission = form[tagField(tag_id)];
    return permission ? [{ tag_id, permission }] : [];
  }),
});

const valuesOf = (user: UserRecord): FormFields => ({
  name: user.name,
  role: user.role,
  company_id: user.company_id ?? "",
  ...(user.all_cases ? { all_cases: "on" } : {}),
  ...Object.fromEntries(user.business_unit_ids.map((id) => [unitField(id), "on"])),
  ...Object.fromEntries(user.tags.map(({ tag_id, permission }) => [tagField(tag_id), permission])),
});

async function showNew(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const caller = await lookerOf(call);
  const choices = await choicesOf(call, caller);
  const [unit] = choices.units;
  const fresh: FormFields = {
    all_cases: "on",
    ...(choices.units.length === 1 && unit ? { [unitField(unit.id)]: "on" } : {}),
  };
  const form = { values: refused?.values ?? fresh, refused };
  return show(call, {
    title: call.t("incomes.users_invite"),
    status,
    body: <NewUser {...choices} form={form} csrf={call.csrf} />,
  });
}

async function showUser(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const caller = await lookerOf(call);
  const user = await findUser(call.db, caller, idOf(call));
  const choices = await choicesOf(call, caller);
  const isTheirs =
    user.id !== caller.personId && mayManage(caller, { ...user, unitIds: user.business_unit_ids });
  const form = { values: refused?.values ?? valuesOf(user), refused };
  return show(call, {
    title: user.name,
    status,
    body: <OneUser {...choices} form={form} user={user} csrf={call.csrf} mayManage={isTheirs} />,
  });
}

const showLink = (call: PageCall<unknown>, name: string, url: string) =>
  show(call, {
    title: call.t("incomes.users_invited", { name }),
    headers: { "cache-control": "no-store" },
    body: <InvitationLink name={name} url={url} />,
  });

export const peoplePages = new Pages()
  .get(list, { access: admins }, async (call) => {
    const query = call.c.req.query();
    const asked = { ...readList(usersQuery, query), limit: rows };
    const users = await listUsers(call.db, await lookerOf(call), asked);
    const units = await allNames(call.db, businessUnitKind);
    return show(call, {
      title: call.t("incomes.users_title"),
      body: <Users users={users} units={units} query={query} />,
    });
  })
  .get(`${list}/new`, { access: admins }, (call) => showNew(call))
  .post(`${list}/new`, { access: admins, form: fields }, async (call) => {
    const { form } = call;
    const made = await attempt(form, async () => {
      const body = parse(newUser, { ...userInput(form), email: form.email });
      return createUser(call, await lookerOf(call), await idFromForm("person", call), body);
    });
    if (!made.done) return showNew(call, made.refused, made.status);
    const { invitationUrl } = made.value;
    if (invitationUrl) return showLink(call, form.name ?? "", invitationUrl);
    return goTo(call, list, call.t("incomes.users_let_in"));
  })
  .get(`${list}/:id`, { access: admins }, (call) => showUser(call))
  .post(`${list}/:id`, { access: admins, form: fields }, async (call) => {
    const caller = await lookerOf(call);
    const user = await findUser(call.db, caller, idOf(call));
    const changed = await attempt(call.form, async () => {
      const edits = editsOf(call.form, valuesOf(user), userInput);
      await editUser(call.db, call.by, caller, user.id, parse(userEdits, edits));
    });
    if (!changed.done) return showUser(call, changed.refused, changed.status);
    return goTo(call, `${list}/${user.id}`, call.t("incomes.saved"));
  })
  .post(`${list}/:id/invite`, { access: admins }, async (call) => {
    const caller = await lookerOf(call);
    const user = await findUser(call.db, caller, idOf(call));
    refuseUnmanaged(caller, user);
    const invited = await attempt({}, () => inviteAgain(call.env, call.db, call.by, user.id));
    if (invited.done) return showLink(call, user.name, invited.value);
    return seeOther(`${list}/${user.id}`);
  })
  .post(`${list}/:id/remove`, { access: admins }, async (call) => {
    const caller = await lookerOf(call);
    const { id, name } = await findUser(call.db, caller, idOf(call));
    const remove = async () => {
      await removeUser(call.db, call.by, caller, id);
      return call.t("incomes.users_removed", { name });
    };
    return actOn(call, list, remove, `${list}/${id}`);
  });
