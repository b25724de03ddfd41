import type { Env } from "../../env";
import type { ClickToken } from "./click-token";

/** A click's id with what it says, and its link. */
export interface ProvenClick {
  id: string;
  token: ClickToken;
  link: { referralId: string; campaignId: string };
}

/**
 * Counts these clicks as people's, each once, whatever was guessed of them when they came, in raw log and totals. Throws
 * where storage is away; to be repeated then.
 */
export async function confirmClicks(
  env: Env,
  clicks: readonly ProvenClick[],
  timeZone: string,
): Promise<void> {
  for (const { id, token, link } of clicks) {
    const { at, source, country, origin } = token;
    const counter = env.CLICK_COUNTER.getByName(link.referralId);
    await counter.confirm(id, { at, source, country, origin }, { ...link, timeZone });
  }
}
