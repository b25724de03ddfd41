import type { VNode } from "preact";
import { translator } from "../../../web/i18n/translate";
import { freshForm } from "../../../web/ui/form-state";
import type { Gate } from "../access/gate";
import { parse } from "../http/api";
import { attempt, fields } from "../http/attempt";
import { clientOf } from "../http/client";
import { found, type JudgedCall, Pages, type Refused, renderPage, tell } from "../http/pages";
import { notFound } from "../http/problem";
import { personal } from "../trail/record";
import { accountById } from "./account";
import { changePassword } from "./change-password";
import { changeProfile } from "./change-profile";
import { shortestPassword } from "./password-policy";
import { ownPassword, passwordChange } from "./password-schemas";
import { profileEdits } from "./profile-routes";
import { OwnProfile } from "./views/own-profile";

/** Whose profile stands here, and what their module shows on it. */
export interface GuestProfile {
  gate: Gate;
  show: ((call: JudgedCall) => Promise<VNode>) | undefined;
}

const here = "/profile/";

/** Whether a password was given to them that they need not know: then they choose one without it. */
async function hasOnlyTemporary({ db, person }: JudgedCall): Promise<boolean> {
  const account = await accountById(db, person.id);
  if (!account) throw notFound();
  return account.mustChangePassword;
}

/** `/profile`: of people whom a gate holds; everybody else has theirs among the settings. */
export function ownProfilePages(profiles: readonly GuestProfile[]): Pages {
  const profileOf = ({ person }: JudgedCall) => profiles.find(({ gate }) => gate.holds(person));

  const admit = async (call: JudgedCall) =>
    profileOf(call) ? undefined : found("/dashboard/settings/profile");

  async function show(
    call: JudgedCall,
    shown: { language?: Refused; password?: Refused } = {},
    status = 200,
  ): Promise<Response> {
    const { person, csrf, t } = call;
    const { language, password } = shown;
    return renderPage(call.c, {
      title: t("ownProfile.title"),
      status,
      headers: { "cache-control": "private, no-store" },
      isGuest: true,
      body: (
        <OwnProfile
          name={person.name}
          login={person.email ?? person.phone ?? ""}
          language={
            language ? { values: language.values, refused: language } : freshForm({ locale: person.locale })
          }
          password={password ? { values: {}, refused: password } : freshForm()}
          alsoIn={profileOf(call)?.gate.languages ?? []}
          withCurrent={!(await hasOnlyTemporary(call))}
          shortest={shortestPassword}
          csrf={csrf}
        >
          {await profileOf(call)?.show?.(call)}
        </OwnProfile>
      ),
    });
  }

  return new Pages()
    .get("/profile", { access: "signed-in", admit }, (call) => show(call))
    .post("/profile", { access: "signed-in", admit, form: fields }, async (call) => {
      const changed = await attempt(call.form, async () =>
        changeProfile(
          call.db,
          personal(call.by),
          call.c.get("gates"),
          parse(profileEdits.pick({ locale: true }), call.form),
        ),
      );
      if (!changed.done) return show(call, { language: changed.refused }, changed.status);
      tell(call.c, translator(changed.value.locale)("profile.saved")); // in the language just chosen
      return found(here);
    })
    .post("/profile/password", { access: "signed-in", admit, form: fields }, async (call) => {
      const { c, env, db, by, form } = call;
      const schema = (await hasOnlyTemporary(call)) ? ownPassword : passwordChange;
      const changed = await attempt(form, async () =>
        changePassword(env, db, personal(by), parse(schema, form), clientOf(c.req.raw).ip),
      );
      if (!changed.done) return show(call, { password: changed.refused }, changed.status);
      tell(c, call.t("profile.passwordChanged"));
      return found(here);
    });
}
