import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { EventLog } from "../clicks/event-log";
import type { LogRow } from "../raw-log/log-row";
import { readPage } from "../raw-log/read-log";

/** Bytes of the log in one answer of the database. */
export const bytesAtOnce = 1_500_000;

/** The flushes of a day, by when their first event is: columns, for a busy day has hundreds of thousands. */
export interface FlushIndex {
  links: string[];
  seqs: number[];
  firsts: number[];
  lasts: number[];
  sizes: number[];
  /** Places of these columns, by first event. */
  order: Uint32Array;
}

interface Row {
  link: string;
  seq: number;
  first: number;
  last: number;
  size: number;
}

const rowsAtOnce = 10_000;

/**
 * The first and the last time of each flush of a day behind a key. The first stands in its log as it is, the others as
 * differences: their sum is the last.
 */
export const timesOfFlushes = (links: SQL | null, day: string, after: Pick<Row, "link" | "seq">): SQL => sql`
  SELECT f.day, f.referral_id AS referralId, f.first_seq AS firstSeq, f.referral_id AS link, f.first_seq AS seq, f.events ->> '$.us[0]' AS first,
    (SELECT sum(value) FROM json_each(f.events, '$.us')) AS last, octet_length(f.events) AS size
  FROM click_flushes AS f
  WHERE f.day = ${day} AND (f.referral_id, f.first_seq) > (${after.link}, ${after.seq})
    ${links === null ? sql`` : sql`AND f.referral_id IN (${links})`}
  ORDER BY f.referral_id, f.first_seq LIMIT ${rowsAtOnce}`;

/** A flush as the index has it, with its key as the log has it. */
type Found = Row & { day: string; referralId: string; firstSeq: number };

function rowOf({ day, referralId, firstSeq, events }: LogRow): Found {
  const { us } = JSON.parse(events) as EventLog;
  return {
    ...{ day, referralId, firstSeq, link: referralId, seq: firstSeq, first: us[0] ?? 0 },
    ...{ last: us.reduce((sum, step) => sum + step, 0), size: events.length },
  };
}

/** `links`: whose; null: everybody's. */
export async function flushIndex(db: Db, links: SQL | null, day: string): Promise<FlushIndex> {
  const columns: Omit<FlushIndex, "order"> = { links: [], seqs: [], firsts: [], lasts: [], sizes: [] };
  const names = new Map<string, string>();
  const wanted = links && new Set((await db.all<{ id: string }>(links)).map(({ id }) => id));
  for (let after = { link: "", seq: 0 }; ; ) {
    const { rows, isLast } = await readPage<Found>(db, {
      ...{ after: { day, referralId: after.link, firstSeq: after.seq }, to: day, links: wanted },
      hot: timesOfFlushes(links, day, after),
      isCut: (page) => page.length === rowsAtOnce,
      of: rowOf,
      most: { rows: rowsAtOnce, characters: 8_000_000 },
    });
    for (const { link, seq, first, last, size } of rows) {
      const name = names.get(link) ?? link;
      names.set(name, name);
      columns.links.push(name);
      columns.seqs.push(seq);
      columns.firsts.push(first);
      columns.lasts.push(last);
      columns.sizes.push(size);
    }
    const end = rows.at(-1);
    if (!end || isLast) break;
    after = end;
  }
  const order = Uint32Array.from(columns.firsts.keys());
  return { ...columns, order: order.sort((a, b) => (columns.firsts[a] ?? 0) - (columns.firsts[b] ?? 0)) };
}

type Key = [link: string, seq: number];

/** Rows of one answer: where flushes are short, the keys in the question are what counts. */
const keysAtOnce = 1000;

/** The keys of flushes that may hold events from `from` to `to()`, in parts as large as one answer may be. */
export function* flushesBehind(index: FlushIndex, from: number, to: () => number): Generator<Key[]> {
  let keys: Key[] = [];
  let bytes = 0;
  for (const at of index.order) {
    if ((index.firsts[at] ?? 0) > to()) break;
    if ((index.lasts[at] ?? 0) < from) continue;
    const size = index.sizes[at] ?? 0;
    if (keys.length > 0 && (bytes + size > bytesAtOnce || keys.length === keysAtOnce)) {
      yield keys;
      [keys, bytes] = [[], 0];
      if ((index.firsts[at] ?? 0) > to()) return;
    }
    keys.push([index.links[at] ?? "", index.seqs[at] ?? 0]);
    bytes += size;
  }
  if (keys.length > 0) yield keys;
}
