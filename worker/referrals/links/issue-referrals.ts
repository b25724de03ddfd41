import { sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation, type Statement } from "../../core/db/db";
import { claimKey } from "../../core/http/claim";
import { searchKey } from "../../core/text/fold";
import type { Author } from "../../core/trail/record";
import { recordEach } from "../../core/trail/record";
import { issueCode } from "../signing/code";
import type { KeyRing } from "../signing/key-ring";
import { isActive } from "./find-referrals";

/** A link to be issued; all of one call are for the same campaign. */
export interface LinkToIssue {
  id: string;
  officer: { id: string; number: number };
  label: string;
  /** Milliseconds. */
  expiresAt: number | null;
  replaces: string | null;
}

export interface IssuingCampaign {
  id: string;
  number: number;
}

/** Draws numbers from 1 to 2^32 − 1, each once, at random: a code tells nobody how many links there are. */
function numbersAtRandom(): () => number {
  const drawn = new Set([0]);
  return () => {
    for (;;) {
      const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
      if (drawn.has(number)) continue;
      drawn.add(number);
      return number;
    }
  };
}

function insertion(ring: KeyRing, by: Author, campaign: IssuingCampaign, wanted: LinkToIssue[]): Statement {
  const issuedAt = Math.floor(by.now / 1000);
  const drawNumber = numbersAtRandom();
  const rows = wanted.map(({ id, officer, label, expiresAt, replaces }) => {
    const of = { officer: officer.number, campaign: campaign.number, issuedAt };
    const { number, code } = issueCode(ring, of, drawNumber);
    return [id, number, code, officer.id, label, searchKey(label), expiresAt, replaces];
  });
  return sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, label, label_key, issued_at,
      issued_by, expires_at, replaces)
    SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, ${campaign.id}, value ->> 4, value ->> 5,
      cast(${issuedAt * 1000} as integer), ${by.actor?.id ?? null}, value ->> 6, value ->> 7
    FROM json_each(${JSON.stringify(rows)})`;
}

/** The campaign must be open and each officer active and assigned to it. */
export function mayBeIssued(campaign: IssuingCampaign, wanted: LinkToIssue[], today: string): Statement[] {
  const officers = sql`json_each(${JSON.stringify(wanted.map(({ officer }) => officer.id))}) w`;
  return [
    guard(
      "campaign_closed",
      sql`EXISTS (SELECT 1 FROM campaigns
        WHERE id = ${campaign.id} AND (archived_at IS NOT NULL OR ends_on < ${today}))`,
    ),
    guard(
      "officer_not_assigned",
      sql`EXISTS (SELECT 1 FROM ${officers} WHERE NOT EXISTS (SELECT 1 FROM campaign_officers a
        WHERE a.campaign_id = ${campaign.id} AND a.officer_id = w.value))`,
    ),
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM ${officers} JOIN officers o ON o.id = w.value
        WHERE o.deactivated_at IS NOT NULL)`,
    ),
  ];
}

/** No officer may have more active links than allowed, with those that the batch has issued by then. */
export function withinLimits(campaign: IssuingCampaign, officerIds: string[], now: number): Statement {
  const links = sql`SELECT count(*) FROM referrals r WHERE r.officer_id = o.id AND ${isActive(now)}`;
  return guard(
    "link_limit_reached",
    sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(officerIds)}) w
      JOIN officers o ON o.id = w.value JOIN campaigns c ON c.id = ${campaign.id}
      WHERE (${links}) > o.max_links OR (${links} AND r.campaign_id = c.id) > c.max_links_per_officer)`,
  );
}

/**
 * Issues the links in one batch, with `before` ahead of them and `after` (the guards) behind. Answers false, having
 * changed nothing, where a link of that id exists: a repeated idempotency key.
 */
export async function issueReferrals(
  db: Db,
  ring: KeyRing,
  by: Author,
  campaign: IssuingCampaign,
  wanted: LinkToIssue[],
  around: { before?: Statement[]; after: Statement[] },
): Promise<boolean> {
  for (let attempt = 1; ; attempt++) {
    try {
      await atomically(db, [
        ...claimKey(by),
        ...(around.before ?? []),
        insertion(ring, by, campaign, wanted),
        ...around.after,
        recordEach(
          by,
          "referral.created",
          wanted.map(({ id }) => id),
        ),
      ]);
      return true;
    } catch (error) {
      if (isUniqueViolation(error, "referrals.id")) return false;
      // A number that another link has: one in thousands of millions, times the links there are. Draw again.
      if (!isUniqueViolation(error, "referrals.") || attempt === 5) throw error;
    }
  }
}
