import type { Period } from "../../rollups/periods";
import type { Link, Question, World } from "./world";

/** Every metric of the contract over raw events, computed the slow and obvious way, to hold the rollups against. */

const clocks = new Map<string, Map<number, { day: string; hour: number }>>();

/** The local day and hour, by another way than the product's. */
export function clock(at: number, timeZone: string): { day: string; hour: number } {
  const known = clocks.get(timeZone) ?? new Map<number, { day: string; hour: number }>();
  clocks.set(timeZone, known);
  let shown = known.get(at);
  if (!shown) {
    const text = new Date(at).toLocaleString("sv-SE", { timeZone });
    shown = { day: text.slice(0, 10), hour: Number(text.slice(11, 13)) };
    known.set(at, shown);
  }
  return shown;
}

export function shift(day: string, days: number): string {
  const [y = 0, m = 1, d = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(y, m - 1, d + days)).toISOString().slice(0, 10);
}

export function days({ from, to }: Period): string[] {
  const list: string[] = [];
  for (let day = from; day <= to; day = shift(day, 1)) list.push(day);
  return list;
}

/** 10000·n/d rounded half up, ÷ 100, in whole numbers throughout. */
export function percentOf(n: number, d: number): number | null {
  if (d === 0) return null;
  const doubled = (BigInt(n) * 20000n) / BigInt(d);
  return Number((doubled + 1n) / 2n) / 100;
}

function averageOf(n: number, d: number): number | null {
  if (d === 0) return null;
  const doubled = (BigInt(n) * 200n) / BigInt(d);
  return Number((doubled + 1n) / 2n) / 100;
}

export function select(world: World, q: Question) {
  const dayOf = (at: number) => clock(at, world.timeZone).day;
  const within = (at: number) => dayOf(at) >= q.from && dayOf(at) <= q.to;
  const ours = (link: Link | undefined) =>
    link !== undefined &&
    (q.campaign === null || link.campaign === q.campaign) &&
    (q.officer === null || link.officer === q.officer);
  const linkOf = (n: number | null) => (n === null ? undefined : world.links[n]);
  const people = world.clicks.filter((c) => within(c.at) && !c.bot && ours(linkOf(c.link)));
  const earning = new Set(world.signups.map((s) => s.click).filter((n) => n !== null));
  return {
    people,
    bots: world.clicks.filter((c) => within(c.at) && c.bot && ours(linkOf(c.link))),
    unique: people.filter((c) => c.unique),
    signups: world.signups.filter((s) => within(s.at) && ours(linkOf(s.link))),
    enrolled: world.signups.filter(
      (s) => s.enrolledAt !== null && within(s.enrolledAt) && ours(linkOf(s.link)),
    ),
    unattributed: world.signups.filter(
      (s) =>
        s.link === null &&
        within(s.at) &&
        q.officer === null &&
        (q.campaign === null || s.campaign === q.campaign),
    ),
    bounced: people.filter((c) => !earning.has(world.clicks.indexOf(c))),
    activeOfficers: new Set(people.map((c) => linkOf(c.link)?.officer)).size,
    links: world.links.filter((l) => ours(l) && dayOf(l.issuedAt) <= q.to).length,
  };
}

export function overviewOf(world: World, q: Question) {
  const found = select(world, q);
  const mine = world.campaigns.filter(
    (c) =>
      (q.campaign === null || c.id === q.campaign) &&
      (q.officer === null || world.links.some((l) => l.officer === q.officer && l.campaign === c.id)),
  );
  const ran = mine.filter((c) =>
    days(q).some(
      (day) =>
        day >= c.startsOn &&
        (c.endsOn === null || day <= c.endsOn) &&
        (c.archivedAt === null || day <= clock(c.archivedAt, world.timeZone).day),
    ),
  );
  const [clicks, signups, enrollments] = [found.people.length, found.signups.length, found.enrolled.length];
  return {
    clicks,
    unique_clicks: found.unique.length,
    bot_clicks: found.bots.length,
    signups,
    enrollments,
    unattributed_signups: found.unattributed.length,
    click_to_signup_rate: percentOf(signups, clicks),
    signup_to_enrollment_rate: percentOf(enrollments, signups),
    total_conversion_rate: percentOf(enrollments, clicks),
    bounce_rate: percentOf(found.bounced.length, clicks),
    average_clicks_per_officer: averageOf(clicks, found.activeOfficers),
    active_officers: found.activeOfficers,
    campaigns: ran.length,
    links: found.links,
    fraud_score: null,
  };
}

/** The hours that clocks show on a day: none on one that the zone skips. */
function hoursShown(day: string, timeZone: string): number[] {
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const hours = new Set<number>();
  for (let at = midnight - 86_400_000; at < midnight + 2 * 86_400_000; at += 900_000) {
    const local = clock(at, timeZone);
    if (local.day === day) hours.add(local.hour);
  }
  return [...hours].sort((a, b) => a - b);
}

const isShown = (day: string, timeZone: string) =>
  timeZone !== "Pacific/Apia" || hoursShown(day, timeZone).length > 0;

const daysShown = (q: Question, timeZone: string) => days(q).filter((day) => isShown(day, timeZone));

