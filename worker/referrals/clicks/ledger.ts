import { localDay } from "../../core/time";
import type { ClickBatch } from "./click-batch";
import type { Correctable, Correction } from "./correction";
import { DayMemory, type DayPart } from "./day-memory";
import {
  decodeEvents,
  type EventLog,
  encodeEvents,
  flag,
  type Moment,
  mergeLogs,
  moments,
  withMoments,
} from "./event-log";
import { type State, schema, type WaitingPlace, type WaitingRow } from "./ledger-tables";
import { Pace } from "./pace";
import { isToBeSaid, type Unsaid, unsaidOf, visitorsByDay } from "./unsaid-rows";
import { type Batches, byDay, type Decided, inOneZone, type Place, placeOf, type Waiting } from "./waiting";

export type { Waiting } from "./waiting";

/** Characters of JSON that one flush takes: D1 holds 2 MB a row, and a character may take three bytes. */
const flushSize = 600_000;
/** A batch is remembered this long; its sender gives up far earlier. */
const memoryMs = 120_000;
/** How many rows stay to be written again: as many as one flush of a busy link takes. */
const maxFree = 32;

const kindOf = (flags: number) => (flags & flag.bot ? "bot" : "click");

/**
 * What the counter of one link knows, in the object's own SQLite: events that wait for D1, and what deciding about
 * later ones needs. Every method is synchronous: the runtime commits what it wrote before an answer leaves, all of
 * it or nothing. Batches that come together cost one row, and some flushes another: the rows of events that D1 has are
 * written again. That D1 has them is written down after some rows or at a day's end. Until then an object that begins
 * anew takes them for waiting, and learns from D1 that they are there.
 */
export class Ledger {
  readonly #sql: SqlStorage;
  readonly #days: DayMemory;
  /** Batch id → when it was taken. */
  readonly #batches: Map<string, number>;
  readonly #recovered: Set<string>;
  readonly #pace = new Pace();
  readonly #corrections: Map<string, Correction>;
  readonly #lastUs: { click: number; bot: number };
  /** In order. */
  #waiting: Place[] = [];
  readonly #free: number[] = [];
  #slots = 0;
  /** Rows that D1 has, of which the state does not tell yet. */
  #unsaid: Unsaid[] = [];
  /** The last event that D1 has. */
  #settledSeq: number;
  #nextSeq: number;
  /** The last event that stood here when the object began. */
  readonly #foundSeq: number;

  constructor(sql: SqlStorage, now: number) {
    this.#sql = sql;
    sql.exec(schema);
    const [state] = sql.exec<State>("SELECT * FROM state").toArray();
    // An object that lost its storage must not reuse a number that D1 has: it begins where no other could be.
    this.#settledSeq = state ? state.last_seq : now * 1000 - 1;
    this.#nextSeq = this.#settledSeq + 1;
    this.#lastUs = { click: state?.last_click_us ?? 0, bot: state?.last_bot_us ?? 0 };
    this.#batches = new Map(state ? JSON.parse(state.batches) : []);
    const full = sql.exec<DayPart & Record<string, SqlStorageValue>>("SELECT * FROM days");
    this.#days = new DayMemory(full, state ? JSON.parse(state.days) : []);
    const nonces = sql.exec<{ nonce: string }>("SELECT nonce FROM recovered").toArray();
    this.#recovered = new Set(nonces.map(({ nonce }) => nonce));
    const corrections = sql.exec<{ correction: string }>("SELECT correction FROM corrections").toArray();
    this.#corrections = new Map();
    for (const { correction } of corrections) this.#expect(JSON.parse(correction));
    this.#readWaiting(state !== undefined, now);
    this.#foundSeq = this.lastSeq;
  }

