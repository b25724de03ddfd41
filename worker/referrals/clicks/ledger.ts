import { localDay } from "../../core/time";
import type { ClickBatch } from "./click-batch";
import { DayMemory, type DayPart } from "./day-memory";
import { decodeEvents, type EventLog, encodeEvents, flag, moments, withMoments } from "./event-log";
import { type State, schema, type WaitingRow } from "./ledger-tables";

/** Events of one local day, waiting for D1. */
export interface Waiting {
  firstSeq: number;
  lastSeq: number;
  day: string;
  timeZone: string;
  log: EventLog;
}

/** Characters of JSON that one flush takes: D1 holds 2 MB a row, and a character may take three bytes. */
const flushSize = 600_000;
/** A batch that was delivered is remembered this long; its sender gives up far earlier. */
const memoryMs = 120_000;

/**
 * What the counter of one link knows, in the object's own SQLite: events that wait for D1, and what deciding about
 * later ones needs. Every method is synchronous: the runtime commits what it wrote before an answer leaves, all of
 * it or nothing. A batch costs one row in and one row out, a flush two rows more.
 */
export class Ledger {
  readonly #sql: SqlStorage;
  readonly #days: DayMemory;
  /** Batch id → when it was taken. */
  readonly #batches: Map<string, number>;
  readonly #recovered: Set<string>;
  readonly #lastUs: { click: number; bot: number };
  #nextSeq: number;
  /** Whose clicks these are; null before the first. */
  link: { referralId: string; campaignId: string } | null;

