import { sql } from "drizzle-orm";
import { newId } from "../../core/db/ids";
import { searchKey } from "../../core/text/fold";
import { api, db, signIn } from "../../testing/api";
import { officers } from "../tables";

/** An officer who is signed in, written straight into the tables. */
export async function signedInOfficer(more: { maxLinks?: number; region?: string } = {}) {
  const { personId, sessionId, token } = await signIn(["referrals:officer"]);
  const id = newId("officer");
  await db.insert(officers).values({
    id,
    personId,
    number: sql`(SELECT coalesce(max(number), 0) + 1 FROM officers)`,
    region: more.region ?? "",
    regionKey: searchKey(more.region ?? ""),
    maxLinks: more.maxLinks ?? 100,
    createdAt: Date.now(),
  });
  return { id, personId, sessionId, token };
}

/** A running campaign with these officers. */
export async function runningCampaign(
  token: string,
  fields: { officer_ids?: string[]; [field: string]: unknown } = {},
): Promise<{ id: string; slug: string; [field: string]: unknown }> {
  const body = { name: "Field campaign", starts_on: "2020-01-01", ...fields };
  const answer = await api("POST", "/campaigns", { token, body });
  if (answer.status !== 201) throw new Error(`no campaign: ${JSON.stringify(answer.body)}`);
  return answer.body as { id: string; slug: string };
}
