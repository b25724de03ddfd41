import { sql } from "drizzle-orm";
import { afterEach, beforeAll, beforeEach, expect, it, vi } from "vitest";
import { systemCall } from "../core/jobs/job";
import { runJob } from "../core/jobs/run-job";
import { deliver, internet, makeWebhook } from "../core/webhooks/testing";
import { administrator, api, db, request, testEnv } from "../testing/api";
import { countedDb } from "../testing/counted-db";
import { tellClicks } from "./clicks/untold-clicks";
import { exportJob } from "./exports/run-export";
import { apiKey, campaign, clickOn, linkOf, settledSignUp, someone } from "./testing/signups";

let admin: string;
let net: ReturnType<typeof internet>;
const everything = ["click.counted", "signup.attributed", "signup.enrolled", "export.done"] as const;

beforeAll(async () => {
  admin = (await administrator()).token;
  vi.spyOn(console, "log").mockImplementation(() => {});
});
beforeEach(async () => {
  net = internet();
  await db.run(sql`UPDATE webhooks SET enabled = 0`);
});
afterEach(() => {
  vi.restoreAllMocks();
});

const tick = () => tellClicks.run(systemCall(testEnv, "test"));
const told = () =>
  net.sent.map(({ body }) => JSON.parse(body) as { type: string; data: Record<string, unknown> });
const get = async (path: string) => (await api("GET", path, { token: admin })).body;

async function signedUp() {
  const link = await linkOf(await campaign());
  const click_id = await clickOn(link, Date.now() - 60_000);
  return {
    link,
    signup: await settledSignUp(await apiKey(), { email: someone(), click_id, external_id: someone() }),
  };
}

it("a sign-up that is attributed, and its enrolment, are told once, as their GET answers", async () => {
  const { id } = await makeWebhook(admin, "https://crm.example.org/", [...everything.slice(1)]);
  const { signup } = await signedUp();
  await deliver(id);
  await vi.waitFor(() => expect(told()).toHaveLength(1));
  expect(told()).toEqual([
    { type: "signup.attributed", timestamp: expect.any(String), data: await get(`/signups/${signup.id}`) },
  ]);
  for (const _ of [1, 2]) {
    await api("POST", "/track/enrollment", { token: await apiKey(), body: { signup_id: signup.id } });
  }
  await deliver(id);
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  expect(told()[1]).toEqual({
    ...{ type: "signup.enrolled", timestamp: expect.any(String) },
    data: await get(`/signups/${signup.id}`),
  });
  expect(told()[1]?.data).toMatchObject({ id: signup.id, enrollment_status: "completed" });
});

it("each enrolment that a list brings is told, once", async () => {
  const { id } = await makeWebhook(admin, "https://crm.example.org/", ["signup.enrolled"]);
  const [one, two] = [(await signedUp()).signup, (await signedUp()).signup];
  const apply = () => {
    const form = new FormData();
    form.set("file", new File([`signup_id\n${one.id}\n${two.id}\n`], "list.csv", { type: "text/csv" }));
    return request("POST", "/api/v1/enrollments/import", { token: admin, body: form });
  };
  expect(await (await apply()).json()).toMatchObject({ matched: 2 });
  await apply();
  await deliver(id);
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  expect(
    told()
      .map(({ data }) => data.id)
      .sort(),
  ).toEqual([one.id, two.id].sort());
});

