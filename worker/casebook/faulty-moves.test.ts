import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { beforeAll, expect, it, vi } from "vitest";
import worker from "..";
import { runSchedules } from "../core/jobs/schedule";
import { origin } from "../testing/api";
import { Faults, type Mishap } from "../testing/faults/faults";
import { faultyEnv } from "../testing/faults/faulty-env";
import { Messages } from "../testing/faults/messages";
import { inTurn, thirdInTurn } from "../testing/runs";
import { publishDue } from "./schedule/publish-due";
import { begin, call, complete, newTeam, newTitle, type Team } from "./testing/case-calls";
import { makeSource } from "./testing/case-records";
import { visit } from "./testing/public-cases";

// Storage fails at each single call of what makes something public or takes it away, before it was done or after. What
// readers and editors see is then what stood before, or all of what was asked for; and asking again comes to the same.

for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});

const faults = new Faults(Date.now());
const env = faultyEnv(faults, new Messages());
const mishaps: Mishap[] = ["refused", "lost", "exception"];

let team: Team;
beforeAll(async () => {
  team = await newTeam();
});

interface Made {
  id: string;
  case_id: string;
  word: string;
  source: string;
}

/** A case whose words and source are nobody else's, as far along as asked for. */
async function made(steps: readonly Step[] = []): Promise<Made> {
  const word = `w${crypto.randomUUID().replaceAll("-", "")}`;
  const { source_id } = await makeSource(team.writer.token, { title: `Audit ${word}` });
  const evidence = [{ source_id, description: "Page 3" }];
  const one = await begin(team.writer, { ...complete, title: newTitle(), tags: [word], evidence });
  let id = one.id;
  for (const [method, path, body] of steps) {
    const answer = await call(team.moderator, method, `/${id}${path}`, body);
    expect(answer.status).toBeLessThan(300);
    id = answer.body?.id ?? id;
  }
  return { id, case_id: one.case_id, word, source: source_id };
}

/** All that anybody sees of it. */
async function seen({ id, case_id, word, source }: Made) {
  const count = async (path: string) => JSON.parse((await visit(path)).text).count;
  const versions = (await call(team.admin, "GET", `/${case_id}/versions?sort=version`)).body.data;
  const events = await team.events(id);
  const shown = await visit(`/api/cases/${case_id}/`);
  return {
    versions: versions.map(({ state, public_version, open_version }: Record<string, unknown>) => [
      ...[state, public_version, open_version],
    ]),
    log: events.map(({ action, version }: Record<string, unknown>) => [action, version]),
    shown: [shown.status, shown.status === 200 && JSON.parse(shown.text).key_allegations],
    listed: await count(`/api/cases/?tags=${word}`),
    cited: [(await visit(`/api/sources/${source}/`)).status, await count(`/api/sources/?search=${word}`)],
    page: (await visit(`/cases/${case_id}`)).status,
    feed: (await visit(`/cases/${case_id}/feed.atom`)).status,
  };
}

