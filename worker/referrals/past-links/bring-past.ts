import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { notValid } from "../../core/http/parse";
import { hashPassword, temporaryPassword } from "../../core/identity/people";
import { cutTo } from "../../core/text/cut";
import { addDays, startOfDay, toMicroInstant } from "../../core/time";
import { addAndRemoveOfficers } from "../campaigns/assign-officers";
import { createCampaign } from "../campaigns/create-campaign";
import { newCampaign } from "../campaigns/schemas";
import { type ImportCall, type ImportDone, importEvents } from "../imports/import-events";
import type { RawLine } from "../imports/read-events";
import { issueReferrals, mayBeIssued, withinLimits } from "../links/issue-referrals";
import { insertOfficers } from "../officers/insert-officers";
import { keyRing } from "../signing/key-ring";
import { type CheckedPast, type CheckedPastLink, checkPast, type PastRequest } from "./check-past";
import { faultOf, type Owner } from "./owner";
import { spreadClicks } from "./spread-clicks";

export interface ImportedPast extends CheckedPast, Pick<ImportDone, "accepted" | "duplicates"> {
  /** Links that are new. */
  created: number;
}

export interface BringCall extends ImportCall {
  /** At which this site is reached. */
  origins: readonly string[];
}

/** Nobody is told this password: to sign in, the officer is given another. */
const unusedCost = { ln: 1, r: 1, p: 1 };

const createOf = <New>(owner: Owner<New>): { name: string; create: New } | null =>
  "create" in owner ? owner : null;
const idIn = <New>(owner: Owner<New>, made: ReadonlyMap<string, string>, key: string): string =>
  ("id" in owner ? owner.id : null) ?? made.get(key) ?? "";

const officerKey = ({ officer }: CheckedPastLink) => {
  const made = createOf(officer)?.create;
  return made?.email ?? made?.phone ?? "";
};
const campaignKey = ({ campaign }: CheckedPastLink) => createOf(campaign)?.name.toLowerCase() ?? "";

/** Officers who are new, in one batch; by their contact. */
async function makeOfficers({ db, by }: BringCall, links: readonly CheckedPastLink[]) {
  const made = new Map<string, string>();
  const officers: Parameters<typeof insertOfficers>[2] = [];
  for (const link of links) {
    const create = createOf(link.officer)?.create;
    if (!create || made.has(officerKey(link))) continue;
    const id = newId("officer", by.now);
    made.set(officerKey(link), id);
    const passwordHash = await hashPassword(temporaryPassword(), unusedCost);
    officers.push({ id, personId: newId("person", by.now), officer: create, passwordHash });
  }
  if (officers.length > 0) await atomically(db, insertOfficers(by, "officer.imported", officers));
  return made;
}

/** Campaigns that are new; each begins with its first click, and takes as many links of an officer as there are. */
async function makeCampaigns(call: BringCall, { links, today }: CheckedPast) {
  const made = new Map<string, string>();
  for (const [key, theirs] of Map.groupBy(links, campaignKey)) {
    const create = theirs[0] && createOf(theirs[0].campaign);
    if (!create) continue;
    const first = theirs.flatMap((link) => link.first ?? []).sort()[0] ?? today;
    const input = newCampaign.parse({
      name: create.name,
      starts_on: first,
      max_links_per_officer: Math.max(10, theirs.length),
    });
    made.set(key, await createCampaign(call.db, call.by, call.origins, input));
  }
  return made;
}

async function numbersOf(db: Db, table: "officers" | "campaigns", ids: readonly string[]) {
  const rows = await db.all<{ id: string; number: number }>(
    sql`SELECT id, number FROM ${sql.raw(table)} WHERE id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))`,
  );
  return new Map(rows.map(({ id, number }) => [id, { id, number }]));
}

/** Issues the links that are not there yet, of each campaign in one batch. */
async function issueLinks(call: BringCall, checked: CheckedPast): Promise<number> {
  const { db, env, by } = call;
  const fresh = checked.links.filter(({ isThere }) => !isThere);
  const officers = await makeOfficers(call, fresh);
  const campaigns = await makeCampaigns(call, { ...checked, links: fresh });
  const placed = fresh.map((link) => ({
    ...link,
    officerId: idIn(link.officer, officers, officerKey(link)),
    campaignId: idIn(link.campaign, campaigns, campaignKey(link)),
  }));
  const officersById = await numbersOf(
    db,
    "officers",
    placed.map(({ officerId }) => officerId),
  );
  const campaignsById = await numbersOf(
    db,
    "campaigns",
    placed.map(({ campaignId }) => campaignId),
  );
  for (const [campaignId, theirs] of Map.groupBy(placed, (link) => link.campaignId)) {
    const campaign = campaignsById.get(campaignId);
    const added = [...new Set(theirs.map(({ officerId }) => officerId))];
    if (!campaign) continue;
    await addAndRemoveOfficers(db, by, campaignId, { added, removed: [] });
    const wanted = theirs.flatMap(({ referralId: id, officerId, key, title }) => {
      const officer = officersById.get(officerId);
      return officer
        ? [{ id, officer, label: cutTo(title || key, 120), expiresAt: null, replaces: null }]
        : [];
    });
    await issueReferrals(db, keyRing(env.LINK_KEYS), by, campaign, wanted, {
      after: [...mayBeIssued(campaign, wanted, checked.today), withinLimits(campaign, added, by.now)],
    });
  }
  return fresh.length;
}

/** The clicks as a history states them, of nobody known. */
function linesOf({ links, timeZone }: CheckedPast): RawLine[] {
  const lines: RawLine[] = [];
  const add = (referralID: string, us: number) =>
    void lines.push({
      line: lines.length + 1,
      fields: { timestamp: toMicroInstant(us), eventType: "click", referralID },
    });
  for (const { referralId, days, moments } of links) {
    for (const [day, count] of days) {
      const [from, to] = [startOfDay(day, timeZone), startOfDay(addDays(day, 1), timeZone)];
      for (const us of spreadClicks(count, from, to)) add(referralId, us);
    }
    // Visits of one moment are as many clicks, a microsecond apart.
    for (const [at, count] of moments) for (let i = 0; i < count; i++) add(referralId, at * 1000 + i);
  }
  return lines;
}

/**
 * Links of another service become links of officers, and what it counted their clicks. What was brought before is known
 * again: a call that was cut short is simply made again.
 */
export async function bringPast(call: BringCall, wanted: PastRequest): Promise<ImportedPast> {
  const checked = await checkPast(call, wanted);
  const faults = checked.links.flatMap((link) => {
    const message = faultOf(link);
    return message ? [{ path: `links.${link.key}`, message }] : [];
  });
  if (faults.length > 0) throw notValid(faults);
  const created = await issueLinks(call, checked);
  const lines = linesOf(checked);
  const { accepted, duplicates } = await importEvents(call, {
    length: lines.length,
    [Symbol.iterator]: () => lines[Symbol.iterator](),
  });
  return { ...checked, created, accepted, duplicates };
}
