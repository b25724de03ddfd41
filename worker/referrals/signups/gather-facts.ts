import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { type Organisation, readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import type { Env } from "../../env";
import { type ClickToken, readClick } from "../clicks/click-token";
import { closedReason } from "../links/link-state";
import { type Code, readCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import type { campaigns, interests, officers, referrals, signups } from "../tables";
import type { Claim, SignupToAttribute } from "./attribute";
import type { Evidence } from "./evidence";
import { interestsOf } from "./record-interest";

/** The columns of an unsettled sign-up that settling needs. */
export interface UnsettledSignup
  extends RawRow<typeof signups, "id" | "campaign_id" | "email_hash" | "channel" | "evidence">,
    RawRow<typeof signups, "email_encrypted" | "phone_encrypted">,
    RawRow<typeof signups, "received_at" | "occurred_at" | "enrolled_at"> {}

type OfLink = "id" | "campaign_id" | "number" | "code" | "officer_id" | "clicks" | "signups";
export interface Link
  extends RawRow<typeof referrals, OfLink>,
    RawRow<typeof campaigns, { campaign: "number" }> {
  active: boolean;
}

export interface Facts {
  organisation: Organisation;
  signup: SignupToAttribute;
  links: ReadonlyMap<number, Link>;
  tokens: ReadonlyMap<string, ClickToken>;
  /** Clicks that were taken for bots', and that this sign-up shows to be people's. */
  misjudged: readonly string[];
}

interface LinkRow
  extends Omit<Link, "active">,
    RawRow<typeof referrals, "expires_at" | "revoked_at">,
    RawRow<typeof officers, { officer_deactivated_at: "deactivated_at" }>,
    RawRow<typeof campaigns, "starts_on" | "ends_on" | "archived_at"> {}

/** Whether the redirect would have let a visitor pass at that instant: what happened to the link later is no matter. */
function wasActive(row: LinkRow, at: number, timeZone: string): boolean {
  const asOf = (ended: number | null) => (ended !== null && ended <= at ? ended : null);
  const link = {
    revokedAt: asOf(row.revoked_at),
    expiresAt: row.expires_at,
    officerDeactivatedAt: asOf(row.officer_deactivated_at),
    campaign: { startsOn: row.starts_on, endsOn: row.ends_on, archivedAt: asOf(row.archived_at) },
  };
  return closedReason(link, at, localDay(at, timeZone)) === null;
}

async function readLinks(db: Db, numbers: number[], at: number, timeZone: string) {
  const rows = await db.all<LinkRow>(sql`
    SELECT r.id, r.campaign_id, r.number, r.code, r.officer_id, c.number AS campaign, r.clicks,
      r.signups + r.held AS signups, r.expires_at, r.revoked_at, o.deactivated_at AS officer_deactivated_at, c.starts_on, c.ends_on, c.archived_at
    FROM json_each(${JSON.stringify(numbers)}) n JOIN referrals r ON r.number = n.value
      JOIN officers o ON o.id = r.officer_id JOIN campaigns c ON c.id = r.campaign_id`);
  return new Map(
    rows.map((row): [number, Link] => [row.number, { ...row, active: wasActive(row, at, timeZone) }]),
  );
}

/** A code is its link's only where it reads the same: one that differs in officer, campaign or time is forged. */
function linkOfCode(
  text: string | null,
  code: Code | null,
  links: ReadonlyMap<number, Link>,
): SignupToAttribute["code"] {
  if (text === null) return null;
  return code && links.get(code.referral)?.code === text ? code.referral : "forged";
}

/**
 * Whether such a claim is better evidence than the guess that a click was a bot's: a form was filled in, or a trusted
 * key vouches for it. A page's publishable key does not.
 */
const isEvidence = (source: Claim["source"], { channel }: UnsettledSignup): boolean =>
  source === "interest" || channel !== "script";

type Interest = RawRow<typeof interests, { id: "click_id" }>;
type Spent = { id: NonNullable<RawRow<typeof signups>["click_id"]> };
type CampaignRow = RawRow<
  typeof campaigns,
  { number: "number"; model: "attribution_model"; days: "attribution_window_days" }
>;

/** Reads all that `attribute` needs to know of a sign-up, as things stand now. */
export async function gatherFacts(env: Env, db: Db, row: UnsettledSignup): Promise<Facts> {
  const ring = keyRing(env.LINK_KEYS);
  const evidence = JSON.parse(row.evidence) as Evidence;
  const [organisation, campaign, interests, throttle] = await Promise.all([
    readOrganisation(db),
    db.get<CampaignRow>(sql`
      SELECT number, attribution_model AS model, attribution_window_days AS days
      FROM campaigns WHERE id = ${row.campaign_id}`),
    db.all<Interest>(interestsOf(row)),
    db.get<{ at: number | null }>(
      sql`SELECT value ->> 'throttle_at' AS at FROM settings WHERE key = 'referrals.fraud'`,
    ),
  ]);
  const named = [...evidence.claims, ...interests.map(({ id }) => ({ id, source: "interest" as const }))];
  const tokens = new Map(
    named.flatMap(({ id }): [string, ClickToken][] => {
      const token = readClick(ring, id);
      return token ? [[id, token]] : [];
    }),
  );
  const code = evidence.ref_code === null ? null : readCode(ring, evidence.ref_code);
  const numbers = [...[...tokens.values()].map((token) => token.referral), ...(code ? [code.referral] : [])];
  const [links, spent] = await Promise.all([
    readLinks(db, numbers, row.occurred_at, organisation.timeZone),
    db.all<Spent>(sql`
      SELECT s.click_id AS id FROM json_each(${JSON.stringify([...tokens.keys()])}) n
        JOIN signups s ON s.click_id = n.value`),
  ]);
  /** Null where the link is none of ours. */
  const clickOf = (id: string) => {
    const token = tokens.get(id);
    return token && links.get(token.referral)?.campaign === token.campaign ? token : null;
  };
  const misjudged = new Set(
    named.flatMap(({ id, source }) => {
      const click = clickOf(id);
      // A limit takes clicks for bots' after their ids were signed: only the raw log knows which.
      const mayBeBot = click?.bot || (click && throttle?.at);
      return mayBeBot && isEvidence(source, row) ? [id] : [];
    }),
  );
  const claims = named.map(({ id, source }): Claim => {
    const click = clickOf(id);
    return { id, source, click: click && { ...click, bot: click.bot && !misjudged.has(id) } };
  });
  const signup: SignupToAttribute = {
    occurredAt: row.occurred_at,
    isDated: evidence.dated === true,
    campaign: campaign?.number ?? 0,
    model: campaign?.model ?? "last_click",
    windowDays: campaign?.days ?? 0,
    claims,
    spent: new Set(spent.map(({ id }) => id)),
    code: linkOfCode(evidence.ref_code, code, links),
    links,
  };
  return { organisation, signup, links, tokens, misjudged: [...misjudged] };
}
