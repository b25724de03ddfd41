import { type SQL, sql } from "drizzle-orm";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import type { people } from "../../core/db/tables";
import { addDays } from "../../core/time";
import { traceHash } from "../signing/trace-hash";
import type { campaignDays, officerTraces, signups } from "../tables";
import { readClicksAround } from "./read-clicks";
import { officerDays } from "./remember-officer";
import { readAddressTraits, resemblance } from "./rules/address";
import { countClicksAround } from "./rules/count-clicks";
import { type Facts, type Likeness, type Peers, type Totals, type Traits, windows } from "./rules/facts";
import { type KeptTraits, type TracedGroup, tracesIn, withClick } from "./traits";

/** A sign-up to judge. */
export interface Subject {
  id: string;
  at: number;
  campaign: string;
  referral: string | null;
  officer: string | null;
  /** The local day it occurred on. */
  day: string;
  /** The address as it was typed. */
  email: string;
  trap: boolean;
  kept: KeptTraits;
  /** It is being attributed, and no total holds it yet. */
  isNew: boolean;
}

type PeerRow = RawRow<
  typeof signups,
  { id: "id"; at: "occurred_at"; campaign: "campaign_id"; referral: "referral_id"; officer: "officer_id" }
> &
  RawRow<typeof signups, "traits">;

const peerColumns = sql`s.id, s.occurred_at AS at, s.campaign_id AS campaign, s.referral_id AS referral,
  s.officer_id AS officer, s.traits`;

/** The nearest before and after, by an index whose order is that of `time` and id. */
function nearest(from: SQL, time: SQL, id: SQL, { at, id: own }: Subject, unit = 1): SQL {
  const { nearest: most, peers } = windows;
  const place = sql`(${time}, ${id})`;
  const here = sql`(${at * unit}, ${own})`;
  return sql`
    SELECT * FROM (SELECT ${peerColumns} ${from} AND ${time} >= ${(at - peers) * unit} AND ${place} < ${here}
      ORDER BY ${time} DESC, ${id} DESC LIMIT ${most})
    UNION ALL
    SELECT * FROM (SELECT ${peerColumns} ${from} AND ${time} <= ${(at + peers) * unit} AND ${place} > ${here}
      AND s.id <> ${own} ORDER BY ${time}, ${id} LIMIT ${most})`;
}

/** Those that no rule judged, imported ones too, tell nothing. */
function peersIn(rows: readonly PeerRow[]): Traits[] {
  return rows
    .flatMap(({ traits, ...row }) =>
      traits === null ? [] : [{ ...(JSON.parse(traits) as KeptTraits), ...row }],
    )
    .sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1));
}

async function peersOf(db: Db, subject: Subject): Promise<Peers> {
  const { kept, referral, officer, campaign } = subject;
  const read = async (query: SQL) => peersIn(await db.all<PeerRow>(query));
  const none = Promise.resolve([]);
  const traces = tracesIn(kept);
  const byTrace = (group: TracedGroup) =>
    traces[group] === undefined
      ? none
      : read(
          nearest(
            sql`FROM signup_traces t CROSS JOIN signups s ON s.id = t.signup_id WHERE t.trace = ${traces[group]}`,
            sql`t.occurred_at`,
            sql`t.signup_id`,
            subject,
          ),
        );
  const byColumn = (index: string, column: string, value: string | null) =>
    value === null
      ? none
      : read(
          nearest(
            sql`FROM signups s INDEXED BY ${sql.raw(index)} WHERE s.${sql.raw(column)} = ${value}`,
            sql`s.occurred_at`,
            sql`s.id`,
            subject,
          ),
        );
  const ofLink =
    referral === null
      ? none
      : read(
          nearest(
            sql`FROM signups s INDEXED BY signups_by_event WHERE s.referral_id = ${referral}`,
            sql`s.event_us`,
            sql`s.id`,
            subject,
            1000,
          ),
        );
  const [link, ofOfficer, ofCampaign, visitor, address, network, mailbox, series, phone, click] =
    await Promise.all([
      ofLink,
      byColumn("signups_by_officer", "officer_id", officer),
      byColumn("signups_by_campaign", "campaign_id", campaign || null),
      ...(["visitor", "address", "network", "mailbox", "series", "phone", "click"] as const).map(byTrace),
    ]);
  return {
    link: link ?? [],
    officer: ofOfficer ?? [],
    campaign: ofCampaign ?? [],
    visitor: visitor ?? [],
    address: address ?? [],
    network: network ?? [],
    mailbox: mailbox ?? [],
    series: series ?? [],
    phone: phone ?? [],
    click: click ?? [],
  };
}

