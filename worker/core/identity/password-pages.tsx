import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../http/api";
import { attempt, type FormFields, fields } from "../http/attempt";
import { clientOf } from "../http/client";
import { type PageCall, Pages, type Refused, renderPage, safeNext, seeOther, tell } from "../http/pages";
import { invalid } from "../http/problem";
import { personal } from "../trail/record";
import { identifierIn } from "./account";
import { anybody } from "./anybody";
import { askForReset } from "./ask-for-reset";
import { changePassword } from "./change-password";
import { shortestPassword } from "./password-policy";
import { ownPassword, passwordChange, passwordReset } from "./password-schemas";
import { findTokenHolder, resetPassword } from "./reset-password";
import { ChoosePassword, Forgot, ForgotSent, LinkUsedUp } from "./views/forgot";

const uncached = { "cache-control": "no-store" };

/** What may be shown again of a password form: nothing. */
const withoutSecrets = (refused: Refused | null) =>
  refused ? { values: {}, refused: { ...refused, values: {} } } : freshForm();

/** A first password is typed twice: nobody knows it yet who could be asked. */
async function refuseMistyped({ db, form, now }: PageCall<FormFields>, token: string): Promise<void> {
  if (form.password_again === form.new_password) return;
  const holder = await findTokenHolder(db, token, now);
  if (holder?.purpose !== "invitation") return;
  throw invalid("password_again", "The two differ. Type the same password twice.");
}

async function showReset(
  call: PageCall<unknown>,
  token: string,
  refused: Refused | null = null,
  status = 200,
) {
  const { t } = call;
  const holder = await findTokenHolder(call.db, token, call.now);
  if (!holder) {
    return renderPage(call.c, {
      title: t("password.linkTitle"),
      status: 400,
      headers: uncached,
      body: <LinkUsedUp />,
    });
  }
  const isInvited = holder.purpose === "invitation";
  return renderPage(call.c, {
    title: t(isInvited ? "password.welcomeTitle" : "password.newTitle"),
    status,
    headers: uncached,
    body: (
      <ChoosePassword
        form={withoutSecrets(refused)}
        action="/reset"
        isFirst={isInvited}
        token={token}
        login={holder.account.email ?? holder.account.phone ?? ""}
        title={isInvited ? t("password.welcome", { name: holder.account.name }) : t("password.newHeading")}
        lead={t(isInvited ? "password.welcomeLead" : "password.newLead")}
        button={t(isInvited ? "password.start" : "password.save")}
        shortest={shortestPassword}
      />
    ),
  });
}

function showChange(
  call: PageCall<unknown>,
  next: string | undefined,
  refused: Refused | null = null,
  status = 200,
) {
  const { person, t } = call;
  return renderPage(call.c, {
    title: t("password.changeTitle"),
    status,
    headers: uncached,
    body: (
      <ChoosePassword
        form={withoutSecrets(refused)}
        action="/change-password"
        csrf={call.csrf}
        next={next && safeNext(next)}
        withCurrent={!person.mustChangePassword}
        login={person.email ?? person.phone ?? ""}
        title={t(person.mustChangePassword ? "password.ownHeading" : "password.changeTitle")}
        lead={t(person.mustChangePassword ? "password.ownLead" : "password.changeLead")}
        button={t("password.save")}
        shortest={shortestPassword}
      />
    ),
  });
}

export const passwordPages = new Pages()
  .get("/forgot", anybody, ({ c, t }) =>
    renderPage(c, { title: t("forgot.title"), body: <Forgot form={freshForm()} /> }),
  )
  .post("/forgot", { ...anybody, form: fields }, async (call) => {
    const identifier = identifierIn((call.form.email ?? "").slice(0, 320));
    const asked = await attempt(call.form, async () => {
      // A typing error is no phone: whoever made it is not to be sent to somebody else.
      if (identifier.phone !== undefined && !/\p{Nd}.*\p{Nd}/su.test(identifier.phone)) {
        throw invalid("email", "Give an e-mail address or a phone number.");
      }
      await askForReset(call, identifier);
    });
    if (!asked.done) {
      const form = { values: call.form, refused: asked.refused };
      return renderPage(call.c, {
        title: call.t("forgot.title"),
        status: asked.status,
        body: <Forgot form={form} />,
      });
    }
    const byPhone = identifier.phone !== undefined;
    return renderPage(call.c, {
      title: call.t(byPhone ? "forgot.phoneTitle" : "forgot.sentTitle"),
      body: <ForgotSent byPhone={byPhone} />,
    });
  })
  .get("/reset", anybody, (call) => showReset(call, call.c.req.query("token") ?? ""))
  .post("/reset", { ...anybody, form: fields }, async (call) => {
    const token = call.form.token ?? "";
    const reset = await attempt(call.form, async () => {
      await refuseMistyped(call, token);
      await resetPassword(call.db, call.by, parse(passwordReset, call.form));
    });
    if (!reset.done) return showReset(call, token, reset.refused, reset.status);
    tell(call.c, call.t("password.saved"));
    return seeOther("/login");
  })
  .get("/change-password", { access: "signed-in", withTemporaryPassword: true }, (call) =>
    showChange(call, call.c.req.query("next")),
  )
  .post(
    "/change-password",
    { access: "signed-in", withTemporaryPassword: true, form: fields },
    async (call) => {
      const { c, env, db, by, form, person } = call;
      const changed = await attempt(form, async () =>
        changePassword(
          env,
          db,
          personal(by),
          parse(person.mustChangePassword ? ownPassword : passwordChange, form),
          clientOf(c.req.raw).ip,
        ),
      );
      if (!changed.done) return showChange(call, form.next, changed.refused, changed.status);
      tell(c, call.t("password.changed"));
      return seeOther(safeNext(form.next));
    },
  );