it("a sign-up without a link is not told, nor a history that is imported", async () => {
  const { id } = await makeWebhook(admin, "https://crm.example.org/", [...everything]);
  const running = await campaign();
  await settledSignUp(await apiKey(), { email: someone(), campaign_id: running.id });
  const link = await linkOf(running);
  const lines = [
    { timestamp: "2026-10-01T09:00:00.000Z", eventType: "click", referralID: link.code, visitor: "v" },
    {
      ...{ timestamp: "2026-10-01T10:00:00.000Z", eventType: "signup", referralID: link.code, visitor: "v" },
      ...{ userEmail: "someone", enrollmentStatus: "completed" },
    },
  ];
  const answer = await request("POST", "/api/v1/imports/events", {
    token: admin,
    headers: { "content-type": "application/x-ndjson" },
    body: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
  expect(await answer.json()).toMatchObject({ accepted: 2 });
  await tick();
  await deliver(id);
  expect(told()).toEqual([]);
});

it("clicks are told by the minute: how many each link has had since, each once", async () => {
  const [one, other] = [await linkOf(await campaign()), await linkOf(await campaign())];
  const now = Date.now();
  await clickOn(one, now - 9000); // nobody wants to know yet
  const { id } = await makeWebhook(admin, "https://crm.example.org/", ["click.counted"]);
  for (const link of [one, one, other]) await clickOn(link, now);
  await Promise.all([tick(), tick()]);
  await clickOn(one, now);
  await tick();
  await tick();
  await deliver(id);
  await vi.waitFor(() => expect(told()).toHaveLength(2));
  const sums = new Map<unknown, number>();
  for (const { type, data } of told()) {
    expect(type).toBe("click.counted");
    for (const { referral_id, clicks } of data.counts as { referral_id: string; clicks: number }[]) {
      sums.set(referral_id, (sums.get(referral_id) ?? 0) + clicks);
    }
  }
  expect(sums).toEqual(
    new Map([
      [one.id, 3],
      [other.id, 1],
    ]),
  );
  // Nobody wants them any more: what was not told yet is forgotten.
  await clickOn(one, now);
  await api("PATCH", `/webhooks/${id}`, { token: admin, body: { enabled: false } });
  await tick();
  expect(await db.get(sql`SELECT count(*) AS n FROM untold_clicks`)).toEqual({ n: 0 });
});

it("clicks of thousands of links are told in events of a size that receivers take", async () => {
  const { id } = await makeWebhook(admin, "https://crm.example.org/", ["click.counted"]);
  await db.run(sql`INSERT INTO untold_clicks (referral_id, clicks)
    SELECT 'ref_' || value, 2 FROM json_each(${JSON.stringify(Array.from({ length: 2500 }, (_, i) => i))})`);
  await tick();
  await deliver(id);
  await vi.waitFor(() => expect(told()).toHaveLength(3));
  const links = told().flatMap(({ data }) => data.counts as { referral_id: string }[]);
  expect(new Set(links.map(({ referral_id }) => referral_id)).size).toBe(2500);
});

it("an export that is done is told", async () => {
  const { id } = await makeWebhook(admin, "https://crm.example.org/", ["export.done"]);
  const { body } = await api<{ id: string }>("POST", "/exports", {
    token: admin,
    body: { report: "officer_summary", format: "csv", from: "2026-10-01", to: "2026-10-31" },
  });
  for (let turns = 0; turns < 20; turns++) {
    const job = await db.get<{ id: string }>(sql`SELECT id FROM jobs WHERE subject = ${body.id}`);
    if (!job) break;
    await db.run(sql`UPDATE jobs SET due_at = 0 WHERE id = ${job.id}`);
    await runJob(systemCall(testEnv, "test"), exportJob, job.id);
  }
  await deliver(id);
  await vi.waitFor(() => expect(told()).toHaveLength(1));
  expect(told()[0]).toMatchObject({ type: "export.done", data: { id: body.id, status: "done" } });
  expect(told()[0]?.data).toEqual(await get(`/exports/${body.id}`));
});

it("a click costs no row more while no webhook wants it, and one where one does", async () => {
  const link = await linkOf(await campaign());
  const { db: counted, take } = countedDb();
  const { flushClicks } = await import("./clicks/flush-clicks");
  const { clickDelta } = await import("./clicks/click-delta");
  const { encodeEvents } = await import("./clicks/event-log");
  const { clickAt } = await import("./clicks/testing");
  const day = "2026-11-01";
  const of = { referralId: link.id, campaignId: link.campaignId, day, timeZone: "UTC" };
  let seq = 0;
  const flush = async () => {
    seq += 1;
    const log = encodeEvents([clickAt(Date.UTC(2026, 10, 1, 9), seq)]);
    const deltas = [clickDelta(log, of, () => true)];
    await flushClicks(counted, {
      referralId: link.id,
      day,
      firstSeq: seq,
      lastSeq: seq,
      logs: [log],
      deltas,
    });
    return take().written;
  };
  await flush();
  expect(await flush()).toBe(5);
  await makeWebhook(admin, "https://crm.example.org/", ["click.counted"]);
  await flush();
  expect(await flush()).toBe(6);
});
