import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { atomically } from "../../../core/db/db";
import { localHour } from "../../../core/time";
import { db } from "../../../testing/api";
import { clickDelta } from "../../clicks/click-delta";
import type { Origin } from "../../clicks/click-token";
import { encodeEvents } from "../../clicks/event-log";
import { viaOf } from "../../clicks/via";
import type { DayDelta } from "../../rollups/day-delta";
import { addToRollups } from "../../rollups/rollups";
import { enrollmentDeltas, signupDeltas } from "../../signups/signup-delta";
import { shift } from "./brute-force";
import { minutesBetween } from "./brute-force-breakdowns";
import type { Question, World } from "./world";

/** Where clocks move: around these days events are dense. */
const zones = fc.constantFrom(
  { timeZone: "UTC", around: "2026-03-01" },
  { timeZone: "Asia/Kathmandu", around: "2026-01-01" },
  { timeZone: "America/New_York", around: "2026-03-08" },
  { timeZone: "America/New_York", around: "2026-11-01" },
  { timeZone: "Europe/Paris", around: "2026-03-29" },
  { timeZone: "Europe/Paris", around: "2026-10-25" },
  { timeZone: "Australia/Lord_Howe", around: "2026-04-05" }, // half an hour back
  { timeZone: "Australia/Lord_Howe", around: "2026-10-04" },
  { timeZone: "Asia/Kathmandu", around: "2028-02-29" },
  { timeZone: "America/Sao_Paulo", around: "2018-11-04" }, // midnight was skipped
  { timeZone: "America/St_Johns", around: "2007-11-04" }, // a minute after midnight, back to the day before
  { timeZone: "Pacific/Apia", around: "2011-12-30" }, // the day was skipped
);

const machines = [
  {
    userAgent:
      "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1",
    ...{ device: "mobile", browser: "Safari", system: "iOS" },
  },
  {
    userAgent:
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36",
    ...{ device: "desktop", browser: "Chrome", system: "Windows" },
  },
  { userAgent: "", device: "other", browser: "Other", system: "Other" },
];

const day = 86_400_000;

/** A small programme with some history, and a question about it. */
export const worlds: fc.Arbitrary<{ world: World; question: Question; now: number }> = zones.chain(
  ({ timeZone, around }) => {
    const middle = Date.parse(`${around}T12:00:00Z`);
    const near = fc.oneof(
      fc.integer({ min: -2 * 24 * 4, max: 2 * 24 * 4 }).map((quarters) => middle + quarters * 900_000),
      fc.integer({ min: -40 * day, max: 8 * day }).map((ms) => middle + ms),
    );
    const at = fc.oneof(
      { weight: 4, arbitrary: near },
      { weight: 1, arbitrary: near.map((ms) => ms - 365 * day) },
    );
    const link = fc.nat(4);
    const date = fc.integer({ min: -45, max: 12 }).map((n) => shift(around, n));
    const click = fc.record({
      link,
      at,
      unique: fc.boolean(),
      bot: fc.nat(3).map((n) => n === 0),
      country: fc.constantFrom("NP", "KE", ""),
      machine: fc.constantFrom(...machines),
      referrer: fc.constantFrom("", "", "m.facebook.com", "t.me"),
      source: fc.constantFrom("link", "link", "qr", "whatsapp", "poster"),
    });
    const campaign = fc.record({
      startsOn: date,
      length: fc.option(fc.nat(30)),
      archivedAt: fc.option(at, { freq: 3 }),
      type: fc.constantFrom("fair", "online", null),
    });
    return fc
      .record({
        campaigns: fc.tuple(campaign, campaign, campaign),
        issued: fc.array(at, { minLength: 5, maxLength: 5 }),
        clicks: fc.array(click, { maxLength: 40, size: "max" }),
        earned: fc.array(
          fc.record({ click: fc.nat(39), known: fc.boolean(), at, enrolledAt: fc.option(at) }),
          { maxLength: 20, size: "max" },
        ),
        lost: fc.array(fc.record({ campaign: fc.constantFrom("c0", "c1", ""), at }), { maxLength: 4 }),
        from: fc.oneof(
          date,
          fc.integer({ min: -4, max: 2 }).map((n) => shift(around, n)),
        ),
        length: fc.oneof(fc.nat(5), fc.nat(45)),
        campaign: fc.constantFrom(null, null, "c0", "c1", "c2"),
        officer: fc.constantFrom(null, null, "o0", "o1", "o2"),
        now: at,
      })
      .map((made) => {
        // A click earns at most one sign-up, so a link never has more of these than of those.
        const spent = new Set<number>();
        const earned = made.earned.flatMap((s) => {
          const click = s.click % Math.max(1, made.clicks.length);
          const source = made.clicks[click];
          if (!source || source.bot || spent.has(click)) return [];
          spent.add(click);
          return [
            {
              link: source.link,
              campaign: `c${source.link % 2}`,
              at: s.at,
              click: s.known ? click : null,
              enrolledAt: s.enrolledAt,
            },
          ];
        });
        const world: World = {
          timeZone,
          officers: ["o0", "o1", "o2", "o3"],
          regions: { o0: "North", o1: "North", o2: "", o3: "South" },
          campaigns: made.campaigns.map((c, i) => ({
            id: `c${i}`,
            startsOn: c.startsOn,
            endsOn: c.length === null ? null : shift(c.startsOn, c.length),
            archivedAt: c.archivedAt,
            type: c.type,
          })),
          links: made.issued.map((issuedAt, i) => ({
            id: `r${i}`,
            officer: `o${i % 3}`,
            campaign: `c${i % 2}`,
            issuedAt: Math.floor(issuedAt / 1000) * 1000,
          })),
          clicks: made.clicks.map(({ machine, ...click }) => ({ ...click, ...machine })),
          signups: [
            ...earned,
            ...made.lost.map((s) => ({ ...s, link: null, click: null, enrolledAt: null })),
          ],
        };
        const to = shift(made.from, made.length);
        return {
          world,
          question: { from: made.from, to, campaign: made.campaign, officer: made.officer },
          now: made.now,
        };
      });
  },
);

