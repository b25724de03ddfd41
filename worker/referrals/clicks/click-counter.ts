import { DurableObject } from "cloudflare:workers";
import { openDb } from "../../core/db/db";
import { log } from "../../core/http/log";
import { localDay } from "../../core/time";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import type { ClickBatch, DeliveredBatch } from "./click-batch";
import { clickDelta } from "./click-delta";
import { type ClickToken, nonceOf } from "./click-token";
import { botIn, correctGuess, readNeighbours } from "./correct-guess";
import type { Correction } from "./correction";
import { recoveredUserAgent } from "./device";
import { encodeEvents } from "./event-log";
import { findFlush, flushClicks } from "./flush-clicks";
import { GatheredBatches } from "./gathered-batches";
import { lateAfter, sayArrived, sayLate } from "./late-clicks";
import { Ledger, type Waiting } from "./ledger";

/**
 * A click of a quiet link shows at once. A flush of a busy link carries all clicks of two seconds and more, and busy
 * links do not flush at the same moments.
 */
const quietDelay = 400;
const busyDelay = () => 2000 + 300 * Math.random();
const busyFor = 5000;
const maxBackoff = 30_000;

/** When the first click of a part was, in ms. */
const firstTime = ({ log }: Waiting): number => (log.us[0] ?? 0) / 1000;

/**
 * Counts the clicks of one link (docs/decisions/exactly-once-flush.md). There is one object a link, named by the
 * referral's id. What `record` has answered is in the object's storage; an alarm carries it to D1.
 */
