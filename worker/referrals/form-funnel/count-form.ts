import { log } from "../../core/http/log";
import type { Env } from "../../env";
import type { FormEvent } from "./form-step";

const attempts = 6; // about 3 s in all

/** Tells the campaign's counter what happened to its form, again and again until it knows: the ids make it harmless. */
export async function countForm(env: Env, event: Omit<FormEvent, "id">): Promise<void> {
  const told = { ...event, id: crypto.randomUUID() };
  for (let attempt = 0; ; attempt++) {
    try {
      await env.FORM_COUNTER.getByName(event.campaignId).record(told);
      return;
    } catch {
      if (attempt === attempts) {
        log("error", "form.uncounted", { campaign_id: event.campaignId, step: event.step });
        return;
      }
      await scheduler.wait(50 * 2 ** attempt * (0.75 + Math.random() / 2));
    }
  }
}