/** What ingestion adds to the rollups, event by event. */
function deltasOf(world: World): DayDelta[] {
  const of = (n: number) => {
    const link = world.links[n];
    if (!link) throw new Error(`no link ${n}`);
    return { referralId: link.id, campaignId: link.campaign };
  };
  const clicks = world.clicks.map((c): DayDelta => {
    const event = {
      us: c.at * 1000,
      kind: c.bot ? ("bot" as const) : ("click" as const),
      unique: c.unique && !c.bot,
      country: c.country,
      userAgent: c.userAgent,
      referrer: c.referrer,
      source: c.source,
      ...{ visitor: "", ip: "", nonce: "0123456789" },
    };
    const { timeZone } = world;
    const owner = { ...of(c.link), day: localHour(c.at, timeZone).day, timeZone };
    return clickDelta(encodeEvents([event]), owner, () => true);
  });
  const signups = world.signups.flatMap((s): DayDelta[] => {
    const { day, hour } = localHour(s.at, world.timeZone);
    if (s.link === null) return [{ referralId: null, campaignId: s.campaign, day, unattributedSignups: 1 }];
    const click = s.click === null ? undefined : world.clicks[s.click];
    const counted = {
      ...of(s.link),
      day,
      hour,
      country: click?.country || null,
      via: viaOf(click ? { source: click.source, origin: click as Origin } : null),
      clickedDay: click ? localHour(click.at, world.timeZone).day : null,
      conversionTimeMinutes: click ? minutesBetween(click.at, s.at) : null,
      fraudScore: null,
    };
    if (s.enrolledAt === null) return signupDeltas(counted);
    const enrolled = localHour(s.enrolledAt, world.timeZone);
    const enrollment = { ...of(s.link), enrolledDay: enrolled.day, enrolledHour: enrolled.hour };
    return [...signupDeltas(counted), ...enrollmentDeltas(enrollment)];
  });
  return [...clicks, ...signups];
}

/** Makes the world what the database holds, in two calls as two flushes would. */
export async function store(world: World): Promise<void> {
  const rows = (list: unknown[]) => JSON.stringify(list);
  const deltas = deltasOf(world);
  const clicks = deltas.filter((d) => d.clicks || d.botClicks);
  await atomically(db, [
    ...[
      "link_days",
      "link_weeks",
      "campaign_days",
      "campaign_months",
      "officer_standings",
      "referrals",
      "campaigns",
      "officers",
    ].map((table) => sql.raw(`DELETE FROM ${table}`)),
    sql`UPDATE compaction SET days_through = '', months_through = '', standings_through = ''`,
    sql`UPDATE organisation SET time_zone = ${world.timeZone}`,
    sql`INSERT OR IGNORE INTO people (id, name, email, created_at)
      SELECT value, 'Officer ' || value, value || '@milepost.test', 0 FROM json_each(${rows(world.officers)})`,
    sql`INSERT INTO officers (id, number, person_id, region, max_links, created_at)
      SELECT key, cast(substr(key, 2) AS INTEGER) + 1, key, value, 9, 0
      FROM json_each(${JSON.stringify(world.regions)})`,
    sql`INSERT INTO campaigns (id, number, name, slug, starts_on, ends_on, archived_at, type, attribution_model,
        attribution_window_days, max_links_per_officer, publishable_key, created_at)
      SELECT value->>'id', key + 1, 'Campaign ' || key, value->>'id', value->>'startsOn', value->>'endsOn',
        value->>'archivedAt', value->>'type', 'last_click', 30, 9, value->>'id', 0 FROM json_each(${rows(world.campaigns)})`,
    sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at)
      SELECT value->>'id', key + 1, value->>'id', value->>'officer', value->>'campaign', value->>'issuedAt'
      FROM json_each(${rows(world.links)})`,
    ...addToRollups(clicks),
    ...addToRollups(deltas.filter((d) => !clicks.includes(d))),
  ]);
}
