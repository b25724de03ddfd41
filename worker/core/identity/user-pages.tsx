import type { Translate } from "../../../web/i18n/translate";
import { ButtonLink } from "../../../web/ui/button";
import { openRoles } from "../access/roles";
import { attempt, type FormFields, fields, idFromForm } from "../http/attempt";
import { editsOf } from "../http/based-on";
import { listPage } from "../http/list";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { parseBody } from "../http/parse-body";
import { notFound } from "../http/problem";
import { readList } from "../http/read-list";
import { passkeysOf } from "../passkeys/find-passkeys";
import { removePasskeyOf } from "../passkeys/remove-passkey";
import { PasskeysOfPerson } from "../passkeys/views/of-person";
import { removeTotpOf } from "../second-factor/change-totp";
import { renderSettings, settingsAccess } from "../settings/pages";
import { readText } from "../text/read-text";
import { changeUser } from "./change-user";
import { inviteAgain, inviteUser } from "./invite-user";
import { findUser, listUsers, type ShownUser, usersQuery } from "./user-list";
import { dismissUserRequest, findWaitingUsers, makeUserPasswordLink } from "./user-passwords";
import { newUser, userEdits } from "./user-routes";
import { roleField } from "./views/roles";
import { Invited, UserForm, UserState } from "./views/user-form";
import { Users } from "./views/users";
import { UserPasswordLink, WaitingUsers } from "./views/waiting-users";

const list = "/dashboard/settings/users";
const access = settingsAccess;
const backIn = (t: Translate) => ({ href: list, label: t("users.title") });

/** What the form holds, as the API takes it. */
const userInput = (form: FormFields) => ({
  name: form.name,
  email: readText(form.email ?? "") || null,
  phone: readText(form.phone ?? "") || null,
  grants: openRoles().filter((role) => form[roleField(role)] !== undefined),
});

const showNew = (call: PageCall<unknown>, refused: Refused | null = null, status = 200) =>
  renderSettings(call, {
    title: call.t("users.inviteTitle"),
    heading: call.t("users.inviteTitle"),
    back: backIn(call.t),
    status,
    body: (
      <UserForm
        form={{ values: refused?.values ?? {}, refused }}
        user={null}
        roles={openRoles()}
        csrf={call.csrf}
      />
    ),
  });

async function userOf(call: PageCall<unknown>): Promise<ShownUser> {
  const user = await findUser(call.db, call.c.req.param("id") ?? "");
  if (!user) throw notFound();
  return user;
}

/** A person as the form shows them. */
const valuesOf = (user: ShownUser): FormFields => ({
  name: user.name,
  email: user.email ?? "",
  phone: user.phone ?? "",
  ...Object.fromEntries(user.grants.map((grant) => [roleField(grant), "on"])),
});

async function showUser(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const user = await userOf(call);
  return renderSettings(call, {
    title: user.name,
    heading: user.name,
    back: backIn(call.t),
    status,
    actions: <UserState user={user} csrf={call.csrf} />,
    body: (
      <div class="stack">
        <UserForm
          form={{ values: refused?.values ?? valuesOf(user), refused }}
          user={user}
          roles={openRoles()}
          csrf={call.csrf}
        />
        <PasskeysOfPerson
          passkeys={await passkeysOf(call.db, user.id)}
          action={`${list}/${user.id}/remove-passkey`}
          csrf={call.csrf}
        />
      </div>
    ),
  });
}

async function changeStatus(call: PageCall<unknown>, status: "active" | "inactive"): Promise<Response> {
  const id = call.c.req.param("id") ?? "";
  const changed = await attempt({}, () => changeUser(call.db, call.by, id, { status }));
  if (!changed.done) tell(call.c, changed.refused.message, "bad");
  return seeOther(`${list}/${id}`);
}

const showLink = (call: PageCall<unknown>, name: string, url: string) =>
  renderSettings(call, {
    title: call.t("users.invited"),
    back: backIn(call.t),
    headers: { "cache-control": "no-store" },
    body: <Invited name={name} url={url} />,
  });

