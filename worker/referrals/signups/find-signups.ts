import { type SQL, sql } from "drizzle-orm";
import { all, isAnyOf } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { RawRow } from "../../core/db/raw-row";
import { orderBy, selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { invalid, notFound } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { toInstant } from "../../core/time";
import type { Reason } from "../fraud/rules/rule";
import { mayReadOfficer, readsAll } from "../policies";
import type { signups } from "../tables";
import type { Reader } from "../viewer";
import { hashesOfAddress } from "./address";
import type { Explanation } from "./attribute";
import { filterConditions, occurredSince, occurredUpTo } from "./filter-conditions";
import type { SignupRecord, SignupsQuery, SignupWithExplanation } from "./schemas";

interface Row
  extends RawRow<typeof signups, "id" | "campaign_id" | "referral_id" | "officer_id" | "external_id">,
    RawRow<typeof signups, "email_masked" | "channel" | "counted" | "fraud_score" | "fraud_reasons">,
    RawRow<typeof signups, "received_at" | "occurred_at" | "settled_at" | "enrolled_at">,
    RawRow<typeof signups, "model" | "reason" | "explanation" | "click_id" | "clicked_at">,
    RawRow<typeof signups, "conversion_time_minutes"> {}

const columns = sql`s.id, s.referral_id, s.officer_id, s.campaign_id, s.email_masked, s.external_id, s.channel,
  s.occurred_at, s.received_at, s.settled_at, s.conversion_time_minutes, s.enrolled_at, s.model, s.reason,
  s.click_id, s.clicked_at, s.fraud_score, s.fraud_reasons, s.counted, s.explanation`;

/** Why it is suspected; the words of other languages are the pages' own. */
function fraudOf(row: Row): SignupRecord["fraud"] {
  const reasons = JSON.parse(row.fraud_reasons) as Reason[];
  const shown = reasons.map(({ rule, points, detail }) => ({ rule, points, detail }));
  return { score: row.fraud_score, reasons: shown };
}

/**
 * Only an admin sees addresses, masked ones too, and the ids that somebody else's system gave; an officer sees no
 * suspicions either.
 */
function toRecord(row: Row, { viewer }: Reader): SignupRecord {
  const isAdmin = viewer.role === "admin";
  return {
    id: row.id,
    referral_id: row.referral_id,
    officer_id: row.officer_id,
    campaign_id: row.campaign_id || null,
    email_masked: isAdmin ? row.email_masked || null : null,
    external_id: isAdmin ? row.external_id : null,
    channel: row.channel,
    occurred_at: toInstant(row.occurred_at),
    received_at: toInstant(row.received_at),
    conversion_time_minutes: row.conversion_time_minutes,
    enrollment_status: row.enrolled_at === null ? "pending" : "completed",
    enrolled_at: toInstant(row.enrolled_at),
    attribution:
      row.settled_at === null
        ? null
        : {
            model: row.model,
            reason: row.reason ?? "",
            click_id: row.click_id,
            clicked_at: toInstant(row.clicked_at),
          },
    ...(readsAll(viewer) ? { fraud: fraudOf(row) } : {}),
    counted: row.counted === 1,
  };
}

/** The clicks that were considered may be other officers', who see none of them. */
function explained(row: Row, { viewer }: Reader): SignupWithExplanation["explanation"] {
  if (row.explanation === null || !readsAll(viewer)) return null;
  const { claims, code } = JSON.parse(row.explanation) as Explanation;
  return { claims: claims.map((claim) => ({ ...claim, clicked_at: toInstant(claim.clicked_at) })), code };
}

/** The sign-up as the reader may see it; 404 where it is none of theirs. */
export async function findSignup(db: Db, reader: Reader, id: string): Promise<SignupWithExplanation> {
  const row = await db.get<Row>(sql`SELECT ${columns} FROM signups s WHERE s.id = ${id}`);
  const mayRead = row && mayReadOfficer(reader.viewer, row.officer_id ?? "");
  if (!mayRead) throw notFound();
  return { ...toRecord(row, reader), explanation: explained(row, reader) };
}

/** What `q` finds: a whole address (for those who may see addresses), else an id of ours or theirs. */
function matching(dataKey: string, { viewer }: Reader, q: string): SQL | null {
  if (q === "") return null;
  if (viewer.role !== "admin") return sql`s.id = ${q}`;
  if (q.includes("@")) return isAnyOf(sql`s.email_hash`, hashesOfAddress(dataKey, q));
  return sql`(s.id = ${q} OR s.external_id = ${q})`;
}

/** Whether a flag of it waits for a decision; of all that were ever flagged these are few. */
const isFlagged = sql`s.id IN (SELECT signup_id FROM fraud_flags WHERE status IN ('open', 'held'))`;

const isByEnrolment = ({ enrolled_from, enrolled_to }: SignupsQuery) =>
  enrolled_from !== undefined || enrolled_to !== undefined;

/**
 * The index that serves the filter of the query. It is named because SQLite does not know how many rows a
 * condition leaves: without the name a filter may read every sign-up there is. What no index has (a country, an hour)
 * is looked for among what the others leave.
 */
function indexFor({ viewer }: Reader, query: SignupsQuery): SQL {
  if (query.q !== "") return sql``; // a whole address or id: keys
  const isOfOfficer = viewer.role === "officer" || query.officer_id !== undefined;
  const byState = query.enrollment_status !== undefined || isByEnrolment(query);
  const name =
    query.referral_id !== undefined
      ? "signups_by_event"
      : isOfOfficer
        ? "signups_by_officer"
        : query.campaign_id !== undefined
          ? `signups_by_campaign${byState ? "_and_state" : ""}`
          : `signups_by_${byState ? "state" : "time"}`;
  return sql.raw(`INDEXED BY ${name}`);
}

export function signupsFrom(dataKey: string, reader: Reader, query: SignupsQuery, timeZone: string): SQL {
  const { viewer } = reader;
  const { from, to, flagged } = query;
  const status = query.enrollment_status ?? (isByEnrolment(query) ? "completed" : undefined);
  const equals = (column: SQL, value: string | undefined) =>
    value === undefined ? null : sql`${column} = ${value}`;
  const isOfFlags = flagged === "true" && query.referral_id === undefined && query.q === "";
  // The few flags lead to their sign-ups; without CROSS, SQLite reads all sign-ups in the order of the list.
  const source = isOfFlags
    ? sql`fraud_flags f CROSS JOIN signups s ON s.id = f.signup_id`
    : sql`signups s ${indexFor(reader, query)}`;
  return sql`FROM ${source} WHERE ${all([
    isOfFlags ? sql`f.status IN ('open', 'held')` : null,
    readsAll(viewer) ? null : sql`s.officer_id = ${viewer.officerId}`,
    equals(sql`s.officer_id`, query.officer_id),
    equals(sql`s.campaign_id`, query.campaign_id),
    equals(sql`s.referral_id`, query.referral_id),
    status === undefined ? null : sql`(s.enrolled_at IS NOT NULL) = ${status === "completed" ? 1 : 0}`,
    flagged === undefined || isOfFlags ? null : flagged === "true" ? isFlagged : sql`NOT ${isFlagged}`,
    ...(from === undefined ? [] : occurredSince(from, timeZone)),
    ...(to === undefined ? [] : occurredUpTo(to, timeZone)),
    ...filterConditions(query, timeZone),
    matching(dataKey, reader, query.q),
  ])}`;
}

/**
 * The sign-ups that the reader may see; an officer's are their own, whatever they ask for. `countUpTo`: see
 * `selectPage`; the page says then that there are more.
 */
export async function listSignups(
  dataKey: string,
  db: Db,
  reader: Reader,
  query: SignupsQuery,
  countUpTo?: number,
) {
  if (reader.viewer.role === "officer" && query.flagged !== undefined) {
    throw invalid("flagged", "There is no such filter.");
  }
  const { timeZone } = await readOrganisation(db);
  const { rows, total, hasMore } = await selectPage<Row>(
    db,
    {
      columns,
      from: signupsFrom(dataKey, reader, query, timeZone),
      order: orderBy(
        query.sort,
        {
          occurred_at: sql`s.occurred_at`,
          received_at: sql`s.received_at`,
          conversion_time_minutes: sql`s.conversion_time_minutes`,
        },
        sql`s.id`,
      ),
      upTo: countUpTo,
    },
    query,
  );
  const list = listPage(
    rows.map((row) => toRecord(row, reader)),
    query,
    total,
  );
  return { ...list, ...(hasMore ? { has_more: true } : {}) };
}
