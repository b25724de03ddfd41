import { log } from "../../core/http/log";
import type { Env } from "../../env";
import type { ClickBatch } from "./click-batch";

/** In all about 25 s: a request's `waitUntil` has 30. */
const attempts = 9;

const isOverloaded = (error: unknown) =>
  typeof error === "object" && error !== null && "overloaded" in error && error.overloaded === true;

/**
 * Hands a batch to its link's counter, again and again until it has it: the batch's id makes that harmless. An
 * object that is overloaded is given more time, as its platform asks.
 */
export async function deliverBatch(env: Env, batch: ClickBatch): Promise<void> {
  const id = env.CLICK_COUNTER.idFromName(batch.referralId);
  for (let attempt = 0; ; attempt++) {
    try {
      await env.CLICK_COUNTER.get(id).record(batch);
      return;
    } catch (error) {
      if (attempt === attempts) {
        const { referralId, log: events } = batch;
        log("error", "clicks.undelivered", { referral_id: referralId, clicks: events.us.length });
        return;
      }
      const wait = 50 * 2 ** attempt * (0.75 + Math.random() / 2);
      await scheduler.wait(isOverloaded(error) ? Math.max(1000, wait) : wait);
    }
  }
}
