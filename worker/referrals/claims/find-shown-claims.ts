import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { codeIn } from "../links/address";
import type { Viewer } from "../policies";
import { listClaims } from "./find-claims";
import type { ClaimRecord, ClaimsQuery } from "./schemas";

export interface ShownClaim extends ClaimRecord {
  email: string;
  officer: string;
  campaign: string;
  requestedBy: string | null;
  /** The officer who has the sign-up now; null for nobody. */
  now: string | null;
}

/** A page of claims with the names of what they are about; without addresses for whoever only reads. */
export async function listShownClaims(db: Db, { role }: Viewer, query: ClaimsQuery) {
  const claims = await listClaims(db, query);
  const ids = JSON.stringify(claims.data.map(({ id }) => id));
  const rows = await db.all<
    Pick<ShownClaim, "id" | "email" | "officer" | "campaign" | "requestedBy" | "now">
  >(sql`
    SELECT k.id, s.email_masked AS email, p.name AS officer, c.name AS campaign, a.name AS requestedBy,
      (SELECT q.name FROM officers AS h CROSS JOIN people AS q ON q.id = h.person_id
        WHERE h.id = s.officer_id) AS now
    FROM json_each(${ids}) AS n CROSS JOIN claims AS k ON k.id = n.value
      CROSS JOIN signups AS s ON s.id = k.signup_id CROSS JOIN referrals AS r ON r.id = k.referral_id
      CROSS JOIN officers AS o ON o.id = r.officer_id CROSS JOIN people AS p ON p.id = o.person_id
      CROSS JOIN campaigns AS c ON c.id = r.campaign_id LEFT JOIN people AS a ON a.id = k.requested_by`);
  const known = new Map(rows.map((row) => [row.id, row]));
  const data = claims.data.flatMap((claim): ShownClaim[] => {
    const row = known.get(claim.id);
    return row ? [{ ...claim, ...row, email: role === "viewer" ? "" : row.email }] : [];
  });
  return { ...claims, data };
}

/** The link that somebody pasted: its id, its code or its address; "" for none of ours. */
export async function findPastedLink(db: Db, pasted: string): Promise<string> {
  const row = await db.get<{ id: string }>(
    sql`SELECT id FROM referrals WHERE id = ${pasted.trim()} UNION ALL
      SELECT id FROM referrals WHERE code = ${codeIn(pasted)} LIMIT 1`,
  );
  return row?.id ?? "";
}
