import { ChoosePassword, Forgot, ForgotSent, LinkUsedUp } from "../../../web/pages/core/sign-in/forgot";
import { freshForm } from "../../../web/ui/form-state";
import { parse } from "../http/api";
import { attempt, fields } from "../http/attempt";
import { clientOf } from "../http/client";
import { type PageCall, Pages, type Refused, renderPage, seeOther, tell } from "../http/pages";
import { personal } from "../trail/record";
import { identifierIn } from "./account";
import { askForReset } from "./ask-for-reset";
import { changePassword } from "./change-password";
import { passwordChange, passwordReset } from "./password-schemas";
import { findTokenHolder, resetPassword } from "./reset-password";

const uncached = { "cache-control": "no-store" };

/** What may be shown again of a password form: nothing. */
const withoutSecrets = (refused: Refused | null) =>
  refused ? { values: {}, refused: { ...refused, values: {} } } : freshForm();

async function showReset(
  call: PageCall<unknown>,
  token: string,
  refused: Refused | null = null,
  status = 200,
) {
  const holder = await findTokenHolder(call.db, token, call.now);
  if (!holder) {
    return renderPage(call.c, {
      title: "Link not valid",
      status: 400,
      headers: uncached,
      body: <LinkUsedUp />,
    });
  }
  const isInvited = holder.purpose === "invitation";
  return renderPage(call.c, {
    title: isInvited ? "Welcome" : "New password",
    status,
    headers: uncached,
    body: (
      <ChoosePassword
        form={withoutSecrets(refused)}
        action="/reset"
        token={token}
        login={holder.account.email ?? holder.account.phone ?? ""}
        title={isInvited ? `Welcome, ${holder.account.name}` : "Choose a new password"}
        lead={
          isInvited
            ? "You have been invited to Milepost. Choose a password, and you are in."
            : "Everybody signed in with the old one is signed out."
        }
        button={isInvited ? "Start" : "Save password"}
      />
    ),
  });
}

function showChange(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { person } = call;
  return renderPage(call.c, {
    title: "Change password",
    status,
    headers: uncached,
    body: (
      <ChoosePassword
        form={withoutSecrets(refused)}
        action="/change-password"
        csrf={call.csrf}
        withCurrent
        login={person.email ?? person.phone ?? ""}
        title={person.mustChangePassword ? "Choose your own password" : "Change password"}
        lead={
          person.mustChangePassword
            ? "The one you signed in with is temporary. Only you will know the new one."
            : "Your other devices are signed out."
        }
        button="Save password"
      />
    ),
  });
}

export const passwordPages = new Pages()
  .get("/forgot", { access: "public" }, ({ c }) =>
    renderPage(c, { title: "Forgot password", body: <Forgot form={freshForm()} /> }),
  )
  .post("/forgot", { access: "public", form: fields }, async (call) => {
    await askForReset(call, identifierIn((call.form.email ?? "").slice(0, 320)));
    return renderPage(call.c, { title: "Look at your mail", body: <ForgotSent /> });
  })
  .get("/reset", { access: "public" }, (call) => showReset(call, call.c.req.query("token") ?? ""))
  .post("/reset", { access: "public", form: fields }, async (call) => {
    const token = call.form.token ?? "";
    const reset = await attempt(call.form, async () =>
      resetPassword(call.env, call.db, call.by, parse(passwordReset, call.form)),
    );
    if (!reset.done) return showReset(call, token, reset.refused, reset.status);
    tell(call.c, "Your password is saved. Sign in with it.");
    return seeOther("/login");
  })
  .get("/change-password", { access: "signed-in", withTemporaryPassword: true }, (call) => showChange(call))
  .post(
    "/change-password",
    { access: "signed-in", withTemporaryPassword: true, form: fields },
    async (call) => {
      const { c, env, db, by, form } = call;
      const changed = await attempt(form, async () =>
        changePassword(env, db, personal(by), parse(passwordChange, form), clientOf(c.req.raw).ip),
      );
      if (!changed.done) return showChange(call, changed.refused, changed.status);
      tell(c, "Your password is changed.");
      return seeOther("/dashboard");
    },
  );