export const userPages = new Pages()
  .get(list, { access }, async (call) => {
    const query = readList(usersQuery, call.c.req.query());
    const [{ data, total }, waiting] = await Promise.all([
      listUsers(call.db, query),
      findWaitingUsers(call.db),
    ]);
    return renderSettings(call, {
      title: call.t("users.title"),
      actions: (
        <ButtonLink href={`${list}/new`} icon="plus">
          {call.t("users.invite")}
        </ButtonLink>
      ),
      body: (
        <>
          <WaitingUsers waiting={waiting} csrf={call.csrf} />
          <Users users={listPage(data, query, total)} query={call.c.req.query()} />
        </>
      ),
    });
  })
  .get(`${list}/new`, { access }, (call) => showNew(call))
  .post(`${list}/new`, { access, form: fields }, async (call) => {
    const { env, db, by, form } = call;
    const invited = await attempt(form, async () => {
      const input = await parseBody(db, newUser, userInput(form));
      const person = { ...input, id: await idFromForm("person", call), email: input.email ?? null };
      return inviteUser(env, db, by, { ...person, phone: input.phone ?? null });
    });
    if (!invited.done) return showNew(call, invited.refused, invited.status);
    if (!invited.value) return seeOther(list); // sent a second time: the link was shown with the first
    return showLink(call, form.name ?? "", invited.value);
  })
  .get(`${list}/:id`, { access }, (call) => showUser(call))
  .post(`${list}/:id`, { access, form: fields }, async (call) => {
    const user = await userOf(call);
    const { id } = user;
    const changed = await attempt(call.form, async () => {
      const edits = editsOf(call.form, valuesOf(user), userInput);
      return changeUser(call.db, call.by, id, await parseBody(call.db, userEdits, edits));
    });
    if (!changed.done) return showUser(call, changed.refused, changed.status);
    tell(call.c, call.t("users.saved", { name: changed.value.name }));
    return seeOther(`${list}/${id}`);
  })
  .post(`${list}/:id/invite`, { access }, async (call) => {
    const id = call.c.req.param("id") ?? "";
    const user = await findUser(call.db, id);
    const invited = await attempt({}, () => inviteAgain(call.env, call.db, call.by, id));
    if (invited.done) return showLink(call, user?.name ?? "", invited.value);
    tell(call.c, invited.refused.message, "bad");
    return seeOther(`${list}/${id}`);
  })
  .post(`${list}/:id/password-link`, { access }, async (call) => {
    const { id, name } = await userOf(call);
    const made = await attempt({}, () => makeUserPasswordLink(call.env, call.db, call.by, id));
    if (!made.done) {
      tell(call.c, made.refused.message, "bad");
      return seeOther(`${list}/${id}`);
    }
    return renderSettings(call, {
      title: call.t("users.linkMade", { name }),
      back: backIn(call.t),
      headers: { "cache-control": "no-store" },
      body: <UserPasswordLink name={name} url={made.value} />,
    });
  })
  .post(`${list}/:id/dismiss-password-request`, { access }, async (call) => {
    const { id, name } = await userOf(call);
    await dismissUserRequest(call.db, call.by, id);
    tell(call.c, call.t("users.dismissed", { name }));
    return seeOther(list);
  })
  .post(`${list}/:id/remove-second-factor`, { access }, async (call) => {
    const { id, name } = await userOf(call);
    await removeTotpOf(call.db, call.by, id);
    tell(call.c, call.t("factor.removedOf", { name }));
    return seeOther(`${list}/${id}`);
  })
  .post(`${list}/:id/remove-passkey`, { access, form: fields }, async (call) => {
    const { id, name } = await userOf(call);
    await removePasskeyOf(call.db, call.by, id, call.form.passkey ?? "");
    tell(call.c, call.t("passkeys.removedOf", { name }));
    return seeOther(`${list}/${id}`);
  })
  .post(`${list}/:id/deactivate`, { access }, (call) => changeStatus(call, "inactive"))
  .post(`${list}/:id/reactivate`, { access }, (call) => changeStatus(call, "active"));
