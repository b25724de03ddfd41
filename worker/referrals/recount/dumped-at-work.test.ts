import { sql } from "drizzle-orm";
import { expect, it, vi } from "vitest";
import { readSchema } from "../../core/backup/read-schema";
import { backupJob, beginBackup } from "../../core/backup/run-backup";
import { systemCall } from "../../core/jobs/job";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { decide, raiseFlag } from "../fraud/flags/testing/flags";
import { apiKey, campaign, clickOn, imbalances, linkOf, settledSignUp, someone } from "../testing/signups";
import { countRestored } from "./count-restored";

// A dump is not of one instant (docs/operations.md). What that costs, and what it does not: totals that moved meanwhile
// are off, every other one is right, and a restore counts those that are off again.

const { token } = await administrator();
const key = await apiKey();
const hour = 3_600_000;
const now = Date.now();

interface Difference {
  place: string;
  owner: string;
}

/** Counts again, and waits for it: the totals that are off. */
async function recount(): Promise<Difference[]> {
  expect((await api("POST", "/health/recount", { token })).body).toEqual({ begun: true });
  return vi.waitFor(
    async () => {
      const { body } = await api<{ recounts: { finished_at: string | null }[]; differences: Difference[] }>(
        "GET",
        "/health",
        { token },
      );
      expect(body.recounts[0]?.finished_at).toEqual(expect.any(String));
      return body.differences;
    },
    { timeout: 30_000, interval: 200 },
  );
}

/** Writes a dump in as many turns as it takes, and does something between two tables of it. */
async function dumpWhile(work: () => Promise<void>): Promise<string> {
  const quiet = { ...testEnv, JOBS: { sendBatch: async () => {} } as unknown as typeof testEnv.JOBS };
  const call = { ...systemCall(quiet, "test"), db };
  const id = (await beginBackup(call)) ?? "";
  const wait = scheduler.wait.bind(scheduler);
  let isAtWork = false;
  const between = vi.spyOn(scheduler, "wait").mockImplementation(async (ms) => {
    if (ms === 0 && !isAtWork) {
      isAtWork = true;
      await work();
      isAtWork = false;
    }
    return wait(ms);
  });
  for (let isMore = true; isMore; ) {
    isMore = false;
    await backupJob.run(call, id, () => {
      isMore = true;
    });
  }
  between.mockRestore();
  return (await request("GET", `/api/v1/backups/${id}/file`, { token })).text();
}

/** What `npm run restore` does first (scripts/restore.test.ts): the rows of the dump, and no others. */
async function putBack(dump: string): Promise<void> {
  const rows = Map.groupBy(
    dump
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line) as { table: string; row: Record<string, unknown> }),
    ({ table }) => table,
  );
  const { DB } = testEnv;
  const childrenFirst = await readSchema(db);
  await DB.batch([
    DB.prepare("PRAGMA defer_foreign_keys = ON"),
    ...childrenFirst.map(({ name }) => DB.prepare(`DELETE FROM "${name}"`)),
    ...childrenFirst.toReversed().flatMap(({ name, columns }) => {
      const own = rows.get(name)?.map(({ row }) => row);
      const names = columns.map((column) => `"${column.name}"`).join(", ");
      const values = columns.map((column) => `value ->> '$."${column.name}"'`).join(", ");
      return own
        ? [
            DB.prepare(`INSERT OR IGNORE INTO "${name}" (${names}) SELECT ${values} FROM json_each(?)`).bind(
              JSON.stringify(own),
            ),
          ]
        : [];
    }),
  ]);
}

it("reads clicks after the sign-ups that they earned, and before the files to which they move", async () => {
  const tables = (await readSchema(db)).map(({ name }) => name);
  expect(tables.slice(-2)).toEqual(["click_flushes", "cold_clicks"]);
});

it("a dump that is written while people work restores with every total right that nobody moved meanwhile", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const [busy, calm] = [await linkOf(await campaign()), await linkOf(await campaign())];
  const signups: string[] = [];
  for (const link of [busy, calm, busy, calm]) {
    const click_id = await clickOn(link, now - hour);
    signups.push((await settledSignUp(key, { email: someone(), click_id })).id);
  }
  const flag = await raiseFlag(signups[0] ?? "");
  expect([await imbalances(), await recount()]).toEqual([[], []]);
  const before = await api("GET", `/referrals/${calm.id}`, { token });

  let tables = 0;
  const dump = await dumpWhile(async () => {
    tables += 1;
    if (tables % 4 !== 0) return;
    const click_id = await clickOn(busy, now - hour + tables);
    await clickOn(busy, now - hour + tables);
    await settledSignUp(key, { email: someone(), click_id });
    expect((await decide(flag, (tables / 4) % 2 === 1 ? "confirm" : "undo")).status).toBe(200);
  });
  expect(tables).toBeGreaterThan(50);
  // Nothing was counted wrong where it went on.
  expect(await imbalances()).toEqual([]);
  await putBack(dump);

  // All that was there when it began is there, and what nobody touched is as it was.
  const there = new Set((await db.all<{ id: string }>(sql`SELECT id FROM signups`)).map(({ id }) => id));
  expect(signups.filter((id) => !there.has(id))).toEqual([]);
  expect(await db.all(sql`PRAGMA foreign_key_check`)).toEqual([]);
  expect((await api("GET", `/referrals/${calm.id}`, { token })).body).toEqual(before.body);
  expect(await imbalances(calm.campaignId)).toEqual([]);

  // What lacks something is listed by its name, and nothing else is.
  const off = new Set((await recount()).map(({ owner }) => owner));
  expect([...off].filter((owner) => ![busy.id, busy.campaignId].includes(owner))).toEqual([]);
  const lacking = (await imbalances(busy.campaignId)).map(
    (row) =>
      (row as { id?: string; campaign_id?: string }).id ?? (row as { campaign_id: string }).campaign_id,
  );
  expect(lacking.length).toBeGreaterThan(0);
  expect(lacking.filter((owner) => !off.has(owner))).toEqual([]);

  // What `npm run restore` does then: every total is what it is made of, and each sign-up keeps the link that earned it.
  expect(await countRestored({ db, now: Date.now() })).toEqual({});
  expect([await imbalances(), await recount()]).toEqual([[], []]);
  const after = await api("GET", `/referrals/${calm.id}`, { token });
  expect(after.body).toEqual(before.body);
  const [earned] = await db.all(sql`SELECT count(*) AS n, sum(referral_id = ${busy.id}) AS own FROM signups
    WHERE campaign_id = ${busy.campaignId}`);
  expect(earned).toEqual({ n: there.size - 2, own: there.size - 2 });
  // Flags say what their sign-ups do.
  expect(
    await db.all(sql`SELECT f.signup_id FROM fraud_flags AS f JOIN signups AS s ON s.id = f.signup_id
      WHERE (f.status IN ('held', 'confirmed')) <> s.withheld`),
  ).toEqual([]);
});