  #readWaiting(hasState: boolean, now: number): void {
    const rows = this.#sql.exec<WaitingPlace>(`SELECT slot, first_seq, last_seq, day, time_zone, referral_id,
      campaign_id, batch_ids FROM waiting ORDER BY first_seq`);
    for (const row of rows.toArray()) {
      this.#slots = Math.max(this.#slots, row.slot + 1);
      if (hasState && row.last_seq <= this.#settledSeq) this.#free.push(row.slot);
      else {
        const log = this.#logIn(row.slot);
        this.#remember({ ...row, log }, moments(JSON.parse(log)), now);
      }
    }
  }

  #logIn(slot: number): string {
    return this.#sql.exec<{ log: string }>("SELECT log FROM waiting WHERE slot = ?", slot).one().log;
  }

  /** The number of the last event taken. */
  get lastSeq(): number {
    return this.#nextSeq - 1;
  }

  /**
   * Takes batches, of which each day's events share a row, and decides each event's time and uniqueness. False where
   * all were taken before.
   */
  append(batches: readonly ClickBatch[], now: number): boolean {
    const fresh = new Map<string, ClickBatch>();
    for (const batch of batches) if (!this.#batches.has(batch.id)) fresh.set(batch.id, batch);
    for (const together of inOneZone([...fresh.values()])) this.#appendTogether(together, now);
    return fresh.size > 0;
  }

  #appendTogether(batches: Batches, now: number): void {
    const { timeZone, referralId, campaignId } = batches[0];
    const whole = this.#withoutRecovered(mergeLogs(batches.map(({ log }) => log)));
    for (const { day, log, decided } of this.#decide(whole, batches[0])) {
      const row: WaitingRow = {
        slot: this.#free.pop() ?? this.#slots++,
        first_seq: this.#nextSeq,
        last_seq: this.lastSeq + log.us.length,
        day,
        time_zone: timeZone,
        referral_id: referralId,
        campaign_id: campaignId,
        batch_ids: batches.map(({ id }) => id).join(" "),
        log: JSON.stringify(log),
      };
      this.#sql.exec(
        "INSERT OR REPLACE INTO waiting VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ...Object.values(row),
      );
      this.#remember(row, decided, now);
    }
  }

  /**
   * Takes a click that was lost with its isolate, once: false where it waits here or was recovered before. A late
   * original will not count.
   */
  recover(batch: ClickBatch, nonce: string, now: number): boolean {
    if (this.#recovered.has(nonce) || this.isWaitingFor(nonce)) return false;
    this.append([batch], now);
    this.#sql.exec("INSERT INTO recovered VALUES (?)", nonce);
    this.#recovered.add(nonce);
    return true;
  }

  #waitingMoments() {
    return this.#waiting.flatMap(({ slot }) => moments(JSON.parse(this.#logIn(slot))));
  }

  isWaitingFor(nonce: string): boolean {
    return this.#waitingMoments().some((moment) => moment.nonce === nonce);
  }

  /**
   * Takes the correction of a click that D1 has as a bot's, once, and decides about it. `isTaken` and `isSeen`: whether
   * D1 has another click of the link at a time, and one of that visitor on that day.
   */
  correct(click: Correctable, isTaken: (us: number) => boolean, isSeen: boolean): void {
    const { nonce, day, visitor } = click;
    if (this.#corrections.has(nonce)) return;
    const pending = [...this.#corrections.values()];
    const taken = new Set([
      ...this.#waitingMoments().flatMap(({ us, flags }) => (kindOf(flags) === "click" ? [us] : [])),
      ...pending.map((other) => other.us),
    ]);
    let { us } = click;
    while (taken.has(us) || isTaken(us)) us += 1;
    const wasHere =
      this.#days.has(day, visitor) || pending.some((c) => c.day === day && c.visitor === visitor);
    const correction = { ...click, us, unique: visitor !== "" && !isSeen && !wasHere };
    this.#sql.exec("INSERT INTO corrections VALUES (?, ?)", nonce, JSON.stringify(correction));
    this.#expect(correction);
  }

  /** Later clicks know of it as if D1 had it already. */
  #expect(correction: Correction): void {
    this.#corrections.set(correction.nonce, correction);
    this.#lastUs.click = Math.max(this.#lastUs.click, correction.us);
    if (correction.unique) this.#days.add(correction.day, correction.visitor);
  }

  /** A correction that D1 has not; null where there is none. */
  nextCorrection(): Correction | null {
    return this.#corrections.values().next().value ?? null;
  }

  /** D1 has the correction. */
  settleCorrection({ nonce, day, visitor, unique }: Correction): void {
    this.#sql.exec("DELETE FROM corrections WHERE nonce = ?", nonce);
    this.#corrections.delete(nonce);
    if (unique) this.#keep(day, [visitor]);
    this.#store();
  }

  /** Whether events up to `seq` wait for D1. */
  isWaiting(seq: number): boolean {
    return (this.#waiting[0]?.firstSeq ?? Number.POSITIVE_INFINITY) <= seq;
  }

  /** Whether an object before this one took the event, and may have had D1 write it. */
  wasThere = (seq: number): boolean => seq <= this.#foundSeq;

  /** The oldest events that wait, of one local day, as many as a flush takes; empty where none waits. */
  oldest(): Waiting[] {
    const places: Place[] = [];
    let size = 0;
    for (const place of this.#waiting) {
      size += place.size;
      if (places.length > 0 && (size > flushSize || place.day !== places[0]?.day)) break;
      places.push(place);
    }
    return places.map((place) => ({ ...place, log: JSON.parse(this.#logIn(place.slot)) }));
  }

  /** Whether a referrer has a line of its own in the breakdown of that day. */
  mayNameReferrer(day: string, referrer: string): boolean {
    return this.#days.mayName(day, referrer);
  }

  /** D1 has these events: they wait no longer, and what they decided is kept. */
  settle(flushed: readonly Waiting[], now: number): void {
    const [first, last] = [flushed[0], flushed.at(-1)];
    if (!first || !last) return;
    for (const [id, at] of this.#batches) if (at < now - memoryMs) this.#batches.delete(id);
    this.#settledSeq = last.lastSeq;
    this.#waiting = this.#waiting.filter(({ lastSeq }) => lastSeq > last.lastSeq);
    this.#unsaid.push(...flushed.map(unsaidOf));
    if (isToBeSaid(this.#unsaid, first.day)) this.#store();
  }

  /** D1 has these visitors of a day. */
  #keep(day: string, visitors: string[]): void {
    const full = this.#days.store(day, visitors);
    if (full) this.#sql.exec("INSERT OR REPLACE INTO days VALUES (?, ?, ?)", ...Object.values(full));
  }

  /** Writes down what deciding needs. */
  #store(): void {
    for (const [day, visitors] of visitorsByDay(this.#unsaid)) this.#keep(day, visitors);
    const kept = this.#days.forgetOld();
    if (kept) this.#sql.exec("DELETE FROM days WHERE day < ?", kept);
    this.#sql.exec(
      "INSERT OR REPLACE INTO state VALUES (1, ?, ?, ?, ?, ?)",
      this.#settledSeq,
      this.#lastUs.click,
      this.#lastUs.bot,
      JSON.stringify([...this.#batches]),
      JSON.stringify(this.#days.lastParts()),
    );
    for (const { slot } of this.#unsaid) {
      if (this.#free.length < maxFree) this.#free.push(slot);
      else this.#sql.exec("DELETE FROM waiting WHERE slot = ?", slot);
    }
    this.#unsaid = [];
  }

  #withoutRecovered(log: EventLog): EventLog {
    if (this.#recovered.size === 0) return log;
    return encodeEvents(decodeEvents(log).filter((event) => !this.#recovered.has(event.nonce)));
  }

  /** Each event's time: its own, or a microsecond past the last of its kind; and whether its visitor is new, or too quick. */
  #decide(log: EventLog, { timeZone, throttleAt }: ClickBatch): Decided[] {
    const last = { ...this.#lastUs };
    const fresh = new Set<string>();
    const decided = moments(log).map((moment) => {
      const { us, flags: guessed, visitor } = moment;
      const isBeyond =
        throttleAt !== undefined &&
        visitor !== "" &&
        kindOf(guessed) === "click" &&
        this.#pace.isBeyond(visitor, us, throttleAt);
      const flags = isBeyond ? guessed | flag.bot : guessed;
      const kind = kindOf(flags);
      last[kind] = Math.max(us, last[kind] + 1);
      const day = localDay(last[kind] / 1000, timeZone);
      const key = day + visitor;
      const unique = kind === "click" && visitor !== "" && !fresh.has(key) && !this.#days.has(day, visitor);
      if (unique) fresh.add(key);
      const decidedFlags = (flags & ~flag.unique) | (unique ? flag.unique : 0);
      return { us: last[kind], flags: decidedFlags, visitor, nonce: moment.nonce, day };
    });
    const whole = withMoments(log, decided);
    return byDay(whole, decided);
  }

  #remember(row: WaitingRow, decided: readonly Moment[], now: number): void {
    this.#nextSeq = row.last_seq + 1;
    this.#waiting.push(placeOf(row));
    for (const id of row.batch_ids.split(" ")) this.#batches.set(id, now);
    for (const { us, flags, visitor } of decided) {
      const kind = kindOf(flags);
      this.#lastUs[kind] = Math.max(this.#lastUs[kind], us);
      if (flags & flag.unique) this.#days.add(row.day, visitor);
    }
  }
}
