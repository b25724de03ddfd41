import { createExecutionContext, createScheduledController, waitOnExecutionContext } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import worker from "..";
import { ringDueJobs } from "../core/jobs/run-job";
import { runSchedules } from "../core/jobs/schedule";
import type { Env } from "../env";
import { api, db, origin, request } from "../testing/api";
import { Faults } from "../testing/faults/faults";
import { faultyEnv } from "../testing/faults/faulty-env";
import { Messages } from "../testing/faults/messages";
import { deep, patience } from "../testing/runs";
import type { SourceRecord } from "./sources/schemas";
import { begin, call, complete, newTeam, type Team } from "./testing/case-calls";
import { makeSource } from "./testing/case-records";

// One after another, what the casebook stands on is away: its storage, files, queues and mail. Readers are answered what
// is held, or told so in plain words; editors go on where they can; and each is written to once, when all is back.

for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});

const faults = new Faults(Date.now());
const messages = new Messages();
let isMailAway = false;
const sent: string[] = [];
const MAIL = {
  send: async ({ to }: { to: string }) => {
    if (isMailAway) throw new Error("The mail service does not answer.");
    sent.push(to);
  },
} as unknown as SendEmail;
const env: Env = { ...faultyEnv(faults, messages), ENVIRONMENT: "production", MAIL };
afterAll(() => vi.restoreAllMocks());

let team: Team;
let source: SourceRecord;
let shown: { id: string; case_id: string };
beforeAll(async () => {
  team = await newTeam();
  const { id } = await makeSource(team.writer.token);
  const form = new FormData();
  form.append("file", new Blob(["What the auditors found"]), "a.txt");
  const put = await api<SourceRecord>("PUT", `/casebook/sources/${id}/document`, {
    ...{ token: team.writer.token, body: form },
  });
  source = put.body;
  const evidence = [{ source_id: source.source_id, description: "Page 3" }];
  shown = await team.published({ evidence, tags: ["away"] });
  const draft = await call(team.writer, "PATCH", `/${shown.case_id}`, { tags: ["away", "again"] });
  await call(team.moderator, "POST", `/${draft.body.id}/publish`);
});

let visitor = 0;
async function send(
  method: string,
  path: string,
  more: { token?: string; body?: BodyInit; type?: string } = {},
) {
  const { token, body, type } = more;
  const headers = new Headers({ "cf-connecting-ip": `203.0.113.${visitor++ % 250}` });
  if (token) headers.set("authorization", `Bearer ${token}`);
  if (type) headers.set("content-type", type);
  const context = createExecutionContext();
  const asked = new Request(origin + path, {
    method,
    headers,
    redirect: "manual",
    ...(body ? { body } : {}),
  });
  const answer = await worker.fetch(asked as never, env, context);
  const text = await answer.text();
  await waitOnExecutionContext(context);
  return { status: answer.status, text, headers: answer.headers };
}

/** Every public address of a case, of what it cites and names, and of the archive. */
const addresses = () => {
  const at = `/cases/${shown.case_id}`;
  const person = "person/ram-thapa";
  return {
    kept: [
      ...["/api/cases/", "/api/cases/?tags=away", "/api/cases/?search=happened", `/api${at}/`],
      ...[`/api${at}/versions/1/`, "/api/sources/", `/api/sources/${source.source_id}/`],
      ...["/api/sources/?search=audit", "/api/entities/", `/api/entities/entity:${person}/`],
      ...["/cases/feed.atom", `${at}/feed.atom`, "/api/schema/"],
    ],
    others: [
      "/api/statistics/", // kept for seconds
      ...["/cases", "/cases?q=happened", at, `${at}/v/1`, `${at}/compare?from=1&to=2`, `${at}/embed`],
      ...[
        "/cases.csv",
        "/cases/corrections",
        "/cases/statistics",
        "/cases/statistics/tags.csv",
        "/cases/about",
      ],
      ...[`/sources/${source.source_id}`, `/sources/${source.source_id}/document`, "/entities"],
      ...[`/entities/${person}`, "/feedback", "/follow", "/sitemap.xml", "/robots.txt"],
      `/api/oembed?url=${encodeURIComponent(origin + at)}`,
    ],
  };
};
const away = /Service temporarily unavailable|Storage does not answer/;

it("while storage is away, readers are answered what is held, or 503 in plain words", async () => {
  const { kept, others } = addresses();
  const before = new Map<string, string>();
  for (const path of [...kept, ...others]) {
    const { status, text } = await send("GET", path);
    expect([path, status]).toEqual([path, 200]);
    before.set(path, text);
  }
  faults.goAway("database", 600_000);
  for (const path of kept) {
    expect([path, await send("GET", path)]).toMatchObject([path, { status: 200, text: before.get(path) }]);
  }
  for (const path of others) {
    const { status, text, headers } = await send("GET", path);
    expect([path, [200, 503].includes(status)]).toEqual([path, true]);
    expect(text).not.toMatch(/D1_ERROR|SQLITE|TypeError/);
    if (status !== 503) continue;
    expect([path, away.test(text), headers.get("retry-after")]).toEqual([path, true, "5"]);
    expect(text).not.toContain("The bridge");
  }
  // What was never asked for is not held; what readers send is not lost in silence.
  const feedback = { feedbackType: "content", subject: "A date", description: "It fell in 2024" };
  for (const answer of [
    await send("GET", "/api/cases/?tags=never"),
    await send("POST", "/api/feedback/", { body: JSON.stringify(feedback), type: "application/json" }),
    await send("POST", "/api/subscriptions/", {
      ...{ body: JSON.stringify({ email: "a@example.org" }), type: "application/json" },
    }),
  ]) {
    expect([answer.status, away.test(answer.text)]).toEqual([503, true]);
  }
  faults.calm();
  for (const path of kept) expect((await send("GET", path)).text).toBe(before.get(path));
});

