import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "./fixtures";

// A link as visitors meet it, and what is counted of them.

export const browser = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/120.0 Safari/537.36";

const administration = administrator();
const officer = signedInOfficer();

/** A link of a campaign of its own; all of them are the same officer's. */
export async function openLink(campaignFields: Record<string, unknown> = {}) {
  const { token } = await administration;
  const { id: officerId } = await officer;
  const campaign = await runningCampaign(token, { officer_ids: [officerId], ...campaignFields });
  const body = { officer_id: officerId, campaign_id: campaign.id };
  const { body: link } = await api<{ id: string; code: string }>("POST", "/referrals", { token, body });
  return { ...link, campaign, officerId };
}

/** What follows `/r/`, as a browser asks for it. */
export const click = (code: string, headers: Record<string, string> = {}, method = "GET") =>
  request(method, `/r/${code}`, { headers: { "user-agent": browser, ...headers } });

/** The id of the click that an answer carries. */
export const clickIdOf = (answer: Response): string =>
  new URL(answer.headers.get("location") ?? "").searchParams.get("click_id") ?? "";

interface Counted {
  clicks: number;
  unique: number;
  bots: number;
}

async function counts(id: string): Promise<Counted | undefined> {
  await testEnv.CLICK_COUNTER.getByName(id).flushNow();
  return db.get<Counted>(sql`
    SELECT clicks, unique_clicks AS "unique", bot_clicks AS bots FROM referrals WHERE id = ${id}`);
}

/** Until the link's totals are these. */
export const settled = (id: string, expected: Counted) =>
  expect.poll(() => counts(id), { timeout: 5000 }).toEqual(expected);
