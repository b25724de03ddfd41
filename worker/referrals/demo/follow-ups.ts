import { localDay, startOfDay } from "../../core/time.ts";
import { restsUntil } from "../follow-ups/steps.ts";
import { sealPhone } from "../signups/address.ts";
import type { Clock } from "./clicks.ts";
import type { Campaign } from "./programme.ts";
import { isRecent } from "./recent.ts";

const hour = 3_600_000;
const day = 24 * hour;

/** How whoever signed up on a hosted form of late may be reached: most by phone, all by mail, some in French. */
export async function reachOf(campaign: Campaign, at: number, made: number, { dataKey, now }: Clock) {
  const isForm = campaign.landingUrl === null;
  const hasPhone = isForm && made % 4 !== 1 && isRecent(at, now);
  const number = `+2547${String(10_000_000 + made * 7919).slice(-8)}`;
  const { phoneHash, phoneEncrypted } = await sealPhone(dataKey, hasPhone ? number : null);
  return {
    ...{ phone_hash: phoneHash, phone_encrypted: phoneEncrypted },
    language: isForm ? (made % 5 === 0 ? "fr" : "en") : null,
    may_mail: isForm ? 1 : 0,
  };
}

/** When the officer last wrote to one who waits: to some at once, to some after four days too. */
export function contactOf(at: number, made: number, personId: string, { now, timeZone }: Clock) {
  const moments = [[], [at + 2 * hour], [at + 2 * hour, at + 4 * day]][made % 3] ?? [];
  const nudgedAt = moments.findLast((moment) => moment < now - hour);
  if (nudgedAt === undefined) return {};
  const rests = restsUntil(localDay(at, timeZone), localDay(nudgedAt, timeZone));
  return {
    ...{ nudged_at: nudgedAt, nudged_by: personId },
    rests_until: rests === null ? null : startOfDay(rests, timeZone),
  };
}
