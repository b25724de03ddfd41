import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it, vi } from "vitest";
import { issueAccessToken } from "../core/identity/access-token";
import type { Recount } from "../core/recount/recount";
import { administrator, api, db, testEnv } from "../testing/api";
import { Faults } from "../testing/faults/faults";
import { receiverUrl, startReceiver } from "../testing/faults/receiver";
import { deep, runs } from "../testing/runs";
import { allCampaigns } from "./recount/recount-campaigns";
import { allDays, recentDays } from "./recount/recount-days";
import { allLinks } from "./recount/recount-links";
import { checkPromises } from "./testing/fault-schedules/check";
import { Scene } from "./testing/fault-schedules/scene";
import { type FaultSchedule, faultSchedules, type Step } from "./testing/fault-schedules/steps";
import { runningCampaign } from "./testing/fixtures";
import { apiKey, linkOf } from "./testing/signups";

// Clicks, sign-ups, enrolments, reviews and exports while databases, objects, queues, files and receivers go wrong, one
// by one and for minutes. Once all is well again, everything holds that anybody was told.

for (const level of ["log", "warn", "error"] as const) vi.spyOn(console, level).mockImplementation(() => {});

const hour = 3_600_000;
const key = await apiKey();
const admin = await administrator();
await db.run(sql`UPDATE sessions SET expires_at = expires_at * 2 WHERE id = ${admin.sessionId}`);

/** Ahead of the runtime's own clock, so that no alarm rings by itself. */
const faults = new Faults(Date.now() + 24 * hour);
const received = startReceiver(faults);

const events = ["click.counted", "signup.attributed", "export.done"];
const webhook = await api("POST", "/webhooks", { token: await token(), body: { url: receiverUrl, events } });
expect(webhook.status).toBe(201);

function token(): Promise<string> {
  return issueAccessToken(testEnv.SESSION_SECRET, admin, Date.now());
}

async function newScene({ holdAt, pause }: FaultSchedule): Promise<Scene> {
  faults.calm();
  faults.passTime(pause * 60_000);
  received.length = 0;
  const body = { hold_at: holdAt };
  expect((await api("PUT", "/settings/fraud", { token: await token(), body })).status).toBe(200);
  const { id } = await runningCampaign(await token());
  const row = await db.get<{ number: number }>(sql`SELECT number FROM campaigns WHERE id = ${id}`);
  const of = { id, number: row?.number ?? 0 };
  return new Scene(faults, { key, admin }, id, [await linkOf(of), await linkOf(of)]);
}

/** Steps that are done at the same time. */
function inTurns(steps: readonly Step[]): Step[][] {
  const turns: Step[][] = [];
  for (const step of steps) {
    if (step.alongside && turns.length > 0) turns.at(-1)?.push(step);
    else turns.push([step]);
  }
  return turns;
}

async function play(schedule: FaultSchedule): Promise<void> {
  const scene = await newScene(schedule);
  for (const turn of inTurns(schedule.steps)) {
    faults.letLateArrive();
    faults.passTime((turn[0]?.after ?? 0) * 1000);
    faults.expect(turn.flatMap((step) => step.faults));
    const isAlone = turn.length === 1;
    await faults.untilDoneOrHeld(Promise.all(turn.map(({ act }) => scene.do(act, isAlone))));
    await scene.untilDoneOrHeld();
  }
  await scene.calmDown();
  await checkPromises(scene, received);
}

/** Counts everything again from the raw events. */
async function recounted({ step }: Recount): Promise<unknown[]> {
  const found: unknown[] = [];
  for (let mark: unknown = null; ; ) {
    const { next, differences } = await step({ db, now: Date.now() }, mark);
    found.push(...differences);
    if (next === null) return found;
    mark = JSON.parse(JSON.stringify(next));
  }
}

it("whatever goes wrong, nothing that was acknowledged is lost and nothing is counted twice", {
  timeout: 3_600_000,
}, async () => {
  await fc.assert(fc.asyncProperty(fc.noBias(faultSchedules), play), {
    numRuns: runs(12, 1000),
    // At each change the same schedules; at leisure others each time.
    ...(deep ? {} : { seed: 20_261_128 }),
    endOnFailure: true,
  });
  for (const recount of [recentDays, allLinks, allCampaigns, allDays]) {
    expect([recount.name, await recounted(recount)]).toEqual([recount.name, []]);
  }
  // Schedules in which something never happens would show nothing of it; few need not hold all of it.
  if (!deep) return;
  const happened = await db.all<{ action: string }>(sql`SELECT DISTINCT action FROM audit_events`);
  expect(happened.map(({ action }) => action)).toEqual(
    expect.arrayContaining([
      ...["signup.attributed", "signup.unattributed", "signup.enrolled", "signup.held", "signup.claimed"],
      ...["signup.fraud_confirmed", "signup.fraud_dismissed", "signup.fraud_undone", "fraud.decided_many"],
      "export.requested",
    ]),
  );
});
