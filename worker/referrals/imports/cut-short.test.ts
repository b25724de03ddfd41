import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { db, testEnv } from "../../testing/api";
import { campaign, linkOf, type TestLink } from "../testing/signups";
import { importEvents } from "./import-events";
import { clickOf, signupOf } from "./testing/history-calls";

// A call that was cut short at any batch, and made again, leaves what one that was not cut short leaves.

const start = Date.parse("2025-01-01T00:00:00.000Z");
const atOnce = 20;

/** On two links, in no order: clicks and sign-ups of few visitors, ties, repeats, more sign-ups than clicks. */
function history([a, b]: TestLink[]) {
  return Array.from({ length: 80 }, (_, i) => {
    const link = (i * 7) % 3 === 0 ? a : b;
    const stated = {
      timestamp: new Date(start + ((i * 37) % 25) * 7_200_000).toISOString(),
      visitor: i % 11 === 0 ? "" : `v${(i * 5) % 4}`,
    };
    const fields =
      (i * 13) % 5 < 2
        ? clickOf(link as TestLink, stated)
        : signupOf(link as TestLink, {
            ...stated,
            userEmail: `person ${i % 50}`,
            conversionTime: (i % 90) + 1,
          });
    return { line: i + 1, fields };
  });
}

/** A database that goes away at its `at`-th write. */
function cutAt(at: number) {
  let writes = 0;
  const client = Object.assign(Object.create(db.$client), {
    prepare: db.$client.prepare.bind(db.$client),
    batch: async (statements: D1PreparedStatement[]) => {
      writes += 1;
      if (writes > at) throw new Error("cut short");
      return db.$client.batch(statements);
    },
  });
  return Object.assign(Object.create(db), { $client: client }) as typeof db;
}

/** All that the history left of a link, whatever the link and its records are called. */
async function figures(link: TestLink) {
  const [totals, days, weeks, clicks, signups] = await Promise.all([
    db.all(sql`SELECT clicks, unique_clicks, signups, enrollments FROM referrals WHERE id = ${link.id}`),
    db.all<object>(sql`SELECT * FROM link_days WHERE referral_id = ${link.id} ORDER BY day`),
    db.all<object>(sql`SELECT * FROM link_weeks WHERE referral_id = ${link.id} ORDER BY week`),
    db.all(
      sql`SELECT stated_us, us, day, earned_us FROM imported_clicks WHERE referral_id = ${link.id} ORDER BY us`,
    ),
    db.all(sql`SELECT event_us, clicked_at, clicked_day, country, conversion_time_minutes, day, hour
      FROM signups WHERE referral_id = ${link.id} ORDER BY event_us`),
  ]);
  const nameless = (rows: object[]) => rows.map((row) => ({ ...row, referral_id: "" }));
  return { totals, days: nameless(days), weeks: nameless(weeks), clicks, signups };
}

it.each([false, true])("with clicks added where they lack: %s", async (addMissingClicks) => {
  const made = await campaign();
  const pair = async () => [await linkOf(made), await linkOf(made)];
  const call = (on: typeof db, links: TestLink[]) => {
    const now = Date.now();
    const by = { actor: null, requestId: "test", now };
    return importEvents({ env: testEnv, db: on, by, now }, history(links), { addMissingClicks, atOnce });
  };
  const figuresOf = (links: TestLink[]) => Promise.all(links.map(figures));

  const whole = await pair();
  const done = await call(db, whole);
  const expected = await figuresOf(whole);
  expect(done.rejected.length > 0).toBe(!addMissingClicks);
  for (let at = 0; ; at++) {
    const links = await pair();
    const first = await call(cutAt(at), links).catch((error: Error) => error);
    if (!(first instanceof Error)) {
      expect(at).toBeGreaterThan(3);
      expect(await figuresOf(links)).toEqual(expected);
      break;
    }
    expect(first.message).toBe("cut short");
    const again = await call(db, links);
    expect(again.rejected).toEqual(done.rejected);
    expect(await figuresOf(links)).toEqual(expected);
    expect(await call(db, links)).toMatchObject({ accepted: 0, rejected: done.rejected });
  }
});
