import type { VNode } from "preact";
import { freshForm } from "../../../web/ui/form-state";
import { attempt, type FormFields, fields } from "../http/attempt";
import { clientOf } from "../http/client";
import { minutesToWait } from "../http/minutes-to-wait";
import {
  secondFactorPath as here,
  type PageCall,
  Pages,
  type Refused,
  safeNext,
  seeOther,
  tell,
  through,
} from "../http/pages";
import { Problem } from "../http/problem";
import { qrSvg } from "../qr/qr";
import { personal } from "../trail/record";
import { newRecoveryCodes, removeTotp } from "./change-totp";
import { frame } from "./frame";
import { countRecoveryCodes } from "./recovery-codes";
import { beginTotp, confirmTotp, pendingTotp } from "./set-up-totp";
import { Begin, Manage, RecoveryCodes, SetUp } from "./views/second-factor";

const access = { access: "signed-in", withoutSecondFactor: true } as const;
const profile = "/dashboard/settings/profile";

/** The frame with this page's own title. */
const framed = (call: PageCall<unknown>, body: VNode, status = 200) =>
  frame(call, { title: call.t("factor.title"), body, status });

interface Shown {
  confirm?: Refused;
  renew?: Refused;
  remove?: Refused;
  next?: string | undefined;
}

const formOf = (refused: Refused | undefined) => (refused ? { values: {}, refused } : null);

async function show(call: PageCall<unknown>, shown: Shown = {}, status = 200): Promise<Response> {
  const { env, db, person, csrf } = call;
  const next = shown.next ? safeNext(shown.next) : "";
  if (person.secondFactor === "on") {
    const left = await countRecoveryCodes(db, person.id);
    const forms = { renew: formOf(shown.renew), remove: formOf(shown.remove) };
    return framed(call, <Manage {...forms} left={left} csrf={csrf} />, status);
  }
  const pending = await pendingTotp(env, db, person);
  if (!pending) {
    return framed(call, <Begin isDue={person.secondFactor === "due"} csrf={csrf} next={next} />, status);
  }
  const { secret, otpauth_url: url } = pending;
  const form = formOf(shown.confirm) ?? freshForm();
  return framed(call, <SetUp {...{ secret, url, form, csrf, next }} qr={qrSvg(url)} />, status);
}

/** Runs what a code confirms. A wrong code is shown at its form, and so is for how long too many close it. */
async function withCode<T>(call: PageCall<FormFields>, change: (code: string, ip: string) => Promise<T>) {
  const { form, c, t } = call;
  try {
    return await attempt(form, () => change((form.code ?? "").slice(0, 100), clientOf(c.req.raw).ip));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 429) throw error;
    const message = t("factor.tooMany", { count: minutesToWait(error.headers) });
    return {
      done: false as const,
      refused: { values: {}, errors: [], message },
      status: 429,
      problem: error,
    };
  }
}

export const secondFactorPages = new Pages()
  .get(here, access, (call) => show(call, { next: call.c.req.query("next") }))
  .post(here, { ...access, form: fields }, async (call) => {
    const begun = await attempt(call.form, () => beginTotp(call.env, call.db, personal(call.by)));
    if (!begun.done) tell(call.c, begun.refused.message, "bad");
    return seeOther(call.form.next ? through(here, safeNext(call.form.next)) : here);
  })
  .post(`${here}/confirm`, { ...access, form: fields }, async (call) => {
    const { env, db, by, form } = call;
    const confirmed = await withCode(call, (code, ip) => confirmTotp(env, db, personal(by), code, ip));
    if (!confirmed.done) return show(call, { confirm: confirmed.refused, next: form.next }, confirmed.status);
    const next = form.next ? safeNext(form.next) : profile;
    return framed(call, <RecoveryCodes codes={confirmed.value} next={next} />);
  })
  .post(`${here}/recovery-codes`, { access: "signed-in", form: fields }, async (call) => {
    const { env, db, by } = call;
    const renewed = await withCode(call, (code, ip) => newRecoveryCodes(env, db, personal(by), code, ip));
    if (!renewed.done) return show(call, { renew: renewed.refused }, renewed.status);
    return framed(call, <RecoveryCodes codes={renewed.value} next={profile} />);
  })
  .post(`${here}/remove`, { access: "signed-in", form: fields }, async (call) => {
    const { env, db, by } = call;
    const removed = await withCode(call, (code, ip) => removeTotp(env, db, personal(by), code, ip));
    if (!removed.done) return show(call, { remove: removed.refused }, removed.status);
    tell(call.c, call.t("factor.removed"));
    return seeOther(profile);
  });
