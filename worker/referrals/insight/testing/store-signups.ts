import { sql } from "drizzle-orm";
import { localHour } from "../../../core/time";
import { db } from "../../../testing/api";
import { clock } from "./brute-force";
import { minutesBetween } from "./brute-force-breakdowns";
import type { SignupEvent, World } from "./world";

/** The columns that a settled sign-up has, by the test's own knowledge of the click that earned it. */
function rowOf(world: World, signup: SignupEvent, n: number) {
  const { timeZone } = world;
  const click = signup.click === null ? undefined : world.clicks[signup.click];
  const enrolled = signup.enrolledAt === null ? null : localHour(signup.enrolledAt, timeZone);
  const link = signup.link === null ? undefined : world.links[signup.link];
  return {
    ...{ id: `s${n}`, campaign_id: link?.campaign ?? signup.campaign, occurred_at: signup.at, settled_at: 1 },
    ...{ referral_id: link?.id ?? null, officer_id: link?.officer ?? null },
    ...{ reason: link ? (click ? "last_click" : "code") : "no_click", event_us: link ? n : null },
    ...{ click_id: click ? `c${n}` : null, clicked_day: click ? clock(click.at, timeZone).day : null },
    ...{ country: click?.country || null, device: click?.device ?? null, browser: click?.browser ?? null },
    ...{ system: click?.system ?? null, source: click?.source ?? null },
    ...{ referrer: click ? click.referrer || "direct" : null },
    ...{ conversion_time_minutes: click ? minutesBetween(click.at, signup.at) : null },
    ...clock(signup.at, timeZone),
    ...{ enrolled_at: signup.enrolledAt, enrolled_day: link ? (enrolled?.day ?? null) : null },
    ...{ counted: link ? 1 : 0, withheld: 0 },
  };
}

type Row = ReturnType<typeof rowOf>;

/** What lies among them and is in no figure: one that waits to be attributed, and one that was confirmed as fraud. */
const besides = (row: Row): Row[] => [
  {
    ...{ ...row, id: `${row.id}-waits`, settled_at: 0, referral_id: null, officer_id: null, click_id: null },
    ...{ clicked_day: null, event_us: null, counted: 0, day: "", hour: -1, enrolled_day: null },
  },
  {
    ...row,
    id: `${row.id}-fraud`,
    click_id: null,
    event_us: row.event_us && -row.event_us,
    counted: 0,
    withheld: 1,
  },
];

/** The sign-ups of the world as rows, which rollups hold as numbers (worlds.ts). */
export async function storeSignups(world: World): Promise<void> {
  const rows = world.signups.flatMap((signup, n) => {
    const row = rowOf(world, signup, n + 1);
    return n % 3 === 0 ? [row, ...besides(row)] : [row];
  });
  const names = Object.keys(rows[0] ?? {});
  await db.run(sql`DELETE FROM signups`);
  if (rows.length === 0) return;
  const values = names.map((name) =>
    name === "settled_at" || name === "hour" || name === "day"
      ? `nullif(nullif(value->>'${name}', ''), ${name === "hour" ? -1 : name === "day" ? "''" : 0})`
      : `value->>'${name}'`,
  );
  await db.run(sql`INSERT INTO signups (email_hash, email_encrypted, email_masked, channel, received_at, evidence,
      ${sql.raw(names.join(", "))})
    SELECT value->>'id', '', '', 'api', 0, '{}', ${sql.raw(values.join(", "))}
    FROM json_each(${JSON.stringify(rows)})`);
}
