import { runInDurableObject } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { db, testEnv } from "../../testing/api";
import type { DeliveredBatch } from "./click-batch";
import type { ClickCounter } from "./click-counter";
import { type ClickEvent, decodeEvents, encodeEvents } from "./event-log";

const next = (table: string) => sql.raw(`(SELECT coalesce(max(number), 0) + 1 FROM ${table})`);

/** A link with nothing around it that a counter does not need. */
export async function countedLink() {
  const [person, officer, campaign] = [newId("person"), newId("officer"), newId("campaign")];
  const referral = newId("referral");
  await atomically(db, [
    sql`INSERT INTO people (id, name, email, created_at) VALUES (${person}, 'P', ${person}, 0)`,
    sql`INSERT INTO officers (id, number, person_id, max_links, created_at)
      VALUES (${officer}, ${next("officers")}, ${person}, 9, 0)`,
    sql`INSERT INTO campaigns (id, number, name, slug, starts_on, attribution_model, attribution_window_days,
        max_links_per_officer, publishable_key, created_at)
      VALUES (${campaign}, ${next("campaigns")}, 'C', ${campaign}, '2020-01-01', 'last_click', 30, 9, ${campaign}, 0)`,
    sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at)
      VALUES (${referral}, ${next("referrals")}, ${referral}, ${officer}, ${campaign}, 0)`,
  ]);
  return { referralId: referral, campaignId: campaign };
}

export type CountedLink = Awaited<ReturnType<typeof countedLink>>;

let events = 0;

/** A click at this time (ms), of this visitor (a number; none: not known). */
export function clickAt(at: number, visitor?: number, more: Partial<ClickEvent> = {}): ClickEvent {
  return {
    us: at * 1000,
    kind: "click",
    unique: false,
    visitor: visitor === undefined ? "" : `v${String(visitor).padStart(10, "-")}`,
    ip: "203.0",
    userAgent: "Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0 Safari/537.36",
    country: "NP",
    referrer: "",
    source: "link",
    nonce: String(events++).padStart(10, "n"),
    ...more,
  };
}

/** A batch that has waited for so long that its counter stores it at once. */
export function batchOf(
  link: CountedLink,
  clicks: ClickEvent[],
  more: Partial<DeliveredBatch> = {},
): DeliveredBatch {
  return {
    id: crypto.randomUUID(),
    ...link,
    timeZone: "UTC",
    log: encodeEvents(clicks),
    waited: 1000,
    ...more,
  };
}

export const counterOf = (link: CountedLink) => testEnv.CLICK_COUNTER.getByName(link.referralId);

/** The link's clicks as every place that tells of them has them: they must agree. */
export async function countedIn(link: CountedLink) {
  const counts = "clicks, unique_clicks AS uniques, bot_clicks AS bots";
  const sums =
    "coalesce(sum(clicks), 0) AS clicks, coalesce(sum(unique_clicks), 0) AS uniques, coalesce(sum(bot_clicks), 0) AS bots";
  const one = (query: string, id: string) => db.get<Counts>(sql`${sql.raw(query)} ${id}`);
  const raw = await rawEvents(link);
  const people = raw.filter((event) => event.kind === "click");
  return {
    lifetime: await one(`SELECT ${counts} FROM referrals WHERE id =`, link.referralId),
    linkDays: await one(`SELECT ${sums} FROM link_days WHERE referral_id =`, link.referralId),
    campaignDays: await one(`SELECT ${sums} FROM campaign_days WHERE campaign_id =`, link.campaignId),
    raw: {
      clicks: people.length,
      uniques: people.filter((event) => event.unique).length,
      bots: raw.length - people.length,
    },
  };
}

interface Counts {
  clicks: number;
  uniques: number;
  bots: number;
}

/** The same figures in all four places. */
export const everywhere = (counts: Counts) => ({
  lifetime: counts,
  linkDays: counts,
  campaignDays: counts,
  raw: counts,
});

export async function rawEvents(link: CountedLink): Promise<ClickEvent[]> {
  const rows = await db.all<{ events: string }>(sql`
    SELECT events FROM click_flushes WHERE referral_id = ${link.referralId} ORDER BY first_seq`);
  return rows.flatMap((row) => decodeEvents(JSON.parse(row.events)));
}

/** The counter's database, whose batches fail: before they are written, or after, with the answer lost. */
export async function breakDatabase(link: CountedLink, when: "before" | "after" | "never") {
  await runInDurableObject(counterOf(link), (counter: ClickCounter) => {
    const { DB } = testEnv;
    const broken = {
      withSession: () => {
        const session = DB.withSession("first-primary");
        const reads = new WeakSet<D1PreparedStatement>();
        return {
          prepare: (query: string) => {
            const statement = session.prepare(query);
            if (!/^\s*SELECT/i.test(query)) return statement;
            const bind = statement.bind.bind(statement);
            statement.bind = (...values: unknown[]) => {
              const bound = bind(...values);
              reads.add(bound);
              return bound;
            };
            return statement;
          },
          batch: async (statements: D1PreparedStatement[]) => {
            if (statements.every((statement) => reads.has(statement))) return session.batch(statements);
            if (when === "before") throw new Error("D1_ERROR: storage is away");
            await session.batch(statements);
            throw new Error("D1_ERROR: the answer was lost");
          },
        };
      },
    };
    Reflect.set(counter, "env", { ...testEnv, DB: when === "never" ? DB : broken });
  });
}

/** A click's id as `confirm` takes it apart: only its nonce is read. */
export const idOf = ({ nonce }: Pick<ClickEvent, "nonce">) => "".padEnd(22, "x") + nonce + "".padEnd(16, "x");
