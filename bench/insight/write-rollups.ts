import type { DatabaseSync } from "node:sqlite";
import { Random } from "../../worker/core/demo/random.ts";
import { addDays, weekdayOf } from "../../worker/core/time.ts";
import { weekOf } from "../../worker/referrals/rollups/day-delta.ts";
import { checkRoom, Maps, Week } from "./maps.ts";
import { campaignId, type MadeLink, size } from "./programme.ts";
import { drawMinutes, makeVariants, popularity, type Variant } from "./variants.ts";
import { Standings } from "./write-standings.ts";

export interface Written {
  clicks: number;
  signups: number;
  rows: number;
}

const placeholders = (n: number) => Array.from({ length: n }, () => "?").join(", ");

const counts = [
  "clicks",
  "unique_clicks",
  "bot_clicks",
  "signups",
  "enrollments",
  "earned_clicks",
  "judged_signups",
  "fraud_points",
];
const columns = [...counts, ...counts.map((name) => `total_${name}`)].join(", ");

/**
 * The rollups that ingestion would have stored for about so many clicks, in the two years up to today, and what
 * compaction would have made of them up to `compactedTo` (a month's last day): what came after it is left to do.
 */
export function writeRollups(
  db: DatabaseSync,
  links: MadeLink[],
  clicks: number,
  today: string,
  compactedTo: string,
): Written {
  const random = new Random(7);
  const variants = makeVariants(random, clicks / links.length / size.days);
  checkRoom();
  const days = Array.from({ length: size.days }, (_, i) => addDays(today, i + 1 - size.days));
  const weekdays = days.map(weekdayOf);
  const linkDay = db.prepare(
    `INSERT INTO link_days (referral_id, day, ${columns}) VALUES (${placeholders(2 + 2 * counts.length)})`,
  );
  const linkWeek = db.prepare(
    "INSERT INTO link_weeks (referral_id, week, days, hours, breakdown, times) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const monthMaps = db.prepare(
    "INSERT INTO campaign_months (campaign_id, month, hours, breakdown, times) VALUES (?, ?, ?, ?, ?)",
  );
  const lifetime =
    db.prepare(`UPDATE referrals SET clicks = ?, unique_clicks = ?, bot_clicks = ?, signups = ?,
    enrollments = ? WHERE id = ?`);
  const written: Written = { clicks: 0, signups: 0, rows: 0 };

  // By campaign and day: the counts, and which variants and minutes they were.
  const campaigns = Array.from({ length: size.campaigns }, () =>
    days.map(() => ({
      counts: new Array<number>(counts.length).fill(0),
      parts: [] as Variant[],
      minutes: [] as number[],
    })),
  );
  const week = new Week();
  const standings = new Standings(links);
  links.forEach((link, at) => {
    const kind = random.below(popularity.length);
    const days0 = campaigns[at % size.campaigns] ?? [];
    const total = new Array<number>(counts.length).fill(0);
    days.forEach((day, i) => {
      const choices = variants[weekdays[i] ?? 1]?.[kind] ?? [];
      const variant = choices[random.below(choices.length)] as Variant;
      const made = variant.counts;
      if ((made[0] ?? 0) + (made[2] ?? 0) > 0) {
        const minutes = Array.from({ length: made[3] ?? 0 }, () => drawMinutes(random));
        const onDay = days0[i];
        for (let c = 0; c < counts.length; c++) {
          total[c] = (total[c] ?? 0) + (made[c] ?? 0);
          if (onDay) onDay.counts[c] = (onDay.counts[c] ?? 0) + (made[c] ?? 0);
        }
        onDay?.parts.push(variant);
        onDay?.minutes.push(...minutes);
        linkDay.run(link.id, day, ...made, ...total);
        week.add(weekdays[i] ?? 1, variant, minutes);
        written.rows += 1;
      }
      standings.note(at, i, total);
      if (weekdays[i] !== 7 && i < days.length - 1) return;
      if (!week.isEmpty()) {
        linkWeek.run(link.id, weekOf(day), ...week.texts());
        written.rows += 1;
      }
      week.clear();
    });
    lifetime.run(...total.slice(0, 5), link.id);
    written.clicks += total[0] ?? 0;
    written.signups += total[3] ?? 0;
  });

  const campaignDay =
    db.prepare(`INSERT INTO campaign_days (campaign_id, day, ${columns}, hours, breakdown, times)
    VALUES (${placeholders(5 + 2 * counts.length)})`);
  const all = days.map(() => ({ counts: new Array<number>(counts.length).fill(0), maps: new Maps() }));
  const month = new Maps();
  const write = (owner: string, ofDay: (i: number) => { counts: number[]; maps: Maps }, until: string) => {
    const total = new Array<number>(counts.length).fill(0);
    month.clear();
    days.forEach((day, i) => {
      if (day > until) return;
      const { counts, maps } = ofDay(i);
      for (let c = 0; c < counts.length; c++) total[c] = (total[c] ?? 0) + (counts[c] ?? 0);
      campaignDay.run(owner, day, ...counts, ...total, ...maps.texts());
      month.addMaps(maps);
      written.rows += 1;
      if (day.slice(0, 7) !== days[i + 1]?.slice(0, 7)) {
        if (day <= compactedTo) monthMaps.run(owner, day.slice(0, 7), ...month.texts());
        month.clear();
      }
    });
  };
  const maps = new Maps();
  campaigns.forEach((ofDays, n) => {
    const ofDay = (i: number) => {
      const { counts, parts, minutes } = ofDays[i] ?? { counts: [], parts: [], minutes: [] };
      maps.clear();
      for (const part of parts) maps.add(part, []);
      maps.add({ counts, keys: [], values: [], hours: "", breakdown: "" }, minutes);
      const every = all[i];
      if (every) {
        every.maps.addMaps(maps);
        for (let c = 0; c < counts.length; c++) every.counts[c] = (every.counts[c] ?? 0) + (counts[c] ?? 0);
      }
      return { counts, maps };
    };
    write(campaignId(n + 1), ofDay, today);
  });
  write("*", (i) => all[i] ?? { counts: [], maps }, compactedTo);
  standings.write(db, days, compactedTo);
  const last = compactedTo.slice(0, 7);
  db.prepare("UPDATE compaction SET days_through = ?, months_through = ?").run(compactedTo, last);
  return written;
}
