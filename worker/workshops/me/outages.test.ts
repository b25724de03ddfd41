import { createExecutionContext, waitOnExecutionContext } from "cloudflare:test";
import { env as globals } from "cloudflare:workers";
import { afterEach, beforeAll, expect, it, vi } from "vitest";
import worker from "../..";
import { cookiesOf } from "../../core/identity/testing";
import type { Env } from "../../env";
import { signIn, testEnv } from "../../testing/api";
import { here, onboarding, type TakingPart } from "../testing/participants";
import { makeAssessment } from "../testing/records";
import { makeProvince, register } from "../testing/registered";
import { makeSyntheses } from "../testing/syntheses";

// One after another, what the product stands on besides its database is away. A participant goes their whole way all
// the same, and each page and call answers as on a good day.

let staff: Awaited<ReturnType<typeof signIn>>;
let province: string;
beforeAll(async () => {
  for (const level of ["log", "warn", "error"] as const)
    vi.spyOn(console, level).mockImplementation(() => {});
  staff = await signIn(["workshops:staff"]);
  province = await makeProvince(staff.token);
});

/** Counts how often what is away was asked for: an outage that nothing meets proves nothing of itself. */
let asked = 0;
const gone = async (): Promise<never> => {
  asked += 1;
  throw new Error("We encountered an internal error. Please try again. (10001)");
};
const FILES = { get: gone, put: gone, head: gone, list: gone, delete: gone } as unknown as R2Bucket;
const queue = { send: gone, sendBatch: gone } as unknown as Queue<unknown>;
const object = new Proxy({}, { get: () => gone });
const objects = { getByName: () => object, get: () => object, idFromName: () => ({}) };

const outages: [what: string, env: Partial<Env>][] = [
  ["nothing", {}],
  ["the store of files", { FILES }],
  ["the queues", { JOBS: queue, SIGNUP_QUEUE: queue, WEBHOOKS: queue, SYNTHESES: queue }],
  ["mail", { ENVIRONMENT: "production", MAIL: { send: gone } as unknown as SendEmail }],
  [
    "the models",
    { OPENAI_API_KEY: "sk-x", OPENAI_MODEL: "m", ANTHROPIC_API_KEY: "sk-y", ANTHROPIC_MODEL: "m" },
  ],
  ["live figures", { LIVE_FEED: objects as unknown as Env["LIVE_FEED"] }],
  ["what counts requests", { REQUEST_COUNTER: objects as unknown as Env["REQUEST_COUNTER"] }],
];
const kept = { ...(globals as unknown as Env) };
afterEach(() => {
  Object.assign(globals, { LIVE_FEED: kept.LIVE_FEED });
  vi.unstubAllGlobals();
});

type Sent = {
  form?: Record<string, string>;
  body?: unknown;
  cookie?: string;
  headers?: Record<string, string>;
};