  constructor(sql: SqlStorage, now: number) {
    this.#sql = sql;
    sql.exec(schema);
    const [state] = sql.exec<State>("SELECT * FROM state").toArray();
    this.link = state ? { referralId: state.referral_id, campaignId: state.campaign_id } : null;
    // An object that lost its storage must not reuse a number that D1 has: it begins where no other could be.
    this.#nextSeq = state ? state.last_seq + 1 : now * 1000;
    this.#lastUs = { click: state?.last_click_us ?? 0, bot: state?.last_bot_us ?? 0 };
    this.#batches = new Map(state ? (JSON.parse(state.batches) as [string, number][]) : []);
    this.#days = new DayMemory(sql.exec<DayPart>("SELECT * FROM days ORDER BY day, part"));
    this.#recovered = new Set(
      sql
        .exec<{ nonce: string }>("SELECT nonce FROM recovered")
        .toArray()
        .map((row) => row.nonce),
    );
    for (const row of sql.exec<WaitingRow>("SELECT * FROM waiting ORDER BY first_seq")) {
      this.#remember(row, JSON.parse(row.log), now);
    }
  }

  /** The number of the last event taken. */
  get lastSeq(): number {
    return this.#nextSeq - 1;
  }

  /** Takes a batch and decides each event's time and uniqueness. False where it was taken before. */
  append(batch: ClickBatch, now: number): boolean {
    if (this.#batches.has(batch.id)) return false;
    if (!this.link) {
      const { referralId, campaignId } = batch;
      this.#sql.exec("INSERT INTO state VALUES (?, ?, ?, 0, 0, '[]')", referralId, campaignId, this.lastSeq);
      this.link = { referralId, campaignId };
    }
    for (const { day, log } of this.#decide(this.#withoutRecovered(batch.log), batch.timeZone)) {
      const row: WaitingRow = {
        first_seq: this.#nextSeq,
        last_seq: this.lastSeq + log.us.length,
        day,
        time_zone: batch.timeZone,
        batch_id: batch.id,
        log: JSON.stringify(log),
      };
      this.#sql.exec("INSERT INTO waiting VALUES (?, ?, ?, ?, ?, ?)", ...Object.values(row));
      this.#remember(row, log, now);
    }
    return true;
  }

  /**
   * Takes a click that was lost with its isolate, once: false where it waits here or was recovered before. A late
   * original will not count.
   */
  recover(batch: ClickBatch, nonce: string, now: number): boolean {
    if (this.#recovered.has(nonce)) return false;
    const waiting = this.#sql.exec<{ log: string }>("SELECT log FROM waiting").toArray();
    if (waiting.some(({ log }) => moments(JSON.parse(log)).some((m) => m.nonce === nonce))) return false;
    this.append(batch, now);
    this.#sql.exec("INSERT INTO recovered VALUES (?)", nonce);
    this.#recovered.add(nonce);
    return true;
  }

  /** Whether events up to `seq` wait for D1. */
  isWaiting(seq: number): boolean {
    return this.#sql.exec("SELECT 1 FROM waiting WHERE first_seq <= ? LIMIT 1", seq).toArray().length > 0;
  }

  /** The oldest events that wait, of one local day, as many as a flush takes; empty where none waits. */
  oldest(): Waiting[] {
    const part: Waiting[] = [];
    let size = 0;
    for (const row of this.#sql.exec<WaitingRow>("SELECT * FROM waiting ORDER BY first_seq")) {
      size += row.log.length;
      if (part.length > 0 && (size > flushSize || row.day !== part[0]?.day)) break;
      part.push({
        firstSeq: row.first_seq,
        lastSeq: row.last_seq,
        day: row.day,
        timeZone: row.time_zone,
        log: JSON.parse(row.log),
      });
    }
    return part;
  }

  /** Whether a referrer has a line of its own in the breakdown of that day. */
  mayNameReferrer(day: string, referrer: string): boolean {
    return this.#days.mayName(day, referrer);
  }

  /** D1 has these events: they wait no longer, and what they decided is kept. */
  settle(flushed: Waiting[], now: number): void {
    const [first, last] = [flushed[0], flushed.at(-1)];
    if (!first || !last) return;
    const visitors = flushed.flatMap(({ log }) =>
      moments(log)
        .filter((moment) => moment.flags & flag.unique)
        .map((moment) => moment.visitor),
    );
    for (const [id, at] of this.#batches) if (at < now - memoryMs) this.#batches.delete(id);
    const { day, part, visitors: stored, names } = this.#days.store(first.day, visitors);
    this.#sql.exec("DELETE FROM waiting WHERE last_seq <= ?", last.lastSeq);
    this.#sql.exec(
      `INSERT INTO days VALUES (?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET visitors = excluded.visitors, names = excluded.names`,
      day,
      part,
      stored,
      names,
    );
    this.#sql.exec(
      "UPDATE state SET last_seq = ?, last_click_us = ?, last_bot_us = ?, batches = ?",
      last.lastSeq,
      this.#lastUs.click,
      this.#lastUs.bot,
      JSON.stringify([...this.#batches]),
    );
    const kept = this.#days.forgetOld();
    if (kept) this.#sql.exec("DELETE FROM days WHERE day < ?", kept);
  }

  #withoutRecovered(log: EventLog): EventLog {
    if (this.#recovered.size === 0) return log;
    return encodeEvents(decodeEvents(log).filter((event) => !this.#recovered.has(event.nonce)));
  }

  /** Each event's time: its own, or a microsecond past the last of its kind; and whether its visitor is new. */
  #decide(log: EventLog, timeZone: string): { day: string; log: EventLog }[] {
    const last = { ...this.#lastUs };
    const fresh = new Set<string>();
    const days = new Set<string>();
    const decided = moments(log).map(({ us, flags, visitor }) => {
      const kind = flags & flag.bot ? "bot" : "click";
      last[kind] = Math.max(us, last[kind] + 1);
      const day = localDay(last[kind] / 1000, timeZone);
      days.add(day);
      const key = day + visitor;
      const unique = kind === "click" && visitor !== "" && !fresh.has(key) && !this.#days.has(day, visitor);
      if (unique) fresh.add(key);
      return { us: last[kind], flags: (flags & ~flag.unique) | (unique ? flag.unique : 0), day };
    });
    const whole = withMoments(log, decided);
    if (days.size === 1) return [...days].map((day) => ({ day, log: whole }));
    const events = decodeEvents(whole);
    // Earlier days first: the rows of each kind of event stay in the order of their times.
    return [...days].sort().map((day) => ({
      day,
      log: encodeEvents(events.filter((_, i) => decided[i]?.day === day)),
    }));
  }

  #remember(row: WaitingRow, log: EventLog, now: number): void {
    this.#nextSeq = row.last_seq + 1;
    this.#batches.set(row.batch_id, now);
    for (const { us, flags, visitor } of moments(log)) {
      this.#lastUs[flags & flag.bot ? "bot" : "click"] = us;
      if (flags & flag.unique) this.#days.add(row.day, visitor);
    }
  }
}
