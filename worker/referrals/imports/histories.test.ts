import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { newId } from "../../core/db/ids";
import { db, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { clickDelta } from "../clicks/click-delta";
import { nonceOf } from "../clicks/click-token";
import { type ClickEvent, encodeEvents } from "../clicks/event-log";
import { flushClicks } from "../clicks/flush-clicks";
import { clock } from "../insight/testing/brute-force";
import { campaign, linkOf, type SignupRow, type TestLink } from "../testing/signups";
import { liveFrom } from "./batch-number";
import { identities } from "./event-identity";
import { type ImportDone, importEvents } from "./import-events";
import type { RawLine } from "./read-events";
import { expectedDays, rawClicks, storedDays, timeZone } from "./testing/raw-days";

// Random histories, cut into files that come in any order, more than once and at the same time: what they leave is
// what reading them once would, and every figure is that of the raw events.

const midnight = Date.parse("2026-03-09T18:15:00.000Z");
const now = Date.parse("2026-06-01T00:00:00.000Z");

beforeAll(async () => {
  await db.run(sql`UPDATE organisation SET time_zone = ${timeZone}`);
});

interface Line {
  link: number;
  kind: "click" | "signup";
  /** Microseconds around midnight: few enough that events meet. */
  at: number;
  who: string;
  email: string;
  country: string;
  enrolled: "" | "same" | number;
}

const line: fc.Arbitrary<Line> = fc.record({
  link: fc.nat(1),
  kind: fc.constantFrom("click", "click", "signup"),
  at: fc.oneof(
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: -30, max: 30 }).map((hours) => hours * 3_600_000_000),
  ),
  who: fc.constantFrom("", "v1", "v2"),
  email: fc.constantFrom("a", "b", "asha@example.org"),
  country: fc.constantFrom("", "NP", "KE"),
  enrolled: fc.constantFrom<Line["enrolled"]>("", "same", 1, 2),
});

/** Live clicks that stood there before: some of them at the very times that the history states. */
const liveClick = fc.record({ link: fc.nat(1), at: fc.integer({ min: -3, max: 3 }), bot: fc.boolean() });

const stamp = (us: number) =>
  `${new Date(Math.floor(us / 1000)).toISOString().slice(0, -1)}${String(us % 1000).padStart(3, "0")}Z`;

function fieldsOf({ link, kind, at, who, email, country, enrolled }: Line, links: TestLink[]) {
  const us = midnight * 1000 + at;
  const of = links[link];
  return {
    timestamp: stamp(us),
    eventType: kind,
    referralID: at % 2 === 0 ? of?.id : of?.code,
    visitor: who,
    country,
    ...(kind === "click"
      ? { userAgent: who === "v1" ? "Mozilla/5.0 (X11; Linux x86_64) Firefox/120.0" : "" }
      : {}),
    ...(kind === "signup" ? { userEmail: email, conversionTime: email === "a" ? 7 : null } : {}),
    ...(kind === "signup" && enrolled !== "" ? { enrollmentStatus: "completed" } : {}),
    ...(typeof enrolled === "number" && kind === "signup"
      ? { enrolledAt: stamp(us + enrolled * 86_400_000_000) }
      : {}),
  };
}

const keys = identities(testEnv.DATA_KEY);

/** What the contract knows an event by. */
const identity = (l: Line) => `${l.kind} ${l.link} ${l.at} ${l.kind === "click" ? l.who : l.email}`;

async function flushLive(link: TestLink, events: { at: number; bot: boolean }[]) {
  const byDay = Map.groupBy(
    [...new Map(events.map((e) => [`${e.at} ${e.bot}`, e])).values()].sort((a, b) => a.at - b.at),
    ({ at }) => clock(midnight + Math.floor(at / 1000), timeZone).day,
  );
  for (const [day, some] of byDay) {
    const log = encodeEvents(
      some.map(({ at, bot }) => ({
        us: midnight * 1000 + at,
        kind: bot ? "bot" : "click",
        ...{ unique: false, visitor: "", ip: "", userAgent: "", country: "", referrer: "", source: "link" },
        nonce: "0123456789",
      })) as ClickEvent[],
    );
    const of = { referralId: link.id, campaignId: link.campaignId, day };
    const deltas = [clickDelta(log, { ...of, timeZone }, () => true)];
    const firstSeq = liveFrom + Date.parse(day) / 1000;
    await flushClicks(db, { ...of, firstSeq, lastSeq: firstSeq + some.length - 1, logs: [log], deltas });
  }
}

