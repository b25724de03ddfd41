import { exports } from "cloudflare:workers";
import { expect, inject, it, vi } from "vitest";
import { Random } from "../core/demo/random";
import type { OpenApi } from "../core/http/openapi";
import { api as rooms } from "../product";
import { whoMay } from "./access-matrix";
import { origin } from "./api";
import { checkAnswer } from "./check-answer";
import { type Call, callsOf, type FuzzRequest, Requests } from "./fuzz/requests";
import { keptWorld } from "./kept-world";
import { headerFaults } from "./owasp-headers";
import { deep, runs } from "./runs";
import { filesWith, objectsWith, rowsWith } from "./stored";
import type { Caller, World } from "./suite";
import { suites } from "./suites";

// Requests of the API's own description, valid, nearly valid and hostile, by everybody who may call: each answer is one
// that the description tells, none is an error of ours, and nothing is kept that nobody described.
// `npm run fuzz`; FUZZ_SEED=… repeats a run, FUZZ_REQUESTS=… makes another number of requests, FUZZ_UNDER=incomes asks
// one module alone.

const asked = inject("fuzz");
const seed = asked.seed ?? (deep ? Date.now() % 1_000_000_000 : 1);
const count = asked.requests ?? runs(400, 20_000);
/** Calls take away what others name: so often all is made anew. */
const requestsOfWorld = 300;
/** So often files and objects are looked through: before all is made anew, too. */
const requestsOfLook = 100;
/** What every field that nobody described says. */
const word = "foreign";

for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});
vi.spyOn(globalThis, "fetch").mockImplementation(async () => new Response("", { status: 502 })); // no receiver is there

const worker = (exports as unknown as { default: { fetch: typeof fetch } }).default;
const document = await (await worker.fetch(`${origin}/api/v1/openapi.json`)).json<OpenApi>();
const calls = callsOf(document).filter(({ path }) => path.startsWith(`/api/v1/${asked.under}`));

const endpoints = rooms.flatMap((room) => room.endpoints);
const endpointOf = ({ method, path }: Call) =>
  endpoints.find((one) => one.method === method && `/api/v1${one.path.replace(/:(\w+)/g, "{$1}")}` === path);

/** The records that a call's example names in its path. */
const idsOf = (call: Call): Record<string, string> => ({
  ...{ code: "{referral_code}", slug: "{campaign_slug}" },
  ...endpointOf(call)?.spec.example?.params,
});

/** Everybody calls, and most often somebody who is let in: the others never reach what there is to break. */
function callerOf(call: Call, world: World, random: Random): [name: string, caller: Caller] {
  const endpoint = endpointOf(call);
  const everybody = Object.entries(world.callers);
  const own = endpoint && random.chance(0.6) ? whoMay(endpoint, world) : null;
  return everybody.find(([, caller]) => caller === own) ?? random.pick(everybody);
}

async function send({ method, path, headers, body }: FuzzRequest): Promise<Response> {
  const init = { method, headers, redirect: "manual", ...(body === null ? {} : { body }) };
  return worker.fetch(new Request(origin + path, init as RequestInit));
}

/** Whether a call answers with what the file that it was sent says. */
const tellsFile = ({ method, path }: Call): boolean =>
  suites.some((suite) => {
    const call = `${method.toUpperCase()} ${path.replace("/api/v1", "").replace(/\{(\w+)\}/g, ":$1")}`;
    return call in (suite.tellsFile ?? {});
  });

/** What an answer must not be; null where it is as it should be. */
async function faultOf(
  call: Call,
  request: FuzzRequest,
  answer: Response,
  mark: string,
): Promise<string | null> {
  if (answer.status >= 500) return `${answer.status}`;
  if (!answer.headers.get("x-request-id")) return "no X-Request-Id";
  const [header] = headerFaults(answer.headers);
  if (header) return `header ${header}`;
  const { pathname } = new URL(origin + request.path);
  const text = await answer.clone().text();
  if (answer.status < 400) {
    return text.includes(mark) && !tellsFile(call) ? "it answers with what nobody described" : null;
  }
  if (!pathname.startsWith("/api/v1/") || request.method === "HEAD") return null;
  if (answer.headers.get("content-type") !== "application/problem+json")
    return `${answer.status} is no problem`;
  const problem = JSON.parse(text);
  const isWhole =
    ["type", "title", "detail", "code"].every(
      (name) => typeof problem[name] === "string" && problem[name] !== "",
    ) &&
    problem.status === answer.status &&
    problem.request_id === answer.headers.get("x-request-id");
  if (!isWhole) return `${answer.status} is no whole problem`;
  const isOpen = call.operation.security.length === 0 || request.method !== call.method.toUpperCase();
  const isAnonymous = !("authorization" in request.headers) && !("cookie" in request.headers);
  return isAnonymous && !isOpen && answer.status !== 401 ? `${answer.status} for nobody` : null;
}

