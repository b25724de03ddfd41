import { getCookie } from "hono/cookie";
import type { Translate } from "../../../web/i18n/translate";
import { type FormFields, fields } from "../http/attempt";
import { authenticate } from "../http/authenticate";
import { clientOf } from "../http/client";
import { minutesToWait } from "../http/minutes-to-wait";
import { themeCookie } from "../http/page-cookies";
import type { Refused } from "../http/pages";
import { type PageCall, Pages, renderPage, safeNext, seeOther, through } from "../http/pages";
import { Problem } from "../http/problem";
import { personal } from "../trail/record";
import { identifierIn } from "./account";
import { cookieNames, deviceCookie, forgottenCookies, sessionCookies } from "./cookies";
import { endSession } from "./end-session";
import { signIn } from "./sign-in";
import { SignIn } from "./views/sign-in";

const longestTyped = 1000;

/** What is left empty, each beside its field: there is nothing to verify. */
function leftEmpty({ email = "", password = "" }: FormFields, t: Translate): Refused["errors"] {
  return [
    ...(email.trim() ? [] : [{ path: "email", message: "Give an e-mail address or a phone number." }]),
    ...(password ? [] : [{ path: "password", message: t("signIn.passwordMissing") }]),
  ];
}

const show = (
  call: PageCall<unknown>,
  next: string,
  refused: Refused | null = null,
  answer: Partial<Pick<Problem, "status" | "headers">> = {},
) =>
  renderPage(call.c, {
    title: call.t("signIn.title"),
    status: answer.status,
    headers: { "cache-control": "no-store", ...answer.headers },
    body: <SignIn form={{ values: refused?.values ?? {}, refused }} next={next} />,
  });

async function signInByForm(call: PageCall<FormFields>): Promise<Response> {
  const { c, env, db, by, now, form } = call;
  const { email = "", password = "", next = "" } = form;
  const errors = leftEmpty(form, call.t);
  if (errors.length > 0) return show(call, next, { values: { email }, errors, message: "" }, { status: 400 });
  try {
    const typed = {
      ...identifierIn(email.slice(0, longestTyped)),
      password: password.slice(0, longestTyped),
    };
    const device = getCookie(c, cookieNames.device) ?? "";
    const session = await signIn(env, db, by, typed, clientOf(c.req.raw), device);
    c.get("setCookies").push(...sessionCookies(session, now), deviceCookie(session.device));
    const to = next ? safeNext(next) : undefined;
    return seeOther(session.account.mustChangePassword ? through("/change-password", to) : safeNext(to));
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    const message =
      error.status === 429 ? call.t("signIn.tooMany", { count: minutesToWait(error.headers) }) : error.detail;
    return show(call, next, { values: { email }, errors: [], message }, error);
  }
}

export const signInPages = new Pages()
  .get("/", { access: "public" }, async ({ c }) =>
    seeOther((await authenticate(c))?.kind === "person" ? "/dashboard" : "/login"),
  )
  .get("/login", { access: "public" }, async (call) => {
    const next = call.c.req.query("next");
    const actor = await authenticate(call.c);
    if (actor?.kind === "person")
      return seeOther(
        actor.mustChangePassword ? through("/change-password", next && safeNext(next)) : safeNext(next),
      );
    return show(call, next === undefined ? "" : safeNext(next));
  })
  .post("/login", { access: "public", form: fields }, signInByForm)
  .post("/logout", { access: "signed-in", withTemporaryPassword: true }, async ({ c, db, by }) => {
    const author = personal(by);
    await endSession(db, author, author.actor.sessionId, "signed_out");
    c.get("setCookies").push(...forgottenCookies());
    return seeOther("/login");
  })
  .post("/theme", { access: "public", form: fields }, ({ c, form }) => {
    const { theme, back } = form;
    c.get("setCookies").push(themeCookie(theme === "light" || theme === "dark" ? theme : "system"));
    return seeOther(safeNext(back));
  });