it("adds up to what the histories state, however they are cut and repeated", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 40, size: "max" }),
      fc.array(liveClick, { maxLength: 6 }),
      fc.array(fc.array(fc.nat(), { minLength: 1, maxLength: 25, size: "max" }), { maxLength: 4 }),
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom(3, 1000),
      async (history, live, cuts, atOnce, addMissingClicks, batchOf) => {
        const made = await campaign();
        const links = [await linkOf(made), await linkOf(made)];
        for (const [i, link] of links.entries()) {
          await flushLive(
            link,
            live.filter((l) => l.link === i),
          );
        }
        const files = [
          ...cuts.map((cut) => cut.map((n) => history[n % history.length] as Line)),
          history.slice(0, Math.ceil(history.length / 2)),
          history.slice(Math.ceil(history.length / 2)),
          history,
        ];
        const send = (file: Line[]) => {
          const lines = file.map((l, i): RawLine => ({ line: i + 1, fields: fieldsOf(l, links) }));
          return importEvents(
            { env: testEnv, db, by: { actor: null, requestId: newId("import"), now }, now },
            lines,
            { addMissingClicks, atOnce: batchOf },
          );
        };
        const reports: ImportDone[] = [];
        if (atOnce) reports.push(...(await Promise.all(files.map(send))));
        else for (const file of files) reports.push(await send(file));
        // A sign-up that came before its click was left out, and finds it now.
        files.push(history);
        reports.push(await send(history));

        const clicks = await rawClicks(made.id);
        const signups = await db.all<SignupRow>(sql`SELECT * FROM signups WHERE campaign_id = ${made.id}`);
        const brought = new Set(
          signups.flatMap(({ visitor, click_id: id }) => (visitor || !id ? [] : [nonceOf(String(id))])),
        );

        const distinct = new Map(history.map((l) => [identity(l), l]));
        const byKey = new Map(
          history.map((l) => [keys.signup(links[l.link]?.id ?? "", midnight * 1000 + l.at, l.email), l]),
        );
        const stated = (kind: string, i: number) =>
          [...distinct.values()].filter((l) => l.kind === kind && l.link === i);
        const room = links.map((link, i) => {
          const counted = clicks.filter((c) => c.referralId === link.id && c.kind === "click" && !c.imported);
          return counted.length + stated("click", i).length;
        });
        const fitting = room.map((n, i) =>
          addMissingClicks ? stated("signup", i).length : Math.min(n, stated("signup", i).length),
        );
        const sum = (of: "accepted" | "duplicates") => reports.reduce((n, report) => n + report[of], 0);
        const rejected = reports.flatMap((report) => report.rejected);
        expect(rejected.filter(({ fault }) => fault !== "no_click_left")).toEqual([]);
        expect(signups.length).toBe(fitting.reduce((a, b) => a + b, 0));
        expect(sum("accepted") - brought.size).toBe(
          [...distinct.values()].filter(({ kind }) => kind === "click").length + signups.length,
        );
        expect(sum("accepted") - brought.size + sum("duplicates") + rejected.length).toBe(
          files.flat().length,
        );
        for (const [i, link] of links.entries()) {
          const filled = (wanted: number[], taken: number[]) => {
            const times = new Set(taken);
            for (let us of wanted) {
              while (times.has(us)) us += 1;
              times.add(us);
            }
            return [...times].sort();
          };
          const own = clicks.filter((c) => c.referralId === link.id && c.kind === "click");
          const counted = own.filter((c) => !c.imported).map((c) => c.us);
          const ownSignups = signups.filter((s) => s.referral_id === link.id);
          const known = ownSignups.map((s) => {
            const l = byKey.get(String(s.import_key));
            if (!l) throw new Error(`a sign-up that no line states: ${s.import_key}`);
            return { ...s, stated: midnight * 1000 + l.at };
          });
          const added = known
            .filter((s) => brought.has(nonceOf(String(s.click_id ?? ""))))
            .map((s) => s.stated - (s.conversion_time_minutes ?? 1) * 60_000_000);
          const wanted = stated("click", i).map((l) => midnight * 1000 + l.at);
          expect(own.map((c) => c.us).sort()).toEqual(filled([...wanted, ...added], counted));
          expect(known.map((s) => s.event_us).sort()).toEqual(
            filled(
              known.map((s) => s.stated),
              [],
            ),
          );
          expect(ownSignups.length).toBeLessThanOrEqual(own.length);

          // One unique click a visitor and day.
          const visits = own.filter((c) => c.visitor !== "");
          const visitorDays = new Set(visits.map((c) => `${c.visitor} ${c.day}`));
          const unique = own.filter((c) => c.unique).map((c) => `${c.visitor} ${c.day}`);
          expect(unique.sort()).toEqual([...visitorDays].sort());

          const free = new Set(visits);
          for (const signup of ownSignups.sort((a, b) => a.event_us - b.event_us)) {
            const before = [...free].filter((c) => c.visitor === signup.visitor && c.us < signup.event_us);
            const latest = before.sort((a, b) => a.us - b.us).at(-1);
            const own = clicks.find((c) => c.nonce === nonceOf(String(signup.click_id ?? "")));
            const earned = (own && brought.has(own.nonce) ? own : latest) ?? null;
            if (earned) free.delete(earned);
            expect(signup.clicked_day).toBe(earned?.day ?? null);
            expect(signup.clicked_at).toBe(earned ? Math.floor(earned.us / 1000) : null);
            const stated = JSON.parse(signup.evidence).visitor?.country;
            expect(signup.country).toBe(stated || earned?.country || null);
            expect(signup.click_id?.slice(22, 32) ?? null).toBe(earned?.nonce ?? null);
          }
        }
        for (const click of clicks) {
          expect(clock(Math.floor(click.us / 1000), timeZone).day).toBe(click.day);
        }

        const ids = links.map((link) => link.id);
        expect(await storedDays("link_days", "referral_id", ids)).toEqual(
          expectedDays(clicks, signups, (of) => of.referralId),
        );
        expect(await storedDays("campaign_days", "campaign_id", [made.id])).toEqual(
          expectedDays(clicks, signups, () => made.id),
        );
        const lifetime = await db.all<Record<string, number>>(sql`
          SELECT sum(clicks) AS clicks, sum(unique_clicks) AS uniques, sum(signups) AS signups,
            sum(enrollments) AS enrollments
          FROM referrals WHERE campaign_id = ${made.id}`);
        expect(lifetime).toEqual([
          {
            clicks: clicks.filter((c) => c.kind === "click").length,
            uniques: clicks.filter((c) => c.unique).length,
            signups: signups.length,
            enrollments: signups.filter((s) => s.enrolled_at !== null).length,
          },
        ]);
      },
    ),
    { numRuns: runs(5, 20) },
  );
}, 120_000);