/** The first of the `n` days that clocks show up to the last one. */
function firstOf(n: number, last: string, timeZone: string): string {
  let day = last;
  for (let left = n - 1; left > 0; ) {
    day = shift(day, -1);
    if (isShown(day, timeZone)) left -= 1;
  }
  return day;
}

function labelsOf(
  world: World,
  q: Question,
  interval: string,
): { t: string; holds: (at: number) => boolean; last: string }[] {
  const { timeZone } = world;
  if (interval === "hour") {
    return days(q).flatMap((day) =>
      hoursShown(day, timeZone).map((hour) => ({
        t: `${day}T${hour < 10 ? "0" : ""}${hour}:00`,
        last: day,
        holds: (at: number) => {
          const shown = clock(at, timeZone);
          return shown.hour === hour && shown.day === day;
        },
      })),
    );
  }
  const groupOf = (day: string) => {
    if (interval === "day") return day;
    if (interval === "month") return day.slice(0, 7);
    return shift(day, -((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7));
  };
  const groups = Map.groupBy(daysShown(q, timeZone), groupOf);
  return [...groups.values()].map((group) => ({
    t: group[0] ?? "",
    last: group.at(-1) ?? "",
    holds: (at: number) => group.includes(clock(at, timeZone).day),
  }));
}

export function pointsOf(world: World, q: Question, interval: string) {
  const found = select(world, q);
  const rolling = (last: string, n: number) => {
    const { signups, people } = select(world, { ...q, from: firstOf(n, last, world.timeZone), to: last });
    return percentOf(signups.length, people.length);
  };
  const rollings = new Map(
    days(q).map((day) => [day, { rolling_7: rolling(day, 7), rolling_30: rolling(day, 30) }]),
  );
  return labelsOf(world, q, interval).map(({ t, holds, last }) => {
    const clicks = found.people.filter((c) => holds(c.at)).length;
    const signups = found.signups.filter((s) => holds(s.at)).length;
    return {
      t,
      clicks,
      unique_clicks: found.unique.filter((c) => holds(c.at)).length,
      signups,
      enrollments: found.enrolled.filter((s) => holds(s.enrolledAt ?? 0)).length,
      conversion_rate: percentOf(signups, clicks),
      ...rollings.get(last),
    };
  });
}

/** Lower Wilson bound in its other common form. */
function lowerBound(successes: number, n: number): number {
  if (n === 0) return 0;
  const [z, p] = [1.96, successes / n];
  const bound = p + (z * z) / (2 * n) - z * Math.sqrt((p * (1 - p) + (z * z) / (4 * n)) / n);
  return Math.max(0, bound / (1 + (z * z) / n));
}

export function officersOf(world: World, q: Question) {
  const rows = world.officers.map((officer) => {
    const found = select(world, { ...q, officer });
    const [clicks, signups] = [found.people.length, found.signups.length];
    return {
      officer_id: officer,
      clicks,
      unique_clicks: found.unique.length,
      signups,
      enrollments: found.enrolled.length,
      conversion_rate: percentOf(signups, clicks),
      bound: lowerBound(Math.min(signups, clicks), clicks),
    };
  });
  const most = Math.max(...rows.map((r) => r.signups));
  const best = Math.max(...rows.map((r) => r.bound));
  const rounded = (x: number) => Math.round(x * 100) / 100;
  return rows
    .map(({ bound, ...row }) => {
      const forSignups = most > 0 ? 0.6 * (row.signups / most) : 0;
      const score = rounded(100 * (forSignups + (best > 0 ? 0.4 * (bound / best) : 0)));
      const signups = rounded(100 * forSignups);
      const parts = { signups, conversion: rounded(score - signups), wilson: rounded(100 * bound) };
      return { ...row, score, score_parts: parts };
    })
    .sort((a, b) =>
      a.score !== b.score
        ? b.score - a.score
        : a.signups !== b.signups
          ? b.signups - a.signups
          : a.officer_id.localeCompare(b.officer_id),
    )
    .map((row, i) => ({ rank: i + 1, ...row }))
    .filter((row) => q.officer === null || row.officer_id === q.officer);
}

export function campaignsOf(world: World, q: Question, today: string) {
  return world.campaigns
    .filter((c) => q.campaign === null || c.id === q.campaign)
    .filter(
      (c) => q.officer === null || world.links.some((l) => l.officer === q.officer && l.campaign === c.id),
    )
    .map((c) => {
      const found = select(world, { ...q, campaign: c.id });
      const ever = select(world, { ...q, campaign: c.id, from: "1970-01-01", to: "2999-12-31" });
      const ranOn = days(q).filter(
        (day) =>
          day >= c.startsOn &&
          day <= today &&
          (c.endsOn === null || day <= c.endsOn) &&
          (c.archivedAt === null || day <= clock(c.archivedAt, world.timeZone).day),
      );
      return {
        campaign_id: c.id,
        clicks: found.people.length,
        unique_clicks: found.unique.length,
        signups: found.signups.length,
        enrollments: found.enrolled.length,
        conversion_rate: percentOf(found.signups.length, found.people.length),
        daily_velocity: averageOf(found.signups.length, ranOn.length),
        lifetime_conversion_rate: percentOf(ever.signups.length, ever.people.length),
      };
    });
}
