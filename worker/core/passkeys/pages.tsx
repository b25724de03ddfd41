import { freshForm } from "../../../web/ui/form-state";
import { newId } from "../db/ids";
import { parse } from "../http/api";
import { attempt, type FormFields, fields } from "../http/attempt";
import { clientOf } from "../http/client";
import { minutesToWait } from "../http/minutes-to-wait";
import { type PageCall, Pages, type Refused, safeNext, seeOther, tell } from "../http/pages";
import { Problem } from "../http/problem";
import { deviceIn } from "../identity/views/device";
import { frame } from "../second-factor/frame";
import { personal } from "../trail/record";
import { addPasskey } from "./add-passkey";
import { passkeysOf } from "./find-passkeys";
import { jsonIn } from "./json-in";
import { passkeysPath as here } from "./paths";
import { relyingPartyOf } from "./relying-party";
import { removePasskey } from "./remove-passkey";
import { newPasskey } from "./schemas";
import { Passkeys } from "./views/passkeys";

const access = { access: "signed-in", withoutSecondFactor: true } as const;

interface Shown {
  add?: Refused;
  remove?: Refused;
  next?: string | undefined;
}

async function show(call: PageCall<unknown>, shown: Shown = {}, status = 200): Promise<Response> {
  const { c, env, db, person, csrf, t } = call;
  const device = deviceIn(clientOf(c.req.raw).userAgent, t);
  const body = (
    <Passkeys
      passkeys={await passkeysOf(db, person.id)}
      party={relyingPartyOf(env.PUBLIC_URL)}
      add={shown.add ? { values: shown.add.values, refused: shown.add } : freshForm({ name: device })}
      remove={shown.remove ? { values: shown.remove.values, refused: shown.remove } : freshForm()}
      byCode={person.secondFactor === "on"}
      isDue={person.secondFactor === "due"}
      next={shown.next ? safeNext(shown.next) : ""}
      csrf={csrf}
    />
  );
  return frame(call, { title: t("passkeys.title"), body, status });
}

/** Too many wrong ones: said at the form, as how long to wait. */
async function remove(call: PageCall<FormFields>) {
  const { c, env, db, by, form, t } = call;
  const { id = "", password = "", code = "" } = form;
  const proof = { password: password.slice(0, 1000), code: code.slice(0, 100) };
  try {
    const { ip } = clientOf(c.req.raw);
    return await attempt({ id }, () => removePasskey(env, db, personal(by), { id, ...proof }, ip));
  } catch (error) {
    if (!(error instanceof Problem) || error.status !== 429) throw error;
    const message = t("factor.tooMany", { count: minutesToWait(error.headers) });
    return { done: false as const, refused: { values: { id }, errors: [], message }, status: 429 };
  }
}

export const passkeyPages = new Pages()
  .get(here, access, (call) => show(call, { next: call.c.req.query("next") }))
  .post(here, { ...access, form: fields }, async (call) => {
    const { env, db, by, now, form, t } = call;
    const { name = "", next = "" } = form;
    const added = await attempt({ name }, async () => {
      const input = parse(newPasskey, { name, response: jsonIn(form.response) });
      await addPasskey(env, db, personal(by), { id: newId("passkey", now), ...input });
    });
    if (!added.done) return show(call, { add: added.refused, next }, added.status);
    tell(call.c, t("passkeys.isAdded"));
    return seeOther(next ? safeNext(next) : here);
  })
  .post(`${here}/remove`, { ...access, form: fields }, async (call) => {
    const removed = await remove(call);
    if (!removed.done) return show(call, { remove: removed.refused }, removed.status);
    tell(call.c, call.t("passkeys.removed"));
    return seeOther(here);
  });
