import { createScheduledController } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import type { Env } from "../../env";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { newId } from "../db/ids";
import { runSchedules, tick } from "../jobs/schedule";
import { forgetHealthDaily, probeHealth } from "./probe";

const hour = 3_600_000;
const start = Math.floor(Date.now() / hour) * hour - 26 * hour;

let admin: Awaited<ReturnType<typeof administrator>>;
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  vi.spyOn(console, "error").mockImplementation(() => {});
  admin = await administrator();
});

/** What the cron does at a minute of the history that this file tells. */
const minute = (n: number, env: Env = testEnv) =>
  runSchedules([probeHealth])(
    createScheduledController({ cron: tick, scheduledTime: new Date(start + n * 60_000) }),
    env,
  );

interface Health {
  probed_at: string | null;
  checks: { name: string; status: string; message: string }[];
  availability: { target: number; measured: number | null };
  days: { day: string; probes: number; probes_due: number; off: Record<string, number> }[];
  incidents: { started_at: string; ended_at: string | null; checks: string[] }[];
}

const read = async () => (await api<Health>("GET", "/health", { token: admin.token })).body;
const statusOf = (health: Health, name: string) => health.checks.find((check) => check.name === name)?.status;
const mails = async () =>
  (await db.all<{ subject: string }>(sql`SELECT subject FROM outbox ORDER BY created_at, id`)).map(
    ({ subject }) => subject,
  );
const page = async (path = "/dashboard/settings/health") =>
  (
    await request("GET", path, { headers: { accept: "text/html", cookie: `__Host-access=${admin.token}` } })
  ).text();
const banner = "Something of Milepost is off.";

it("a probe looks every five minutes, and writes one row an hour", async () => {
  expect(await page()).toContain("the first probe comes within five minutes");
  for (const n of [0, 1, 4, 5, 5, 10]) await minute(n);
  const health = await read();
  expect(health.probed_at).toBe(new Date(start + 10 * 60_000).toISOString());
  expect(new Set(health.checks.map(({ status }) => status))).toEqual(new Set(["well"]));
  expect(await db.all(sql`SELECT probes, available FROM health_hours`)).toEqual([
    { probes: 3, available: 3 },
  ]);
  expect(await mails()).toEqual([]);
});

it("what is off is told by one mail and a banner, and by one mail more when all is well again", async () => {
  const letter = newId("deadLetter");
  await db.run(sql`INSERT INTO dead_letters (id, kind, body, attempts, created_at)
    VALUES (${letter}, 'send-mail', '{"kind":"send-mail","id":"x"}', 5, cast(${start} AS integer))`);
  for (const n of [15, 20, 25]) await minute(n);
  expect(await mails()).toEqual(["Milepost: something is off"]);
  expect(statusOf(await read(), "organisation.dead_letters")).toBe("off");
  for (const path of ["/dashboard/settings/health", "/dashboard/settings/profile"]) {
    expect(await page(path)).toContain(banner);
  }
  await db.run(sql`UPDATE dead_letters SET retried_at = 1 WHERE id = ${letter}`);
  for (const n of [30, 35]) await minute(n);
  expect(await mails()).toEqual(["Milepost: something is off", "Milepost: all is well again"]);
  expect(await page()).not.toContain(banner);
  expect((await read()).incidents).toEqual([
    {
      started_at: new Date(start + 15 * 60_000).toISOString(),
      ended_at: new Date(start + 30 * 60_000).toISOString(),
      checks: ["organisation.dead_letters"],
    },
  ]);
});

it("a hiccup of storage wakes nobody, a second one in a row does, and both are unavailable", async () => {
  const away: Env = {
    ...testEnv,
    FILES: { head: () => Promise.reject(new Error("R2 is away")) } as unknown as R2Bucket,
  };
  await minute(40, away);
  expect(statusOf(await read(), "organisation.storage")).toBe("off");
  expect((await mails()).length).toBe(2);
  await minute(45);
  for (const n of [50, 55]) await minute(n, away);
  expect((await mails()).length).toBe(3);
  expect((await read()).incidents[0]?.checks).toEqual(["organisation.storage"]);
  await minute(60);
  expect((await mails()).length).toBe(4);
  expect(await db.all(sql`SELECT probes, available FROM health_hours`)).toEqual([
    { probes: 12, available: 9 },
    { probes: 1, available: 1 },
  ]);
});

it("a probe that was due and never came counts as unavailable", async () => {
  await minute(26 * 60 - 5);
  const { availability, days } = await read();
  const due = days.reduce((sum, day) => sum + day.probes_due, 0);
  expect(days.reduce((sum, day) => sum + day.probes, 0)).toBe(14);
  expect(due).toBeGreaterThan(290);
  expect(availability).toEqual({ target: 99.5, measured: Math.floor((11 * 10_000) / due) / 100 });
});

it("work that nobody does is off; who does not want the mail gets none", async () => {
  await db.run(sql`INSERT INTO mailing_choices (person_id, mailing, wanted, changed_at)
    VALUES (${admin.personId}, 'organisation.health', 0, 1)`);
  await db.run(sql`INSERT INTO jobs (id, kind, subject, due_at, created_at)
    VALUES ('job_stuck', 'unknown', 'x', cast(${start} AS integer), 0)`);
  const before = await mails();
  for (const n of [26 * 60, 26 * 60 + 5]) await minute(n);
  expect((await read()).incidents[0]?.checks).toEqual(["organisation.backlog"]);
  expect(await mails()).toEqual(before);
});

it("keeps thirty days", async () => {
  await forgetHealthDaily.run(
    {
      env: testEnv,
      db,
      by: { actor: null, requestId: "test", now: start },
      now: start + 33 * 24 * hour,
    } as never,
    "2026-01-01" as never,
  );
  expect(await db.all(sql`SELECT * FROM health_hours`)).toEqual([]);
});
