import { log } from "../../core/http/log";
import { untilTaken } from "../../core/jobs/until-taken";
import type { Env } from "../../env";
import type { ClickBatch } from "./click-batch";

/** In all about 25 s: a request's `waitUntil` has 30. */
const retries = 9;

/** Hands a batch to its link's counter, again and again until it has it: the batch's id makes that harmless. */
export async function deliverBatch(env: Env, batch: ClickBatch, openedAt: number): Promise<void> {
  const id = env.CLICK_COUNTER.idFromName(batch.referralId);
  const { taken } = await untilTaken(
    () => env.CLICK_COUNTER.get(id).record({ ...batch, waited: Date.now() - openedAt }),
    retries,
  );
  if (taken) return;
  const { referralId, log: events } = batch;
  log("error", "clicks.undelivered", { referral_id: referralId, clicks: events.us.length });
}
