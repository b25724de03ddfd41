import { sql } from "drizzle-orm";
import { beforeAll, expect, it, vi } from "vitest";
import { administrator, api, db } from "../../../testing/api";
import { runs } from "../../../testing/runs";
import { post } from "../../imports/testing/history-calls";
import { compactStep } from "../../rollups/compact";
import { campaign, linkOf, type TestLink } from "../../testing/signups";
import { decide, raiseFlag, workThrough } from "./testing/flags";

// A sample of `npm run bench -- review`: old sign-ups of several links and campaigns, confirmed and taken back by jobs.

const day = 86_400_000;
const today = Math.floor(Date.now() / day) * day;
const signups = runs(60, 400);
const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

let token = "";
let flags: string[] = [];
beforeAll(async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  ({ token } = await administrator());
  const links: TestLink[] = [];
  for (const made of [await campaign(), await campaign()]) links.push(await linkOf(made), await linkOf(made));
  const lines = Array.from({ length: signups }, (_, n) => {
    const at = today - (1 + ((n * 97) % 700)) * day;
    const event = { referralID: links[n % links.length]?.code, visitor: `visitor ${n}` };
    const signedUp = { userEmail: `old-${n}@example.org`, enrollmentStatus: n % 3 ? "pending" : "completed" };
    return [
      { ...event, eventType: "click", timestamp: new Date(at).toISOString() },
      { ...event, ...signedUp, eventType: "signup", timestamp: new Date(at + 3_600_000).toISOString() },
    ];
  });
  expect(await post(...lines.flat())).toMatchObject({ accepted: 2 * signups });
  while (await compactStep(db, dayOf(today - day)));
  const ids = await db.all<{ id: string }>(sql`SELECT id FROM signups ORDER BY id`);
  flags = await Promise.all(ids.map(({ id }) => raiseFlag(id)));
}, 120_000);

/** A map of counts: without those that are zero, in one order. */
const sorted = (map: unknown): unknown =>
  typeof map !== "object" || map === null
    ? map
    : Object.fromEntries(
        Object.entries(map)
          .map(([key, value]) => [key, sorted(value)] as const)
          .filter(([, value]) => value !== 0 && JSON.stringify(value) !== "{}")
          .sort(([a], [b]) => (a < b ? -1 : 1)),
      );

/** All that is written of sign-ups, a total or a part of one. */
const everything = async () => {
  const tables = "referrals link_days link_weeks campaign_days campaign_months signups".split(" ");
  const rows = await Promise.all(
    tables.map((table) => db.all<Record<string, unknown>>(sql.raw(`SELECT * FROM ${table}`))),
  );
  const read = (value: unknown) =>
    typeof value === "string" && value.startsWith("{") ? sorted(JSON.parse(value)) : value;
  return rows.map((some) =>
    some.map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, read(value)]))),
  );
};

/** What one state of the database says: sums of the same sign-ups, and how many of them are confirmed as fraud. */
async function look() {
  const row = await db.get<Record<string, number>>(sql`SELECT
    (SELECT sum(signups) FROM referrals) AS links,
    (SELECT sum((SELECT total_signups FROM link_days WHERE referral_id = r.id ORDER BY day DESC LIMIT 1)) FROM referrals r) AS days,
    (SELECT sum((SELECT total_signups FROM campaign_days WHERE campaign_id = c.id ORDER BY day DESC LIMIT 1)) FROM campaigns c) AS campaigns,
    (SELECT sum(signups) FROM campaign_days WHERE campaign_id <> '*') AS parts,
    (SELECT total_signups FROM campaign_days WHERE campaign_id = '*' ORDER BY day DESC LIMIT 1) AS everybody,
    (SELECT count(*) FROM signups WHERE counted = 1) AS rows,
    (SELECT count(*) FROM fraud_flags WHERE status = 'confirmed') AS confirmed`);
  const { confirmed = 0, ...sums } = row ?? {};
  return { confirmed, sums: Object.values(sums) };
}

/** Decides by a job, and looks meanwhile: always before a batch or after it. Answers how many states were seen. */
async function decideAll(decision: "confirm" | "dismiss"): Promise<Set<number>> {
  const body = { ids: flags, decision };
  const sent = await api<{ id: string }>("POST", "/fraud/flags/decide", { token, body });
  expect(sent.status).toBe(202);
  const seen = new Set<number>();
  let isOver = false;
  const looking = (async () => {
    do {
      const { confirmed, sums } = await look();
      seen.add(confirmed);
      expect(sums).toEqual(sums.map(() => signups - confirmed));
    } while (!isOver);
  })();
  await workThrough(sent.body.id);
  isOver = true;
  await looking;
  const job = await api("GET", `/fraud/jobs/${sent.body.id}`, { token });
  expect(job.body).toMatchObject({ status: "done", progress: { rows: signups, of: signups }, refused: [] });
  return seen;
}

it("old sign-ups that are confirmed and taken back: every total is exact before, meanwhile and after", async () => {
  const before = await everything();
  expect((await look()).sums).toEqual(Array.from({ length: 6 }, () => signups));
  const seen = await decideAll("confirm");
  expect([...seen].filter((confirmed) => confirmed % 25 !== 0 && confirmed !== signups)).toEqual([]);
  expect(seen.size).toBeGreaterThan(1);
  expect(await look()).toEqual({ confirmed: signups, sums: [0, 0, 0, 0, 0, 0] });
  await decideAll("dismiss");
  expect(await everything()).toEqual(before);
  for (const flag of flags.slice(0, 10)) await decide(flag, "confirm");
  expect((await look()).sums).toEqual(Array.from({ length: 6 }, () => signups - 10));
  for (const flag of flags.slice(0, 10)) await decide(flag, "undo");
  expect(await everything()).toEqual(before);
}, 300_000);