async function send(method: string, path: string, body?: object): Promise<number> {
  const headers = { authorization: `Bearer ${team.moderator.token}`, "content-type": "application/json" };
  const context = createExecutionContext();
  const asked = new Request(`${origin}/api/v1/casebook/cases${path}`, {
    ...{ method, headers },
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const answer = await worker.fetch(asked as never, env, context);
  await answer.text();
  await waitOnExecutionContext(context);
  return answer.status;
}

type Step = [method: string, path: string, body?: object];
const published: Step[] = [["POST", "/publish"]];
const corrected: Step[] = [...published, ["PATCH", "", { key_allegations: ["It was paid twice."] }]];
const closed: Step[] = [...published, ["PUT", "/state", { state: "CLOSED" }]];
const acts: [name: string, before: Step[], act: Step][] = [
  ["publication", [], ["POST", "/publish"]],
  ["correction", corrected, ["POST", "/publish"]],
  ["withdrawal", published, ["DELETE", ""]],
  ["restoring", closed, ["PUT", "/state", { state: "PUBLISHED" }]],
];
const trials = acts.flatMap(([name, before, act], at) =>
  inTurn(at, mishaps).map((what) => [name, what, before, act, at] as const),
);

it.each(trials)(
  "a %s whose storage call is %s is done or not, never by half",
  async (_, what, before, act, turn) => {
    const [method, path, body] = act;
    const whole = await made(before);
    const stood = await seen(whole);
    faults.expect([]);
    expect(await send(method, `/${whole.id}${path}`, body)).toBeLessThan(300);
    const calls = faults.callsOf("database");
    const done = await seen(whole);
    expect(done).not.toEqual(stood);
    expect(calls).toBeGreaterThan(2);

    let failed = 0;
    for (const nth of thirdInTurn(turn, [...Array(calls).keys()])) {
      const one = await made(before);
      expect(await seen(one)).toEqual(stood);
      faults.expect([{ at: "database", nth, what }]);
      const status = await send(method, `/${one.id}${path}`, body);
      faults.calm();
      if (status >= 500) failed += 1;
      const after = await seen(one);
      if (status < 300) expect([nth, after]).toEqual([nth, done]);
      else
        expect([
          [nth, stood],
          [nth, done],
        ]).toContainEqual([nth, after]);
      await send(method, `/${one.id}${path}`, body);
      expect([nth, await seen(one)]).toEqual([nth, done]);
    }
    expect(failed).toBeGreaterThan(0);
  },
);

const hour = 3_600_000;
/** A tick that fails altogether is the platform's to note: the next one comes a minute later. */
const tickAt = (scheduledTime: number) =>
  runSchedules([publishDue])(
    createScheduledController({ cron: "* * * * *", scheduledTime: new Date(scheduledTime) }),
    env,
  ).catch(() => {});

async function scheduled() {
  const one = await made();
  const publish_at = new Date(Date.now() + hour).toISOString();
  expect((await call(team.moderator, "PUT", `/${one.id}/schedule`, { publish_at })).status).toBe(200);
  return { one, at: Date.now() + hour + 1000 };
}
const publications = async ({ id }: Made) =>
  (await team.events(id)).filter(({ action }: { action: string }) => action === "published").length;

it("a publication whose time passed while storage was away is caught up, once", async () => {
  const { one, at } = await scheduled();
  faults.goAway("database", hour);
  for (let minute = 0; minute < 3; minute++) await tickAt(at + minute * 60_000);
  faults.calm();
  expect(await publications(one)).toBe(0);
  await Promise.all([tickAt(at + 5 * hour), tickAt(at + 5 * hour)]);
  await tickAt(at + 5 * hour + 60_000);
  expect(await publications(one)).toBe(1);
  expect((await seen(one)).shown[0]).toBe(200);
});

it.each(mishaps)(
  "a scheduled publication whose storage call is %s is done at the next tick, once",
  async (what) => {
    const first = await scheduled();
    faults.expect([]);
    await tickAt(first.at);
    const calls = faults.callsOf("database");
    expect(await publications(first.one)).toBe(1);
    for (const nth of thirdInTurn(mishaps.indexOf(what), [...Array(calls).keys()])) {
      const { one, at } = await scheduled();
      faults.expect([{ at: "database", nth, what }]);
      await tickAt(at);
      faults.calm();
      await tickAt(at + 60_000);
      await tickAt(at + 120_000);
      expect([nth, await publications(one)]).toEqual([nth, 1]);
      expect((await seen(one)).versions).toEqual([["PUBLISHED", 1, null]]);
    }
  },
);

it("one scheduled publication that cannot be done keeps none of the others", async () => {
  const [first, second] = [await scheduled(), await scheduled()];
  // The first calls look for what is due; the next is the first case's.
  faults.expect([{ at: "database", nth: 2, what: "refused" }]);
  await tickAt(second.at);
  faults.calm();
  expect(await publications(second.one)).toBe(1);
  await tickAt(second.at + 60_000);
  expect(await publications(first.one)).toBe(1);
});