it("while the store of files is away, a document is 503 or kept whole, and all else goes on", async () => {
  const { token } = team.moderator;
  const page = `/sources/${source.source_id}/document`;
  const own = `/api/v1/casebook/sources/${source.id}`;
  const read = async () => (await api<SourceRecord>("GET", `/casebook/sources/${source.id}`, { token })).body;
  const put = async (text: string) => {
    const form = new FormData();
    form.append("file", new Blob([text]), "a.txt");
    return send("PUT", `${own}/document`, { token, body: form });
  };
  const before = await read();
  faults.goAway("files", 600_000);
  for (const path of [page, `${own}/document`]) {
    const answer = await send("GET", path, path === page ? {} : { token });
    expect([path, answer.status, away.test(answer.text)]).toEqual([path, 503, true]);
  }
  expect((await put("Other words")).status).toBe(503);
  const { kept, others } = addresses();
  for (const path of [...kept, ...others].filter((one) => one !== page)) {
    expect([path, (await send("GET", path)).status]).toEqual([path, 200]);
  }
  const made = await begin(team.writer, complete);
  expect((await send("POST", `/api/v1/casebook/cases/${made.id}/publish`, { token })).status).toBe(200);
  faults.calm();
  expect(await read()).toEqual(before);
  expect((await send("GET", page)).text).toBe("What the auditors found");

  // Each single call of the store fails: what the record says is what is served.
  for (const what of ["refused", "lost"] as const) {
    for (let nth = 0; nth < 3; nth++) {
      const text = `Words ${what} ${nth}`;
      faults.expect([{ at: "files", nth, what }]);
      const { status } = await put(text);
      faults.calm();
      const served = await send("GET", page);
      const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(served.text));
      expect((await read()).document?.sha256).toBe(Buffer.from(digest).toString("hex"));
      if (status === 200) expect(served.text).toBe(text);
      expect((await put(text)).status).toBe(200);
      expect((await send("GET", page)).text).toBe(text);
    }
  }
});

const minute = 60_000;
/** The product goes on by itself: ticks, and what its queues deliver. */
async function goOn(minutes: number): Promise<void> {
  for (let n = 0; n < minutes; n++) {
    const scheduledTime = new Date(Date.now());
    const tick = createScheduledController({ cron: "* * * * *", scheduledTime });
    // One that fails altogether is the platform's to note: the next comes a minute later.
    await runSchedules([ringDueJobs])(tick, env).catch(() => {});
    for (let turns = 0; messages.isAnyDue && turns < 20; turns++)
      await messages.deliver(env, { again: turns < 2 });
    faults.passTime(minute);
  }
}

/** A case that its writer, whoever follows it, and nobody else is to hear of. */
async function followed() {
  const { writer, moderator } = await newTeam();
  const { token } = moderator;
  const made = await begin(writer, complete);
  const at = `/api/v1/casebook/cases/${made.id}`;
  expect((await send("POST", `${at}/publish`, { token })).status).toBe(200);
  const email = `reader-${crypto.randomUUID()}@example.org`;
  const asked = JSON.stringify({ email, case_id: made.case_id });
  await request("POST", "/api/subscriptions/", {
    ...{ body: asked, headers: { "cf-connecting-ip": `192.0.2.${visitor++ % 250}` } },
  });
  await db.run(sql`UPDATE casebook_followers SET confirmed_at = 1 WHERE case_id = ${made.case_id}`);
  await goOn(15);
  sent.length = 0;
  const told = () =>
    [email, `${writer.personId}@milepost.test`].map((one) => sent.filter((to) => to === one).length);
  const withdraw = () => send("DELETE", at, { token });
  return { told, withdraw };
}

it.each(["mail", "queues", "storage"])(
  "whoever is to hear of a withdrawal hears of it once, though %s is away for a quarter of an hour",
  async (what) => {
    const { told, withdraw } = await followed();
    const goAway = () => {
      isMailAway = what === "mail";
      if (what === "queues") faults.goAway("queue", 15 * minute);
      if (what === "storage") faults.goAway("database", 15 * minute);
    };
    if (what !== "storage") goAway();
    expect((await withdraw()).status).toBe(204);
    goAway();
    await goOn(14);
    expect(told()).toEqual([0, 0]);
    isMailAway = false;
    faults.calm();
    await goOn(120);
    expect(told()).toEqual([1, 1]);
    expect(messages.left()).toEqual([]);
  },
);

it(
  "whoever is to hear of a withdrawal hears of it once, whichever call of the storage or the queue fails",
  async () => {
    const all = (["refused", "lost"] as const).flatMap((what) =>
      Array.from({ length: 24 }, (_, nth) => [what, nth] as const),
    );
    for (const [what, nth] of all.filter((_, at) => deep || at % 6 === 1 + Math.floor(at / 24))) {
      const { told, withdraw } = await followed();
      expect((await withdraw()).status).toBe(204);
      const isQueue = nth % 4 === 3;
      faults.expect([{ at: isQueue ? "queue" : "database", nth: isQueue ? nth >> 2 : nth, what }]);
      await goOn(2);
      faults.calm();
      await goOn(60);
      expect([what, nth, told()]).toEqual([what, nth, [1, 1]]);
    }
  },
  patience(120_000),
);
