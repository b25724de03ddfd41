import { sql } from "drizzle-orm";
import fc from "fast-check";
import { expect, it } from "vitest";
import { systemCall } from "../../../core/jobs/job";
import { administrator, api, db, testEnv } from "../../../testing/api";
import { runs } from "../../../testing/runs";
import { post } from "../../imports/testing/history-calls";
import { expectedDays, rawClicks, storedDays } from "../../imports/testing/raw-days";
import {
  accept,
  campaign,
  clickOn,
  imbalances,
  linkOf,
  type SignupRow,
  settle,
  someone,
} from "../../testing/signups";
import { decideFlags } from "./decide-flags";
import { decide, raiseFlag } from "./testing/flags";

// Random histories of clicks, sign-ups, decisions, claims, enrolments and imports: at every step each total is what
// counting the raw rows again gives.

const { token } = await administrator();
const day = 86_400_000;
const noon = Math.floor(Date.now() / day) * day - 60 * day + day / 2;

const which = fc.nat(40);
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("click" as const), link: fc.nat(2), at: fc.nat(20) }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant("signup" as const),
      click: fc.option(which),
      code: fc.option(fc.nat(2)),
      at: fc.integer({ min: 5, max: 30 }),
    }),
  },
  {
    weight: 9,
    arbitrary: fc.record({
      do: fc.constantFrom("confirm" as const, "dismiss" as const, "undo" as const, "hold" as const),
      signup: which,
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant("claim" as const), signup: which, link: fc.nat(2) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("enrol" as const),
      signup: which,
      status: fc.constantFrom("completed", "pending"),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("import" as const),
      link: fc.nat(2),
      kind: fc.constantFrom("click", "signup"),
      at: fc.nat(20),
      visitor: fc.constantFrom("v1", "v2"),
    }),
  },
);
const histories = fc.array(step, { minLength: 10, maxLength: 30, size: "max" });

async function play(history: typeof histories extends fc.Arbitrary<infer T> ? T : never): Promise<void> {
  const running = await campaign({ attribution_window_days: 60 });
  const officer = (await linkOf(running)).officer;
  const links = [await linkOf(running, { officer }), await linkOf(running), await linkOf(running)];
  const linkAt = (n: number) => links[n % links.length] as (typeof links)[number];
  const clicks: string[] = [];
  const ids = async () =>
    (
      await db.all<{ id: string }>(sql`SELECT id FROM signups WHERE campaign_id = ${running.id} ORDER BY id`)
    ).map(({ id }) => id);
  const signupAt = async (n: number) => {
    const all = await ids();
    return all[n % Math.max(1, all.length)];
  };
  const allowed = (status: number) => expect([200, 202, 400, 409]).toContain(status);

  for (const x of history) {
    if (x.do === "click") {
      clicks.push(await clickOn(linkAt(x.link), noon + x.at * day + clicks.length));
    } else if (x.do === "signup") {
      const click = x.click === null ? undefined : clicks[x.click % Math.max(1, clicks.length)];
      const id = await accept({
        campaignId: running.id,
        email: someone(),
        occurredAt: noon + x.at * day + 1000,
        evidence: {
          claims: click ? [{ id: click, source: "click_id" }] : [],
          ref_code: x.code === null ? null : linkAt(x.code).code,
          dated: true,
          visitor: null,
        },
      });
      await settle(id);
      await raiseFlag(id);
    } else if (x.do === "import") {
      const at = new Date(noon + x.at * day).toISOString();
      const who = x.kind === "click" ? {} : { userEmail: `${x.visitor}-${x.at}` };
      await post({
        timestamp: at,
        eventType: x.kind,
        referralID: linkAt(x.link).id,
        visitor: x.visitor,
        ...who,
      });
      for (const id of await ids()) await raiseFlag(id);
    } else {
      const id = await signupAt(x.signup);
      if (!id) continue;
      const flag = `flg${id.slice(3)}`;
      if (x.do === "hold") {
        await decideFlags(systemCall(testEnv, "test"), [id], "hold", { holdUntil: Date.now() + day });
      } else if (x.do === "claim") {
        const body = { referral_id: linkAt(x.link).id, reason: "Met at the fair" };
        allowed((await api("POST", `/signups/${id}/claim`, { token, body })).status);
      } else if (x.do === "enrol") {
        const body = { enrollment_status: x.status };
        allowed((await api("PATCH", `/signups/${id}`, { token, body })).status);
      } else {
        allowed((await decide(flag, x.do)).status);
      }
    }
    // Who counts, by the flags alone; and a click is one sign-up's.
    expect(
      await db.all(sql`SELECT s.id, s.counted, f.status FROM signups AS s
        LEFT JOIN fraud_flags AS f ON f.signup_id = s.id WHERE s.campaign_id = ${running.id}
          AND (s.counted <> (s.referral_id IS NOT NULL AND coalesce(f.status NOT IN ('held', 'confirmed'), 1))
            OR s.withheld <> coalesce(f.status IN ('held', 'confirmed'), 0)
            OR (f.status = 'confirmed' AND s.click_id IS NOT NULL))`),
    ).toEqual([]);
    expect(
      await db.all(sql`SELECT i.us, i.earned_us FROM imported_clicks AS i JOIN referrals AS r ON r.id = i.referral_id
        WHERE r.campaign_id = ${running.id} AND i.visitor <> '' AND i.earned_us IS NOT NULL
          AND NOT EXISTS (SELECT 1 FROM signups AS s WHERE s.referral_id = i.referral_id AND s.event_us = i.earned_us
            AND s.click_id IS NOT NULL)`),
    ).toEqual([]);
    const raw = await rawClicks(running.id);
    const counted = await db.all<SignupRow>(
      sql`SELECT * FROM signups WHERE campaign_id = ${running.id} AND counted = 1`,
    );
    const owners = links.map(({ id }) => id);
    expect(await storedDays("link_days", "referral_id", owners)).toEqual(
      expectedDays(raw, counted, ({ referralId }) => referralId, "UTC"),
    );
    expect(await storedDays("campaign_days", "campaign_id", [running.id])).toEqual(
      expectedDays(raw, counted, () => running.id, "UTC"),
    );
  }
}

it("totals equal the raw rows at every step of random histories", async () => {
  await fc.assert(fc.asyncProperty(histories, play), { numRuns: runs(4, 40) });
  const unbalanced = (await imbalances()) as { by_minutes?: number }[];
  // A history states minutes of sign-ups whose click nobody knows; the rest adds up.
  expect(unbalanced.filter((row) => row.by_minutes === undefined)).toEqual([]);
}, 600_000);
