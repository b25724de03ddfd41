import { DurableObject } from "cloudflare:workers";
import { openDb } from "../../core/db/db";
import { log } from "../../core/http/log";
import { localDay } from "../../core/time";
import type { Env } from "../../env";
import { announceCounts } from "../insight/live/announce-counts";
import type { ClickBatch } from "./click-batch";
import { clickDelta } from "./click-delta";
import { type ClickToken, nonceOf } from "./click-token";
import { recoveredUserAgent } from "./device";
import { encodeEvents } from "./event-log";
import { flushClicks, flushedDay } from "./flush-clicks";
import { Ledger } from "./ledger";

/**
 * A click of a link that is quiet shows at once; a busy link's flush carries all of nearly two seconds, and those of
 * links that are busy together drift apart.
 */
const quietDelay = 400;
const busyDelay = () => 1500 + 300 * Math.random();
const busyFor = 5000;
const maxBackoff = 30_000;

/**
 * Counts the clicks of one link (docs/decisions/exactly-once-flush.md). There is one object a link, named by the
 * referral's id. What `record` has answered is in the object's storage; an alarm carries it to D1.
 */
export class ClickCounter extends DurableObject<Env> {
  readonly #ledger: Ledger;
  #isArmed = false;
  #lastFlushAt = 0;
  #failures = 0;
  #flushing: Promise<void> | null = null;

  constructor(ctx: DurableObjectState, env: Env) {
    super(ctx, env);
    this.#ledger = new Ledger(ctx.storage.sql, Date.now());
  }

  /** Takes a batch; safe to repeat. */
  record(batch: ClickBatch): void {
    const now = Date.now();
    if (this.#ledger.append(batch, now) && !this.#isArmed) {
      this.#arm(now - this.#lastFlushAt < busyFor ? busyDelay() : quietDelay);
    }
  }

  /** Puts all that was recorded before into D1. Throws what D1 throws; nothing is lost, the alarm tries again. */
  async flushNow(): Promise<void> {
    const upTo = this.#ledger.lastSeq;
    while (this.#ledger.isWaiting(upTo)) {
      this.#flushing ??= this.#flushOldest().finally(() => {
        this.#flushing = null;
      });
      await this.#flushing;
    }
  }

  /**
   * Counts a click that was answered and then lost with its isolate, as its signed id proves: once, however often
   * this is called, whether or not its batch arrives after all. Call it after `flushNow`, and only where the link's
   * sign-ups would exceed its clicks. False where the click is counted already.
   */
  async recover(
    clickId: string,
    click: Pick<ClickToken, "at" | "bot" | "source" | "country" | "origin">,
    link: { referralId: string; campaignId: string; timeZone: string },
  ): Promise<boolean> {
    const nonce = nonceOf(clickId);
    const day = localDay(click.at, link.timeZone);
    await this.flushNow();
    if (await flushedDay(openDb(this.env), link.referralId, nonce, day)) return false;
    const event = {
      us: click.at * 1000,
      kind: click.bot ? ("bot" as const) : ("click" as const),
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
      if (!this.#isArmed && this.#ledger.isWaiting(this.#ledger.lastSeq)) this.#arm(busyDelay());
    } catch (error) {
      this.#failures += 1;
      log("warn", "clicks.flush_failed", {
        referral_id: this.#ledger.link?.referralId,
        failures: this.#failures,
        error: error instanceof Error ? error.name : typeof error,
      });
      this.#arm(Math.min(maxBackoff, quietDelay * 2 ** this.#failures));
    }
  }

  /** Not awaited: the write joins those of this turn, so that events never stand without an alarm. */
  #arm(delay: number): void {
    this.#isArmed = true;
    void this.ctx.storage.setAlarm(Date.now() + delay);
  }

  async #flushOldest(): Promise<void> {
    const waiting = this.#ledger.oldest();
    const [first, last, link] = [waiting[0], waiting.at(-1), this.#ledger.link];
    if (!first || !last || !link) return;
    const { day } = first;
    const lastSeq = await flushClicks(openDb(this.env), {
      referralId: link.referralId,
      day,
      firstSeq: first.firstSeq,
      lastSeq: last.lastSeq,
      logs: waiting.map(({ log }) => log),
      deltas: waiting.map(({ log, timeZone }) =>
        clickDelta(log, { ...link, day, timeZone }, (name) => this.#ledger.mayNameReferrer(day, name)),
      ),
    });
    announceCounts(this.env, [link]);
    const now = Date.now();
    this.#ledger.settle(
      waiting.filter((part) => part.lastSeq <= lastSeq),
      now,
    );
    this.#lastFlushAt = now;
  }
}
