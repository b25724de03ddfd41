import type { ClickBatch } from "./click-batch";
import { decodeEvents, type EventLog, encodeEvents, type Moment } from "./event-log";
import type { WaitingRow } from "./ledger-tables";

/** Events of one local day, waiting for D1. */
export interface Waiting {
  /** The row that holds them. */
  slot: number;
  referralId: string;
  campaignId: string;
  firstSeq: number;
  lastSeq: number;
  day: string;
  timeZone: string;
  log: EventLog;
}

/** Events of one local day as they were decided. */
export interface Decided {
  day: string;
  log: EventLog;
  decided: readonly Moment[];
}

/** The place of some events, and how many characters of JSON they are. */
export type Place = Omit<Waiting, "log"> & { size: number };

export const placeOf = (row: WaitingRow): Place => ({
  slot: row.slot,
  referralId: row.referral_id,
  campaignId: row.campaign_id,
  firstSeq: row.first_seq,
  lastSeq: row.last_seq,
  day: row.day,
  timeZone: row.time_zone,
  size: row.log.length,
});

export type Batches = readonly [ClickBatch, ...ClickBatch[]];

/** One after another as they came, apart where the organisation's zone changed in between. */
export function inOneZone(batches: readonly ClickBatch[]): Batches[] {
  const groups: [ClickBatch, ...ClickBatch[]][] = [];
  for (const batch of batches) {
    const group = groups.at(-1);
    if (group?.[0].timeZone === batch.timeZone) group.push(batch);
    else groups.push([batch]);
  }
  return groups;
}

/** Events that were decided, day by day: earlier days first, so that rows of each kind stay in the order of their times. */
export function byDay(log: EventLog, decided: readonly (Moment & { day: string })[]): Decided[] {
  const days = [...new Set(decided.map(({ day }) => day))];
  if (days.length === 1) return days.map((day) => ({ day, log, decided }));
  const events = decodeEvents(log);
  return days.sort().map((day) => ({
    day,
    log: encodeEvents(events.filter((_, i) => decided[i]?.day === day)),
    decided: decided.filter((moment) => moment.day === day),
  }));
}
