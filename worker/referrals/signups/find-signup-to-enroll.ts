import { sql } from "drizzle-orm";
import type * as z from "zod";
import { isAnyOf } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { notFound, Problem } from "../../core/http/problem";
import type { signups } from "../tables";
import { hashesOfAddress } from "./address";
import type { enrollmentRequest } from "./schemas";

/** The id of the sign-up that a client means, by our id, by theirs, or by address and campaign; 404 for none. */
export async function findSignupToEnroll(
  dataKey: string,
  db: Db,
  named: z.output<typeof enrollmentRequest>,
): Promise<string> {
  const { signup_id: id, external_id: externalId, campaign_id: campaignId, email } = named;
  const ofCampaign = campaignId === null ? sql`TRUE` : sql`campaign_id = ${campaignId}`;
  const condition =
    id !== null
      ? sql`id = ${id}`
      : externalId !== null
        ? sql`external_id = ${externalId} AND ${ofCampaign}`
        : sql`campaign_id = ${campaignId ?? ""} AND ${isAnyOf(sql`email_hash`, hashesOfAddress(dataKey, email ?? ""))}`;
  // An imported history may hold an address more than once: its first sign-up is meant, unless one came since.
  const found = await db.all<RawRow<typeof signups, "id">>(
    sql`SELECT id FROM signups WHERE ${condition} ORDER BY channel = 'import', id LIMIT 2`,
  );
  if (found.length > 1 && id === null && externalId !== null) {
    throw new Problem(
      "conflict",
      "Sign-ups of several campaigns have this external_id: give the campaign_id too.",
    );
  }
  if (!found[0]) throw notFound("There is no such sign-up.");
  return found[0].id;
}
