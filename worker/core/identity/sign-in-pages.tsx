import { getCookie } from "hono/cookie";
import { isSpoken } from "../../../web/i18n/locales";
import { languageIn, type Translate } from "../../../web/i18n/translate";
import { atomically } from "../db/db";
import { parse } from "../http/api";
import { type FormFields, fields } from "../http/attempt";
import { authenticate } from "../http/authenticate";
import { clientOf } from "../http/client";
import type { AppContext } from "../http/context";
import { minutesToWait } from "../http/minutes-to-wait";
import { themeCookie } from "../http/page-cookies";
import type { Refused } from "../http/pages";
import {
  type PageCall,
  Pages,
  renderPage,
  safeNext,
  secondFactorPath,
  seeOther,
  through,
} from "../http/pages";
import { Problem } from "../http/problem";
import { jsonIn } from "../passkeys/json-in";
import { relyingPartyOf } from "../passkeys/relying-party";
import { assertion } from "../passkeys/schemas";
import { signInByPasskey } from "../passkeys/sign-in-by-passkey";
import { signSecondStep } from "../second-factor/second-step";
import { record } from "../trail/record";
import { identifierIn } from "./account";
import { anybody } from "./anybody";
import { cookieNames, deviceCookie, sessionCookies } from "./cookies";
import { changePerson } from "./people";
import { SecondFactorDue, type SignedIn, signIn, signInBySecondStep } from "./sign-in";
import { SecondStep, SignIn } from "./views/sign-in";

const longestTyped = 1000;

/** What is left empty, each beside its field: there is nothing to verify. */
function leftEmpty({ email = "", password = "" }: FormFields, t: Translate): Refused["errors"] {
  return [
    ...(email.trim() ? [] : [{ path: "email", message: "Give an e-mail address or a phone number." }]),
    ...(password ? [] : [{ path: "password", message: t("signIn.passwordMissing") }]),
  ];
}

/** The language that was chosen on these pages themselves, which their addresses carry on; empty for none. */
function chosenLanguage({ c }: PageCall<unknown>): string {
  const chosen = c.req.query("lang") ?? "";
  return isSpoken(chosen) ? chosen : "";
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
    body: (
      <SignIn
        form={{ values: refused?.values ?? {}, refused }}
        next={next}
        chosen={chosenLanguage(call)}
        passkeyHost={relyingPartyOf(call.env.PUBLIC_URL)?.id ?? null}
      />
    ),
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
    return await enter(call, await signIn(env, db, by, typed, placeOf(c)), next);
  } catch (error) {
    if (error instanceof SecondFactorDue) {
      const { id: personId, passwordHash } = error.account;
      const token = signSecondStep(env.SESSION_SECRET, { personId, passwordHash: passwordHash ?? "" }, now);
      return showSecondStep(call, { token, next });
    }
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return show(call, next, { values: { email }, errors: [], message: messageOf(error, call.t) }, error);
  }
}

const placeOf = (c: AppContext) => ({
  client: clientOf(c.req.raw),
  device: getCookie(c, cookieNames.device) ?? "",
});

const messageOf = (problem: Problem, t: Translate) =>
  problem.status === 429 ? t("signIn.tooMany", { count: minutesToWait(problem.headers) }) : problem.detail;

/** Whoever chose another language where they signed in reads their own pages in it from then on. */
async function keepLanguage(call: PageCall<unknown>, { account }: SignedIn): Promise<void> {
  const chosen = chosenLanguage(call);
  if (chosen === "" || languageIn(chosen) === languageIn(account.locale)) return;
  const by = { ...call.by, actor: { kind: "person" as const, id: account.id } };
  await atomically(call.db, [
    ...changePerson(call.by, account.id, { locale: chosen }),
    record(call.db, by, "person.changed", account.id),
  ]);
}

async function enter(call: PageCall<unknown>, session: SignedIn, next: string): Promise<Response> {
  const { c, now } = call;
  await keepLanguage(call, session);
  c.get("setCookies").push(...sessionCookies(session, now), deviceCookie(session.device));
  const to = next ? safeNext(next) : undefined;
  const { mustChangePassword, secondFactor } = session.account;
  if (mustChangePassword) return seeOther(through("/change-password", to));
  return seeOther(secondFactor === "due" ? through(secondFactorPath, to) : safeNext(to));
}

/** The password was right; what stands for it is in the form, so that the step works without script too. */
const showSecondStep = (
  call: PageCall<unknown>,
  step: { token: string; next: string },
  refused: Refused | null = null,
  answer: Partial<Pick<Problem, "status" | "headers">> = {},
) =>
  renderPage(call.c, {
    title: call.t("signIn.codeTitle"),
    status: answer.status,
    headers: { "cache-control": "no-store", ...answer.headers },
    body: <SecondStep form={{ values: {}, refused }} chosen={chosenLanguage(call)} {...step} />,
  });

async function signInByCode(call: PageCall<FormFields>): Promise<Response> {
  const { c, env, db, by, form } = call;
  const { token = "", code = "", next = "" } = form;
  try {
    return await enter(call, await signInBySecondStep(env, db, by, { token, code }, placeOf(c)), next);
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    if (error.code === "unauthenticated") {
      return show(call, next, { values: {}, errors: [], message: error.detail }, { status: error.status });
    }
    const isWrong = error.status === 401;
    const message = isWrong
      ? call.t(code.trim() ? "signIn.codeWrong" : "signIn.codeMissing")
      : messageOf(error, call.t);
    const errors = isWrong ? [{ path: "code", message }] : [];
    return showSecondStep(call, { token, next }, { values: {}, errors, message }, error);
  }
}

async function signInWithPasskey(call: PageCall<FormFields>): Promise<Response> {
  const { c, env, db, by, form, t } = call;
  const { response = "", next = "" } = form;
  try {
    const signed = parse(assertion, jsonIn(response));
    return await enter(call, await signInByPasskey(env, db, by, signed, placeOf(c)), next);
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) throw error;
    return show(call, next, { values: {}, errors: [], message: messageOf(error, t) }, error);
  }
}

export const signInPages = new Pages()
  .get("/login", anybody, async (call) => {
    const next = call.c.req.query("next");
    const actor = await authenticate(call.c);
    if (actor?.kind === "person")
      return seeOther(
        actor.mustChangePassword ? through("/change-password", next && safeNext(next)) : safeNext(next),
      );
    return show(call, next === undefined ? "" : safeNext(next));
  })
  .post("/login", { ...anybody, form: fields }, signInByForm)
  .post("/login/passkey", { ...anybody, form: fields }, signInWithPasskey)
  .post("/login/code", { ...anybody, form: fields }, signInByCode)
  .post("/theme", { access: "public", form: fields }, ({ c, form }) => {
    const { theme, back } = form;
    c.get("setCookies").push(themeCookie(theme === "light" || theme === "dark" ? theme : "system"));
    return seeOther(safeNext(back));
  });
