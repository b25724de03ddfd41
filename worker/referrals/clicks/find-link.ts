import { sql } from "drizzle-orm";
import { openDb } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { organisation } from "../../core/db/tables";
import type { Env } from "../../env";
import { type Code, readCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import type { campaigns, officers, referrals } from "../tables";
import {
  cachedReading,
  cacheLink,
  freshLink,
  type KnownLink,
  linkInOutage,
  recallLink,
  rememberLink,
} from "./known-links";
import type { Link } from "./link";

interface Row
  extends RawRow<typeof referrals, { referralId: "id"; referral: "number" }>,
    RawRow<typeof referrals, "issuedAt" | "expiresAt" | "revokedAt">,
    RawRow<
      typeof officers,
      { officerId: "id"; officerNumber: "number"; officerDeactivatedAt: "deactivatedAt" }
    >,
    RawRow<typeof campaigns, { campaignId: "id"; campaignNumber: "number"; campaignName: "name" }>,
    RawRow<typeof campaigns, "slug" | "landingUrl" | "archivedAt" | "startsOn" | "endsOn">,
    RawRow<typeof campaigns, { windowDays: "attributionWindowDays" }>,
    RawRow<typeof organisation, "timeZone"> {
  throttleAt: number | null;
}

const patienceMs = 4000;

/** The link that a code names, in one query; null where it differs from the code in officer, campaign or time. */
async function readLink(env: Env, code: Code): Promise<Link | null> {
  const row = await openDb(env).get<Row>(sql`
    SELECT r.id AS referralId, r.number AS referral, r.issued_at AS issuedAt, r.expires_at AS expiresAt,
      r.revoked_at AS revokedAt, o.id AS officerId, o.number AS officerNumber,
      o.deactivated_at AS officerDeactivatedAt, c.id AS campaignId, c.number AS campaignNumber,
      c.name AS campaignName, c.slug, c.landing_url AS landingUrl, c.archived_at AS archivedAt,
      c.starts_on AS startsOn, c.ends_on AS endsOn, c.attribution_window_days AS windowDays,
      (SELECT time_zone FROM organisation) AS timeZone,
      (SELECT value ->> 'throttle_at' FROM settings WHERE key = 'referrals.fraud') AS throttleAt
    FROM referrals r JOIN officers o ON o.id = r.officer_id JOIN campaigns c ON c.id = r.campaign_id
    WHERE r.number = ${code.referral}`);
  const isSame =
    row?.officerNumber === code.officer &&
    row.campaignNumber === code.campaign &&
    row.issuedAt === code.issuedAt * 1000;
  if (!isSame) return null;
  const { startsOn, endsOn, archivedAt, ...link } = row;
  return { ...link, campaign: { startsOn, endsOn, archivedAt } };
}

/** A database that hangs is away, too: nobody waits longer for a page to open. */
async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error("D1_ERROR: no answer in time")), patienceMs);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/**
 * The link that a code names, from the Cache API or the database, and from then on in memory. Null where the code is
 * forged, which is known before anything is read, or where the database has another link for it.
 */
export async function lookUpLink(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  code: string,
  now: number,
): Promise<KnownLink | null> {
  const signed = readCode(keyRing(env.LINK_KEYS), code);
  if (!signed) return null;
  const reading = await cachedReading(code);
  let link = freshLink(reading, now);
  if (link === undefined) {
    try {
      link = await inTime(readLink(env, signed));
    } catch (error) {
      const known = linkInOutage(code, reading, now);
      if (known) return known;
      throw error;
    }
    ctx.waitUntil(cacheLink(code, { link, readAt: now }));
  }
  return rememberLink(code, link, now);
}

/** As `lookUpLink`, from memory where it is there. */
export async function findLink(
  env: Env,
  ctx: Pick<ExecutionContext, "waitUntil">,
  code: string,
  now: number,
): Promise<KnownLink | null> {
  const recalled = recallLink(code, now);
  return recalled === undefined ? lookUpLink(env, ctx, code, now) : recalled;
}
