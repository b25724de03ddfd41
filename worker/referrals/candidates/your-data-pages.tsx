import { waitUntil } from "cloudflare:workers";
import { freshForm } from "../../../web/ui/form-state";
import { attempt, type FormFields, fields } from "../../core/http/attempt";
import { clientOf } from "../../core/http/client";
import { limitPublic } from "../../core/http/limit-public";
import { log } from "../../core/http/log";
import { type PageCall, Pages, type Refused, renderPage } from "../../core/http/pages";
import { Problem } from "../../core/http/problem";
import { unlisted } from "../../core/http/security-headers";
import { describeError } from "../../core/jobs/bury-job";
import { readOrganisation } from "../../core/organisation/organisation";
import { askForData } from "./ask-for-data";
import { openDataLink } from "./data-link";
import { eraseCandidate } from "./erase-candidate";
import { places, whomIn } from "./pages";
import { heldOf } from "./read-candidate";
import { AskForData, DataErased, DataLinkOver, DataRequestSent, YourData } from "./views/your-data";

// What stands on these pages and in their addresses is one person's own.
const headers = { "cache-control": "private, no-store", "referrer-policy": "no-referrer", ...unlisted };

/** Who does it, as the trail tells: nobody who signs in, and nobody by name. */
const themselves = { kind: "module", id: "your-data" } as const;

/** Long enough for what is done where somebody is found, so that the answer's time tells nothing. */
const answerAfter = 300;

async function showAsk(call: PageCall<unknown>, refused: Refused | null = null, status = 200) {
  const { name } = await readOrganisation(call.db);
  const form = refused ? { values: refused.values, refused } : freshForm();
  return renderPage(call.c, {
    title: call.t("yourData.title"),
    status,
    headers,
    body: <AskForData form={form} organisation={name} />,
  });
}

/** Takes the request: neither the answer nor its time tells whether anybody was found. */
async function take(call: PageCall<FormFields>): Promise<void> {
  const { c, env, db, by, now, locale, form } = call;
  const whom = await whomIn(call, (form.who ?? "").slice(0, 320));
  await limitPublic(env, "your-data", clientOf(c.req.raw).ip);
  const work = askForData({ env, db, requestId: by.requestId, now, locale }, whom).catch((error: unknown) => {
    log("error", "data_request.not_written", { request_id: by.requestId, error: describeError(error) });
  });
  waitUntil(work);
  await new Promise((resolve) => setTimeout(resolve, answerAfter));
}

const showOver = (call: PageCall<unknown>) =>
  renderPage(call.c, { title: call.t("yourData.expired"), status: 410, headers, body: <DataLinkOver /> });

async function showHeld(call: PageCall<unknown>, token: string) {
  const { c, env, db, now, t } = call;
  const email = await openDataLink(env.DATA_KEY, token, now);
  if (email === null) return showOver(call);
  const held = await heldOf({ env, db }, { email });
  return renderPage(c, {
    title: t("yourData.title"),
    headers,
    body: <YourData held={held} email={email} token={token} />,
  });
}

export const yourDataPages = new Pages()
  .get("/your-data", { access: "public" }, (call) => showAsk(call))
  .post("/your-data", { access: "public", form: fields }, async (call) => {
    const tried = await attempt(call.form, () => take(call), places).catch((error: unknown) => {
      if (!(error instanceof Problem) || error.code !== "too_many_requests") throw error;
      return {
        done: false as const,
        status: 429,
        refused: { values: call.form, errors: [], message: error.detail },
      };
    });
    if (!tried.done) return showAsk(call, tried.refused, tried.status);
    return renderPage(call.c, {
      title: call.t("yourData.sentTitle"),
      headers,
      body: <DataRequestSent />,
    });
  })
  .get("/your-data/held", { access: "public" }, (call) => showHeld(call, call.c.req.query("token") ?? ""))
  .post("/your-data/held", { access: "public", form: fields }, async (call) => {
    const { c, env, db, by, now, t } = call;
    await limitPublic(env, "your-data", clientOf(c.req.raw).ip);
    const email = await openDataLink(env.DATA_KEY, call.form.token ?? "", now);
    if (email === null) return showOver(call);
    await eraseCandidate({ env, db, by: { ...by, actor: themselves }, now }, { email });
    return renderPage(c, { title: t("yourData.doneTitle"), headers, body: <DataErased /> });
  });