type DayRow = RawRow<typeof campaignDays, "day" | "clicks" | "signups">;

const daysOf = (db: Db, table: "link" | "campaign", owner: string | null, day: string) =>
  owner === null || owner === ""
    ? Promise.resolve([])
    : db.all<DayRow>(sql`SELECT day, clicks, signups FROM ${sql.raw(`${table}_days`)}
        WHERE ${sql.raw(table === "link" ? "referral_id" : "campaign_id")} = ${owner}
          AND day BETWEEN ${addDays(day, 1 - windows.days)} AND ${day}`);

const totalsOf = (rows: readonly DayRow[], own: number): Totals => ({
  clicks: rows.reduce((sum, { clicks }) => sum + clicks, 0),
  signups: rows.reduce((sum, { signups }) => sum + signups, own),
});

async function likenessOf(dataKey: string, db: Db, subject: Subject): Promise<Likeness | null> {
  const { officer, kept, email } = subject;
  if (officer === null) return null;
  const [person, seen] = await Promise.all([
    db.get<RawRow<typeof people, "email" | "phone">>(sql`SELECT p.email, p.phone
      FROM officers o JOIN people p ON p.id = o.person_id WHERE o.id = ${officer}`),
    db.all<RawRow<typeof officerTraces, "trace">>(
      sql`SELECT trace FROM officer_traces WHERE officer_id = ${officer} AND day >= ${addDays(subject.day, -officerDays)} LIMIT 500`,
    ),
  ]);
  const traces = new Set(seen.map(({ trace }) => trace));
  const own = tracesIn(kept);
  const has = (trace: string | undefined) => trace !== undefined && traces.has(trace);
  return {
    email: person?.email ? resemblance(readAddressTraits(email), readAddressTraits(person.email)) : null,
    phone: kept.phone !== null && !!person?.phone && traceHash(dataKey, "phone", person.phone) === kept.phone,
    visitor: has(own.visitor),
    address: has(own.address),
    network: has(own.network),
  };
}

/**
 * The facts of one sign-up from D1, in one round trip: by indexes alone, the nearest 80 of each of ten groups, 60 rows of
 * rollups and 80 of the raw log (and as many to find them) at most. With them what is kept of it, once its click is found.
 */
export async function gatherFraudFacts(
  dataKey: string,
  db: Db,
  subject: Subject,
  timeZone: string,
): Promise<{ facts: Facts; kept: KeptTraits }> {
  const { id, at, campaign, referral, officer, day, trap } = subject;
  const moment = (subject.kept.token === "good" ? subject.kept.clickedAt : null) ?? at;
  const [peers, seen, linkDays, campaignRows, likeness] = await Promise.all([
    peersOf(db, subject),
    referral === null ? null : readClicksAround(db, referral, moment, timeZone),
    daysOf(db, "link", referral, day),
    daysOf(db, "campaign", campaign, day),
    likenessOf(dataKey, db, subject),
  ]);
  const isNamed = subject.kept.token === "good" && subject.kept.click !== null;
  const logged = isNamed ? seen?.clicks.find(({ nonce }) => nonce === subject.kept.click) : undefined;
  const found = logged ? { at: logged.at, visitor: logged.visitor, address: logged.address } : null;
  const kept = withClick(subject.kept, found);
  const { own, ...traits } = kept;
  const isGood = kept.token === "good" && own !== null;
  const added = subject.isNew && referral !== null ? 1 : 0;
  const weeksBefore = linkDays.filter((row) => row.day < day && row.day >= addDays(day, -14));
  return {
    kept,
    facts: {
      signup: { id, at, campaign, referral, officer, ...traits },
      trap,
      peers,
      clicks: seen && countClicksAround(seen, moment, isGood ? own : kept),
      link: referral === null ? null : totalsOf(linkDays, added),
      linkSignupsBefore: referral === null ? null : totalsOf(weeksBefore, 0).signups,
      linkClicksBefore: referral === null ? null : totalsOf(weeksBefore, 0).clicks,
      campaign: totalsOf(campaignRows, added),
      officer: likeness,
    },
  };
}
