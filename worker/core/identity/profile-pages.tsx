import { translator } from "../../../web/i18n/translate";
import { type FormState, freshForm } from "../../../web/ui/form-state";
import { parse } from "../http/api";
import { attempt, type FormFields, fields } from "../http/attempt";
import { editsOf } from "../http/based-on";
import { clientOf } from "../http/client";
import { refererPath } from "../http/language";
import { type PageCall, Pages, type Refused, seeOther, tell } from "../http/pages";
import { clearSiteData } from "../http/security-headers";
import { unwantedMailings } from "../mailings/choices";
import { mailingsFor } from "../mailings/mailing";
import { passkeysOf } from "../passkeys/find-passkeys";
import { renderSettings } from "../settings/pages";
import { personal } from "../trail/record";
import { changePassword } from "./change-password";
import { changeProfile } from "./change-profile";
import { forgottenCookies } from "./cookies";
import { endEverySession, endSession } from "./end-session";
import { shortestPassword } from "./password-policy";
import { passwordChange } from "./password-schemas";
import { profileEdits } from "./profile-routes";
import { listSessions } from "./session-list";
import { Profile } from "./views/profile";

const here = "/dashboard/settings/profile";

const valuesOf = ({ name, locale }: { name: string; locale: string }): FormFields => ({ name, locale });
const inputOf = ({ name, locale }: FormFields) => ({ name, locale });

async function show(
  call: PageCall<unknown>,
  shown: { profile?: Refused; password?: Refused } = {},
  status = 200,
) {
  const { person, db, now, csrf } = call;
  const unwanted = await unwantedMailings(db, person.id);
  const profile: FormState = shown.profile
    ? { values: shown.profile.values, refused: shown.profile }
    : freshForm(valuesOf(person));
  return renderSettings(call, {
    title: call.t("profile.title"),
    heading: call.t("profile.heading"),
    status,
    body: (
      <Profile
        profile={profile}
        password={shown.password ? { values: {}, refused: shown.password } : freshForm()}
        login={person.email ?? person.phone ?? ""}
        sessions={(await listSessions(db, person, { page: 1, limit: 50 }, now)).data}
        passkeys={(await passkeysOf(db, person.id)).length}
        hasSecondFactor={person.secondFactor === "on"}
        shortestPassword={shortestPassword}
        mailings={mailingsFor(person.grants).map(({ name, label, hint }) => ({
          ...{ name, label, hint, isWanted: !unwanted.has(name) },
        }))}
        csrf={csrf}
      />
    ),
  });
}

export const profilePages = new Pages()
  .get(here, { access: "signed-in" }, (call) => show(call))
  .post(here, { access: "signed-in", form: fields }, async (call) => {
    const changed = await attempt(call.form, async () => {
      const edits = parse(profileEdits, editsOf(call.form, valuesOf(call.person), inputOf));
      return changeProfile(call.db, personal(call.by), call.c.get("gates"), edits);
    });
    if (!changed.done) return show(call, { profile: changed.refused }, changed.status);
    tell(call.c, translator(changed.value.locale)("profile.saved")); // in the language just chosen
    return seeOther(here);
  })
  .post(`${here}/language`, { access: "signed-in", form: fields }, async ({ c, db, by, form }) => {
    await changeProfile(db, personal(by), c.get("gates"), { locale: form.locale });
    return seeOther(refererPath(c) ?? here);
  })
  .post(`${here}/password`, { access: "signed-in", form: fields }, async (call) => {
    const { c, env, db, by, form } = call;
    const changed = await attempt(form, async () =>
      changePassword(env, db, personal(by), parse(passwordChange, form), clientOf(c.req.raw).ip),
    );
    if (!changed.done) return show(call, { password: changed.refused }, changed.status);
    tell(c, call.t("profile.passwordChanged"));
    return seeOther(here);
  })
  .post(`${here}/sessions/:id/end`, { access: "signed-in" }, async ({ c, db, by, t }) => {
    await endSession(db, personal(by), c.req.param("id") ?? "");
    tell(c, t("profile.ended"));
    return seeOther(here);
  })
  .post(`${here}/sign-out-everywhere`, { access: "signed-in" }, async ({ c, db, by }) => {
    await endEverySession(db, personal(by));
    c.get("setCookies").push(...forgottenCookies());
    return seeOther("/login", clearSiteData);
  });