interface Tried {
  status: number;
  fault: string | null;
}

async function tryOne(call: Call, request: FuzzRequest, mark: string): Promise<Tried> {
  let answer: Response;
  try {
    answer = await send(request);
  } catch (error) {
    return { status: 0, fault: `it throws: ${String(error)}` };
  }
  const { status } = answer;
  const fault = await faultOf(call, request, answer, mark);
  if (fault) return { status, fault: `${fault}: ${(await answer.text()).slice(0, 300)}` };
  try {
    await checkAnswer({ method: request.method, url: origin + request.path }, answer, (url) =>
      worker.fetch(url),
    );
  } catch (error) {
    return { status, fault: String(error) };
  }
  return { status, fault: null };
}

const shown = ({ body, ...request }: FuzzRequest) =>
  JSON.stringify({
    ...request,
    body: body instanceof FormData ? [...body].map(String) : body?.toString(),
  }).slice(0, 1500);

it(`${count} requests over every call and caller (FUZZ_SEED=${seed})`, { timeout: 7_200_000 }, async () => {
  const faults = new Map<string, string>();
  const callers = new Set<string>();
  const statuses: Record<number, number> = {};
  const { world, restore } = await keptWorld();
  const { officer_id: officer = "none", referral_id: referral = "none", referral_code } = world.records.own;
  expect(await rowsWith(officer), "what is stored is found").not.toEqual([]);
  await worker.fetch(new Request(`${origin}/r/${referral_code}`, { redirect: "manual" }));
  await expect.poll(() => objectsWith(referral), { message: "and in objects" }).not.toEqual([]);
  const ofFiles = new Set<number>();
  const tell = (places: string[], by: string) => {
    for (const place of places) {
      // A file may keep what the file that was sent says.
      const n = Number(/foreign(\d+)word/.exec(place)?.[1] ?? -1);
      if (place.startsWith("file ") && ofFiles.has(n)) continue;
      faults.set(`stored ${place.split(":")[0]}`, `${by} stored ${place}`);
    }
  };
  for (let n = 0; n < count; n++) {
    if (n > 0 && n % requestsOfWorld === 0) await restore();
    const random = new Random(seed + n * 7919);
    const call = n < calls.length ? (calls[n] as Call) : random.pick(calls);
    const [name, caller] = callerOf(call, world, random);
    const records = { ...world.records.other, ...world.records.own, ...caller.records?.own };
    const mark = `${word}${n}word`;
    const request = new Requests(document, random, records).next(call, idsOf(call), mark);
    if (caller.token && !("authorization" in request.headers))
      request.headers.authorization = `Bearer ${caller.token}`;
    if (tellsFile(call)) ofFiles.add(n);
    const { status, fault } = await tryOne(call, request, mark);
    callers.add(name);
    statuses[status] = (statuses[status] ?? 0) + 1;
    if (fault) {
      const kind = `${call.method} ${call.path} ${fault.replace(/[\d"'].*/s, "")}`;
      if (!faults.has(kind)) faults.set(kind, `request ${n} of ${name}: ${fault}\n    ${shown(request)}`);
    }
    // What another call writes over is looked for at once, what takes long to look for now and then.
    const isTaken = status > 0 && status < 300 && request.method !== "GET";
    if (isTaken) tell(await rowsWith(word), `request ${n} to ${call.path}`);
    if (n === count - 1 || n % requestsOfLook === requestsOfLook - 1) {
      for (const find of [rowsWith, filesWith, objectsWith]) tell(await find(word), `one up to request ${n}`);
    }
  }
  console.info(`FUZZ_SEED=${seed}: ${count} requests, answered ${JSON.stringify(statuses)}`);
  expect([...callers].sort(), "every caller").toEqual(Object.keys(world.callers).sort());
  const done = (statuses[200] ?? 0) + (statuses[201] ?? 0) + (statuses[202] ?? 0) + (statuses[204] ?? 0);
  expect(done, "requests that are not all refused").toBeGreaterThan(count / 20);
  expect([...faults.values()].join("\n"), `FUZZ_SEED=${seed}`).toBe("");
});
