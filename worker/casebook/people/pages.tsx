import { isAdministrator } from "../../core/access/actor";
import { parse } from "../../core/http/api";
import { attempt, type FormFields, fields, idFromForm } from "../../core/http/attempt";
import { editsOf } from "../../core/http/based-on";
import { type PageCall, Pages, type Refused } from "../../core/http/pages";
import { readList } from "../../core/http/read-list";
import { goTo, idOf, show } from "../../core/http/show";
import { inviteAgain } from "../../core/identity/invite-user";
import { callerOf } from "../access/caller";
import { moderators } from "../access/rules";
import { actOn } from "../frame/act-on";
import { peoplePath } from "../paths";
import { roleNames } from "../roles";
import { editPerson, refuseElsewhere, removePerson } from "./edit-person";
import { findPerson, listPeople } from "./find-people";
import { letIn } from "./let-in";
import { newCasebookPerson, type PersonRecord, peopleQuery, personEdits } from "./schemas";
import { InvitationLink } from "./views/invitation-link";
import { People } from "./views/people";
import { OnePerson } from "./views/person";
import { whatTheyAreOn } from "./what-they-are-on";

async function showPeople(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, c, t, now, actor, csrf } = call;
  const caller = callerOf(actor);
  const query = c.req.query();
  const people = await listPeople(db, caller, readList(peopleQuery, query), now);
  return show(call, {
    ...{ title: t("casebook.people.title"), status },
    body: (
      <People
        {...{ people, query, csrf }}
        roles={caller.role === "admin" ? roleNames.toReversed() : ["contributor"]}
        form={{ values: refused?.values ?? {}, refused }}
      />
    ),
  });
}

const valuesOf = ({ name, email, phone, role, status }: PersonRecord): FormFields => ({
  ...{ name, email: email ?? "", phone: phone ?? "", role, status },
});
const inputOf = ({ name, email, phone, role, status }: FormFields) => ({
  ...{ name, email: email || null, phone: phone || null, role, status },
});

async function showPerson(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { db, now, actor, csrf } = call;
  const caller = callerOf(actor);
  const { person, isElsewhere, administers } = await findPerson(db, caller, idOf(call), now);
  const mayChange = !isElsewhere || (actor !== null && isAdministrator(actor));
  return show(call, {
    ...{ title: person.name, status },
    body: (
      <OnePerson
        {...{ person, administers, mayChange, csrf }}
        on={await whatTheyAreOn(db, person.id)}
        roles={caller.role === "admin" ? roleNames.toReversed() : ["contributor"]}
        form={{ values: refused?.values ?? valuesOf(person), refused }}
      />
    ),
  });
}

const showLink = (call: PageCall<unknown>, name: string, url: string) =>
  show(call, {
    title: call.t("casebook.people.invited", { name }),
    headers: { "cache-control": "no-store" },
    body: <InvitationLink name={name} url={url} />,
  });

async function invite(call: PageCall<FormFields>) {
  const { form, t, actor } = call;
  const made = await attempt(form, async () => {
    const { name, email, phone, role } = form;
    const given = { name, email: email || undefined, phone: phone || undefined, role };
    return letIn(call, callerOf(actor), await idFromForm("person", call), parse(newCasebookPerson, given));
  });
  if (!made.done) return showPeople(call, made.refused, made.status);
  const { invitationUrl } = made.value;
  if (invitationUrl) return showLink(call, form.name ?? "", invitationUrl);
  return goTo(call, peoplePath, t("casebook.people.told_in"));
}

async function change(call: PageCall<FormFields>) {
  const { db, by, now, form, actor, t } = call;
  const caller = callerOf(actor);
  const found = await findPerson(db, caller, idOf(call), now);
  const done = await attempt(form, async () => {
    const edits = editsOf(form, valuesOf(found.person), inputOf);
    await editPerson(db, by, caller, found, parse(personEdits, edits));
  });
  if (!done.done) return showPerson(call, done.refused, done.status);
  return goTo(call, peoplePath, t("casebook.people.told_saved"));
}

async function inviteOnceMore(call: PageCall<FormFields>) {
  const { env, db, by, now, actor } = call;
  const found = await findPerson(db, callerOf(actor), idOf(call), now);
  refuseElsewhere(by, found);
  const link = await attempt({}, () => inviteAgain(env, db, by, found.person.id));
  if (link.done) return showLink(call, found.person.name, link.value);
  return showPerson(call, link.refused, link.status);
}

const remove = (call: PageCall<FormFields>) => {
  const { db, by, now, actor, t } = call;
  const here = `${peoplePath}/${idOf(call)}`;
  return actOn(
    ...([call, peoplePath] as const),
    async () => {
      const found = await findPerson(db, callerOf(actor), idOf(call), now);
      await removePerson(db, by, found);
      return t("casebook.people.told_removed", { name: found.person.name });
    },
    here,
  );
};

const access = { access: moderators, form: fields } as const;

export const peoplePages = new Pages()
  .get(peoplePath, { access: moderators }, (call) => showPeople(call))
  .post(peoplePath, access, invite)
  .get(`${peoplePath}/:id`, { access: moderators }, (call) => showPerson(call))
  .post(`${peoplePath}/:id`, access, change)
  .post(`${peoplePath}/:id/invite`, access, inviteOnceMore)
  .post(`${peoplePath}/:id/remove`, access, remove);