/** Somebody's way through the product, as method, address, status and where it led; what they were given is the same. */
async function walk(away: Partial<Env>) {
  const { id } = await makeAssessment(staff.token, [], { advancement: "auto" });
  await here(staff.token, id, "PUT", "/workshops/workshop_1/questions", {
    questions: [{ id: "words", type: "long_text", prompt: "What?", required: true }],
  });
  const registered = await register(staff.token, id, province);
  const { statement_id, voted_synthesis_id } = await makeSyntheses(id, registered.number);
  const seen: string[] = [];
  const known = [id, registered.id, statement_id, voted_synthesis_id];
  const plain = (text: string) => known.reduce((told, one, n) => told.replaceAll(one, `{${n}}`), text);

  let cookie = "";
  const send = async (method: string, path: string, sent: Sent = {}) => {
    const headers = new Headers({ accept: "text/html", cookie: sent.cookie ?? cookie, ...sent.headers });
    if (sent.form) headers.set("content-type", "application/x-www-form-urlencoded");
    if (sent.form) headers.set("sec-fetch-site", "same-origin");
    if (sent.body !== undefined) headers.set("content-type", "application/json");
    const body = sent.form ? new URLSearchParams(sent.form).toString() : JSON.stringify(sent.body);
    const context = createExecutionContext();
    const answer = await worker.fetch(
      new Request(`https://milepost.test${path}`, {
        ...{ method, headers, redirect: "manual" },
        ...(sent.form || sent.body !== undefined ? { body } : {}),
      }) as never,
      { ...testEnv, ...away },
      context,
    );
    const text = await answer.text();
    await waitOnExecutionContext(context);
    const led = answer.headers.get("location");
    seen.push(
      plain([method, path.replace(/enter\/.*/, "enter"), answer.status, led].filter(Boolean).join(" ")),
    );
    return { answer, text };
  };
  const api = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
    const own = `/api/v1/workshops/me/${id}${path}`;
    // A page's scripts send the cookie, and where they come from.
    return send(method, own, { body, headers: { "sec-fetch-site": "same-origin", ...headers } });
  };

  const { data } = (
    await here(staff.token, id, "POST", "/participants/links", { participant_ids: [registered.id] })
  ).body;
  const link = new URL(data[0].url).pathname;
  await send("GET", link);
  cookie = cookiesOf((await send("POST", link, { form: {} })).answer);
  const pages = `/mana/workshops/assessments/${id}/participant/`;
  const csrfIn = (text: string) => /name="csrf" value="([^"]+)"/.exec(text)?.[1] ?? "";
  const csrf = csrfIn((await send("GET", `${pages}onboarding/`)).text);
  const person = { ...registered, provinceId: province } as unknown as TakingPart;
  const { consent: _, ...profile } = onboarding(person);
  await send("GET", `${pages}dashboard/`);
  await send("POST", `${pages}onboarding/`, { form: { ...profile, consent: "on", csrf } });
  for (const page of ["dashboard/", "vote/", "profile/", "workshops/workshop_1/", "workshops/workshop_2/"])
    await send("GET", `${pages}${page}`);
  for (const page of ["/mana/workshops/", "/dashboard/", "/profile/", "/logout/"]) await send("GET", page);

  const first = "/workshops/workshop_1";
  const answers = { words: { value: "By phone", base: 0 } };
  await api("PATCH", first, { questions_version: 2, answers });
  const form = { ...{ csrf, questions_version: "2", "a.words": "By form", "r.words": "1" }, action: "draft" };
  await send("POST", `${pages}${first.slice(1)}/`, { form });
  await api("GET", first);
  await api("GET", `${first}/answers/words/history`);
  await send("POST", `${pages}${first.slice(1)}/`, { form: { ...form, "r.words": "2", action: "submit" } });
  await send("GET", `${pages}${first.slice(1)}/`);
  const headers = { "idempotency-key": crypto.randomUUID() };
  for (const _ of [1, 2])
    await api("POST", "/workshops/workshop_2/submit", { questions_version: 1 }, headers);
  await api("PATCH", "/profile", { occupation: "farmer" });
  await api("PUT", `/votes/${statement_id}`, { vote: "agree" });
  await api("POST", "/statements", { synthesis_id: voted_synthesis_id, text: "The road first" });
  await api("GET", "/votes");
  const state = JSON.parse((await api("GET", "")).text);
  const own = JSON.parse((await api("GET", first)).text);
  await api("POST", "/withdraw", {});
  await api("POST", "/withdraw", { erase: true });
  return {
    seen,
    state: [state.completed, state.current, state.profile.occupation],
    words: [own.answers.words.value, own.answers.words.revision, own.status],
  };
}

let usual: Awaited<ReturnType<typeof walk>>;
it.each(outages)("while %s is away, participants go on", async (what, away) => {
  asked = 0;
  if (away.LIVE_FEED) Object.assign(globals, { LIVE_FEED: away.LIVE_FEED });
  if (away.OPENAI_API_KEY) vi.stubGlobal("fetch", gone);
  const way = await walk(away);
  if (what === "nothing") {
    usual = way;
    expect(way.state).toEqual([["workshop_1", "workshop_2"], "workshop_3", "farmer"]);
    expect(way.words).toEqual(["By form", 2, "submitted"]);
    expect(
      way.seen.filter((one) => !/ (?:200|302|204|202)\b/.test(one)).map(([...one]) => one.join("")),
    ).toEqual([
      // Not open yet when it was looked at.
      "GET /mana/workshops/assessments/{0}/participant/workshops/workshop_2/ 403",
    ]);
  }
  expect(way).toEqual(usual);
  if (what === "live figures") await vi.waitFor(() => expect(asked).toBeGreaterThan(0));
});

/** What facilitators do meanwhile waits, and is done once what was away is back. */
it("while mail, queues and models are away, what they are for waits or fails by itself", async () => {
  const { id } = await makeAssessment(staff.token, [], { remote_synthesis: true });
  await register(staff.token, id, province);
  vi.stubGlobal("fetch", gone);
  const call = async (method: string, path: string, body: unknown) => {
    const context = createExecutionContext();
    const answer = await worker.fetch(
      new Request(`https://milepost.test/api/v1/workshops/assessments/${id}${path}`, {
        method,
        headers: { authorization: `Bearer ${staff.token}`, "content-type": "application/json" },
        body: JSON.stringify(body),
      }) as never,
      { ...testEnv, ...Object.assign({}, ...outages.map(([, env]) => env)) },
      context,
    );
    await waitOnExecutionContext(context);
    return [answer.status, await answer.json()];
  };
  asked = 0;
  expect(await call("POST", "/invitations", {})).toEqual([202, { queued: 1, without_email: 0 }]);
  expect(await call("POST", "/syntheses", { workshop: "workshop_1", provider: "openai" })).toMatchObject([
    ...[202, { status: "queued" }],
  ]);
  expect(asked).toBeGreaterThan(0);
});
