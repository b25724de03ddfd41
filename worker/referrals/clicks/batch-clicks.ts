import type { Env } from "../../env";
import { deliverBatch } from "./deliver-batch";
import { encodeEvents } from "./event-log";
import { type Click, eventOf } from "./visit";
import { type LastBatch, waitInIsolate } from "./waits";

/** The link whose clicks a batch holds. */
export interface Counted {
  referralId: string;
  campaignId: string;
  timeZone: string;
  throttleAt: number | null;
}

interface Batch {
  link: Counted;
  clicks: Click[];
  openedAt: number;
  leavesAt: number;
  hasLeft: boolean;
}

type Context = Pick<ExecutionContext, "waitUntil">;

const maxClicks = 500;
/** After this long, the request that carries a batch is taken to have left it behind. */
const graceMs = 100;

// By referral. The requests of an isolate may share data, but no promises.
const filling = new Map<string, Batch>();
/** The last batch of each link that was clicked lately. */
const lately = new Map<string, LastBatch>();
const maxLately = 5000;

/**
 * Puts a click into the batch of its link. The request that opens a batch carries it to the counter in its
 * `waitUntil`; one that finds it full, or overdue, carries it at once.
 */
export function addClick(env: Env, ctx: Context, link: Counted, click: Click): void {
  const now = click.at;
  let batch = filling.get(link.referralId);
  if (batch && (now > batch.leavesAt + graceMs || batch.clicks.length >= maxClicks)) {
    ctx.waitUntil(send(env, batch));
    batch = undefined;
  }
  if (batch?.link.timeZone !== link.timeZone) {
    const wait = waitInIsolate(lately.get(link.referralId), now);
    batch = { link, clicks: [], openedAt: now, leavesAt: now + wait, hasLeft: false };
    filling.set(link.referralId, batch);
    ctx.waitUntil(carry(env, batch, wait));
  }
  batch.clicks.push(click);
}

async function carry(env: Env, batch: Batch, wait: number): Promise<void> {
  await scheduler.wait(wait);
  await send(env, batch);
}

async function send(env: Env, batch: Batch): Promise<void> {
  if (batch.hasLeft) return;
  batch.hasLeft = true;
  const { referralId, campaignId, timeZone, throttleAt } = batch.link;
  if (filling.get(referralId) === batch) filling.delete(referralId);
  if (lately.size > maxLately) lately.clear();
  lately.set(referralId, { openedAt: batch.openedAt, clicks: batch.clicks.length });
  const id = crypto.randomUUID().slice(-17);
  // Here and not while a visitor waits: one after another, hashing is several times faster.
  const log = encodeEvents(batch.clicks.map((click) => eventOf(click, timeZone, env.DATA_KEY)));
  const limit = throttleAt === null ? {} : { throttleAt };
  await deliverBatch(env, { id, referralId, campaignId, timeZone, log, ...limit }, batch.openedAt);
}
