import { sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import { idFromKey } from "../../core/db/ids";
import { notValid } from "../../core/http/parse";
import { invalid } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { mostLines } from "../imports/batch-number";
import { isActive } from "../links/find-referrals";
import type { NewOfficer } from "../officers/schemas";
import { campaignReader, officerReader } from "./find-owners";
import type { Owner } from "./owner";
import { pastLinkKey } from "./past-fields";
import { type PastColumn, type PastLink, type PastMapping, readPast } from "./read-past";

export const pastLimit = 10 * 1024 * 1024;
export const mostPastLinks = 500;

/** Old link → whose it becomes; `*`: of all that are not named. */
export type Owners = Readonly<
  Record<string, { officer?: string | undefined; campaign?: string | undefined }>
>;

export interface PastRequest {
  file: Uint8Array<ArrayBuffer>;
  mapping: PastMapping;
  /** The link that all of the file is about, where no column tells. */
  only: string;
  owners: Owners;
  /** Whether a link that the file does not have is refused: a page may have shown it under other columns. */
  ownersMustFit: boolean;
}

/** Refuses a name that stands for no link of the file: what was meant for it would go to nobody, or to somebody else. */
function refuseStrangers(owners: Owners, links: readonly PastLink[]): void {
  const known = new Set(["*", ...links.map(({ key }) => key)]);
  const strangers = Object.keys(owners).filter((name) => !known.has(name === "*" ? name : pastLinkKey(name)));
  if (strangers.length === 0) return;
  throw notValid(strangers.map((name) => ({ path: `links.${name}`, message: "The file has no such link." })));
}

export interface CheckedPastLink extends PastLink {
  /** The link that it becomes, or became. */
  referralId: string;
  isThere: boolean;
  officer: Owner<NewOfficer>;
  campaign: Owner<{ name: string }>;
  clicks: number;
  first: string | null;
  last: string | null;
}

export interface CheckedPast {
  columns: PastColumn[];
  links: CheckedPastLink[];
  rejected: { row: number; message: string }[];
  clicks: number;
  undated: number;
  bots: number;
  timeZone: string;
  today: string;
}

/** One old link becomes one link for ever, whatever file names it. */
const referralIdOf = (key: string) => idFromKey("referral", "past link", key);

async function linksThere(db: Db, ids: string[]) {
  const rows = await db.all<{
    id: string;
    officerId: string;
    officer: string;
    campaignId: string;
    campaign: string;
  }>(sql`
    SELECT r.id, o.id AS officerId, p.name AS officer, c.id AS campaignId, c.name AS campaign
    FROM json_each(${JSON.stringify(ids)}) w JOIN referrals r ON r.id = w.value JOIN officers o ON o.id = r.officer_id
      JOIN people p ON p.id = o.person_id JOIN campaigns c ON c.id = r.campaign_id`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** Days that are not over hold fewer clicks than they will: they are brought another time. */
function withoutToday(link: PastLink, today: string, now: number): { link: PastLink; left: number } {
  const days = new Map([...link.days].filter(([day]) => day < today));
  const moments = new Map([...link.moments].filter(([at]) => at <= now));
  const left = link.days.size - days.size + link.moments.size - moments.size;
  return { link: { ...link, days, moments }, left };
}

interface Room {
  officerId: string;
  campaignId: string;
  ofOfficer: number;
  inCampaign: number;
}

/** Links that may still be issued, by officer and by officer and campaign. */
async function roomFor(db: Db, links: readonly CheckedPastLink[], now: number) {
  const pairs = links.flatMap(({ officer, campaign }) =>
    "id" in officer && officer.id && "id" in campaign ? [[officer.id, campaign.id]] : [],
  );
  const active = sql`SELECT count(*) FROM referrals r WHERE r.officer_id = o.id AND ${isActive(now)}`;
  const rows = await db.all<Room>(sql`
    SELECT o.id AS officerId, coalesce(c.id, '') AS campaignId, o.max_links - (${active}) AS ofOfficer,
      coalesce(c.max_links_per_officer, ${mostPastLinks}) - (${active} AND r.campaign_id = c.id) AS inCampaign
    FROM json_each(${JSON.stringify(pairs)}) w JOIN officers o ON o.id = w.value ->> 0
      LEFT JOIN campaigns c ON c.id = w.value ->> 1`);
  const room = new Map<string, number>();
  for (const { officerId, campaignId, ofOfficer, inCampaign } of rows) {
    room.set(officerId, ofOfficer);
    room.set(`${officerId} ${campaignId}`, inCampaign);
  }
  return room;
}

/** Tells of links for which an officer has no room left. */
async function withinRoom(db: Db, links: CheckedPastLink[], now: number): Promise<CheckedPastLink[]> {
  const room = await roomFor(db, links, now);
  return links.map((link) => {
    const { officer, campaign } = link;
    if (link.isThere || !("id" in officer) || !officer.id || !("id" in campaign)) return link;
    const keys = [officer.id, `${officer.id} ${campaign.id ?? ""}`];
    if (keys.some((key) => (room.get(key) ?? 1) < 1)) {
      return { ...link, officer: { fault: "The officer may have no more links: raise the limit first." } };
    }
    for (const key of keys) room.set(key, (room.get(key) ?? mostPastLinks) - 1);
    return link;
  });
}

/** What bringing the file would do. It writes nothing. */
export async function checkPast(
  { db, now }: { db: Db; now: number },
  { file, mapping, only, owners: given, ownersMustFit }: PastRequest,
): Promise<CheckedPast> {
  const organisation = await readOrganisation(db);
  const { timeZone } = organisation;
  const today = localDay(now, timeZone);
  const past = await readPast(file, mapping, only, organisation);
  if (past.links.length > mostPastLinks) {
    throw invalid("file", `Bring at most ${mostPastLinks} links at a time; these are ${past.links.length}.`);
  }
  if (ownersMustFit) refuseStrangers(given, past.links);
  const owners: Owners = Object.fromEntries(
    Object.entries(given).map(([name, owner]) => [name === "*" ? name : pastLinkKey(name), owner]),
  );
  const ids = await Promise.all(past.links.map(({ key }) => referralIdOf(key)));
  const [there, readOfficer, readCampaign] = await Promise.all([
    linksThere(db, ids),
    officerReader(db),
    campaignReader(db, today),
  ]);
  const rejected = [...past.rejected];
  const links: CheckedPastLink[] = [];
  for (const [i, whole] of past.links.entries()) {
    const { link, left } = withoutToday(whole, today, now);
    if (left > 0)
      rejected.push({ row: 0, message: `${link.key}: ${left} days are not over, and are left out.` });
    const referralId = ids[i] ?? "";
    const known = there.get(referralId);
    const named = owners[link.key] ?? {};
    const dates = [
      ...link.days.keys(),
      ...[...link.moments.keys()].map((at) => localDay(at, timeZone)),
    ].sort();
    links.push({
      ...link,
      referralId,
      isThere: known !== undefined,
      officer: known
        ? { id: known.officerId, name: known.officer }
        : await readOfficer(named.officer || owners["*"]?.officer || ""),
      campaign: known
        ? { id: known.campaignId, name: known.campaign }
        : readCampaign(named.campaign || owners["*"]?.campaign || ""),
      clicks: [...link.days.values(), ...link.moments.values()].reduce((sum, n) => sum + n, 0),
      first: dates[0] ?? null,
      last: dates.at(-1) ?? null,
    });
  }
  const clicks = links.reduce((sum, link) => sum + link.clicks, 0);
  if (clicks > mostLines) {
    throw invalid("file", `Bring at most ${mostLines} clicks at a time; these are ${clicks}.`);
  }
  const { columns, undated, bots } = past;
  return {
    columns,
    links: await withinRoom(db, links, now),
    rejected,
    clicks,
    undated,
    bots,
    timeZone,
    today,
  };
}
