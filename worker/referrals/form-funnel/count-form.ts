import { log } from "../../core/http/log";
import { untilTaken } from "../../core/jobs/until-taken";
import type { Env } from "../../env";
import type { FormEvent } from "./form-step";

const retries = 6; // about 3 s in all

/** Tells the campaign's counter what happened to its form, again and again until it knows: the ids make it harmless. */
export async function countForm(env: Env, event: Omit<FormEvent, "id">): Promise<void> {
  const message = { ...event, id: crypto.randomUUID() };
  const record = () => env.FORM_COUNTER.getByName(event.campaignId).record(message);
  const { taken } = await untilTaken(record, retries);
  if (!taken) log("error", "form.uncounted", { campaign_id: event.campaignId, step: event.step });
}