export class ClickCounter extends DurableObject<Env> {
  readonly #ledger: Ledger;
  readonly #arriving = new GatheredBatches((batches) => this.#append(batches));
  #isArmed = false;
  #lastFlushAt = 0;
  #failures = 0;
  #flushing: Promise<void> | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#ledger = new Ledger(ctx.storage.sql, Date.now());
  }

  /** Takes a batch, and answers once it is stored, with others that arrive meanwhile; safe to repeat. */
  record(batch: DeliveredBatch): Promise<void> {
    return this.#arriving.add(batch, Date.now());
  }

  #append(batches: readonly ClickBatch[]): void {
    const now = Date.now();
    if (this.#ledger.append(batches, now) && !this.#isArmed) {
      this.#arm(now - this.#lastFlushAt < busyFor ? busyDelay() : quietDelay);
    }
  }

  /** Puts all that has arrived into D1. Throws what D1 throws; nothing is lost, the alarm tries again. */
  async flushNow(): Promise<void> {
    this.#arriving.takeNow();
    const upTo = this.#ledger.lastSeq;
    while (this.#isDue(upTo)) {
      await (this.#flushing ?? this.#alone(() => this.#flushNext()));
    }
  }

  /**
   * Counts the click that a signed id proves as a person's: one that was taken for a bot's becomes one, and one that
   * was answered and then lost with its isolate is counted after all. Once, however often this is called, whether or
   * not its batch arrives later. It costs a look into the raw log: only where there is better evidence than the guess,
   * or where the link's sign-ups would exceed its clicks. False where the click is counted already.
   */
  async confirm(
    clickId: string,
    click: Pick<ClickToken, "at" | "source" | "country" | "origin">,
    link: { referralId: string; campaignId: string; timeZone: string },
  ): Promise<boolean> {
    const nonce = nonceOf(clickId);
    const db = openDb(this.env);
    let flush: Awaited<ReturnType<typeof findFlush>>;
    do {
      await this.flushNow();
      flush = await findFlush(db, link.referralId, nonce, localDay(click.at, link.timeZone));
      // Its batch may arrive at this very moment.
    } while (!flush && this.#ledger.isWaitingFor(nonce));
    if (!flush) return this.#recover(nonce, click, link);
    const bot = botIn(flush.events, nonce);
    if (!bot) return false;
    const { day, firstSeq } = flush;
    const wrong = { ...link, day, firstSeq, nonce, visitor: bot.visitor, us: bot.us };
    const { isTaken, isSeen } = await readNeighbours(db, wrong);
    this.#ledger.correct(wrong, isTaken, isSeen);
    if (!this.#isArmed) this.#arm(quietDelay);
    await this.flushNow();
    return true;
  }

  async #recover(
    nonce: string,
    click: Pick<ClickToken, "at" | "source" | "country" | "origin">,
    link: { referralId: string; campaignId: string; timeZone: string },
  ): Promise<boolean> {
    const event = {
      us: click.at * 1000,
      kind: "click" as const,
      source: click.source,
      country: click.country,
      userAgent: click.origin ? recoveredUserAgent(click.origin) : "",
      referrer: click.origin?.referrer ?? "",
      ...{ unique: false, visitor: "", ip: "", nonce },
    };
    const batch = { ...link, id: `recovered:${nonce}`, log: encodeEvents([event]) };
    const isRecovered = this.#ledger.recover(batch, nonce, Date.now());
    await this.flushNow();
    return isRecovered;
  }

  override async alarm(): Promise<void> {
    this.#isArmed = false;
    try {
      await this.flushNow();
      this.#failures = 0;
      if (!this.#isArmed && this.#isDue(this.#ledger.lastSeq)) this.#arm(busyDelay());
    } catch (error) {
      this.#failures += 1;
      log("warn", "clicks.flush_failed", {
        referral_id: this.ctx.id.name,
        failures: this.#failures,
        error: error instanceof Error ? error.name : typeof error,
      });
      this.#arm(Math.min(maxBackoff, quietDelay * 2 ** this.#failures));
      // Not beside a flush, which may have carried them before this is written.
      if (!this.#flushing) await this.#alone(() => this.#sayLate());
    }
  }

  /** Runs what writes to D1, one after another. */
  #alone(work: () => Promise<void>): Promise<void> {
    this.#flushing = work().finally(() => {
      this.#flushing = null;
    });
    return this.#flushing;
  }

  /** For whoever watches the product; a link whose clicks arrive in time pays nothing for it. */
  async #sayLate(): Promise<void> {
    const [first] = this.#ledger.oldest();
    if (!first || firstTime(first) > Date.now() - lateAfter) return;
    await sayLate(openDb(this.env), first.referralId, firstTime(first)).catch(() => {});
  }

  /** Does not wait: the write joins the others of this turn, so events never stand without an alarm. */
  #arm(delay: number): void {
    this.#isArmed = true;
    void this.ctx.storage.setAlarm(Date.now() + delay);
  }

  #isDue(upTo: number): boolean {
    return this.#ledger.isWaiting(upTo) || this.#ledger.nextCorrection() !== null;
  }

  /** The events that wait longest; corrections come after the clicks that they correct. */
  async #flushNext(): Promise<void> {
    const waiting = this.#ledger.oldest();
    const correction = this.#ledger.nextCorrection();
    if (waiting.length > 0) await this.#flush(waiting);
    else if (correction) await this.#correct(correction);
  }

  async #correct(correction: Correction): Promise<void> {
    const mayName = (name: string) => this.#ledger.mayNameReferrer(correction.day, name);
    await correctGuess(openDb(this.env), correction, mayName);
    announceCounts(this.env, [correction]);
    this.#ledger.settleCorrection(correction);
  }

  async #flush(waiting: Waiting[]): Promise<void> {
    const [first, last] = [waiting[0], waiting.at(-1)];
    if (!first || !last) return;
    const { referralId, campaignId, day, firstSeq } = first;
    const mayName = (name: string) => this.#ledger.mayNameReferrer(day, name);
    const lastSeq = await flushClicks(openDb(this.env), {
      ...{ referralId, day, firstSeq, lastSeq: last.lastSeq, mayBeWritten: this.#ledger.wasThere(firstSeq) },
      logs: waiting.map(({ log }) => log),
      deltas: waiting.map(({ log, timeZone }) =>
        clickDelta(log, { referralId, campaignId, day, timeZone }, mayName),
      ),
    });
    announceCounts(this.env, [{ referralId, campaignId }]);
    const now = Date.now();
    // Of an old click alone: a row of ours may say that it was late. Refused, these come again, and add nothing.
    if (firstTime(first) < now - lateAfter) await sayArrived(openDb(this.env), referralId);
    this.#ledger.settle(
      waiting.filter((part) => part.lastSeq <= lastSeq),
      now,
    );
    this.#lastFlushAt = now;
  }
}
