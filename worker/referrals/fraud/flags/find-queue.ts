import { sql } from "drizzle-orm";
import type { Db } from "../../../core/db/db";
import type { RawRow } from "../../../core/db/raw-row";
import type { people } from "../../../core/db/tables";
import { toInstant } from "../../../core/time";
import type { Author } from "../../../core/trail/record";
import { deviceOf } from "../../clicks/device";
import type { Viewer } from "../../policies";
import type { campaigns, referrals, signups } from "../../tables";
import type { Reason } from "../rules/rule";
import { countAlike, listFlags } from "./find-flags";
import { flagIdOf, signupIdOf } from "./flag-id";
import type { FlagStatus } from "./plan-decision";
import type { FlagRecord, FlagsQuery } from "./schemas";

/** A flag with what an administrator looks at to decide. */
export interface QueuedFlag extends Omit<FlagRecord, "reasons"> {
  reasons: Reason[];
  email: string;
  occurredAt: string;
  officer: string | null;
  campaign: string | null;
  link: string | null;
  /** Minutes from the click; null where none is known. */
  minutes: number | null;
  network: string;
  country: string;
  /** The browser and its system; null where not even the system is known, as of a program. `name`: null for another one. */
  browser: { name: string | null; system: string } | null;
  userAgent: string;
  /** Who decided; null for nobody yet, for the deadline, and for a key. */
  decidedBy: string | null;
}

/** What no list knows, as a program, is no browser; one that is rare has a system all the same. */
function browserOf(userAgent: string): QueuedFlag["browser"] {
  const { browser, system } = deviceOf(userAgent);
  return system === "Other" ? null : { name: browser === "Other" ? null : browser, system };
}

interface Row
  extends RawRow<typeof signups, "id" | "email_masked" | "occurred_at" | "conversion_time_minutes">,
    RawRow<typeof referrals, "code" | "label"> {
  officer: RawRow<typeof people, "name">["name"] | null;
  campaign: RawRow<typeof campaigns, "name">["name"] | null;
  reasons: string;
  network: string | null;
  userAgent: string | null;
  country: string | null;
  decidedBy: string | null;
}

/** A page of the queue, and how many are like each in the whole of it; without addresses for whoever only reads. */
export async function listQueue(db: Db, { role }: Viewer, query: FlagsQuery) {
  const flags = await listFlags(db, query);
  const ids = JSON.stringify(flags.data.map(({ signup_id }) => signup_id));
  const [totals, rows] = await Promise.all([
    countAlike(db, query, flags.data),
    db.all<Row>(sql`
    SELECT s.id, s.email_masked, s.occurred_at, s.conversion_time_minutes, r.code, r.label, p.name AS officer,
      c.name AS campaign, f.reasons, s.evidence ->> '$.visitor.ip_masked' AS network,
      s.evidence ->> '$.visitor.user_agent' AS userAgent, s.evidence ->> '$.visitor.country' AS country,
      d.name AS decidedBy
    FROM json_each(${ids}) AS n CROSS JOIN signups AS s ON s.id = n.value
      CROSS JOIN fraud_flags AS f ON f.signup_id = s.id
      LEFT JOIN people AS d ON d.id = f.decided_by
      LEFT JOIN referrals AS r ON r.id = s.referral_id LEFT JOIN officers AS o ON o.id = s.officer_id
      LEFT JOIN people AS p ON p.id = o.person_id LEFT JOIN campaigns AS c ON c.id = s.campaign_id`),
  ]);
  const known = new Map(rows.map((row) => [row.id, row]));
  const data = flags.data.flatMap((flag): QueuedFlag[] => {
    const row = known.get(flag.signup_id);
    if (!row) return [];
    return [
      {
        ...{
          ...flag,
          reasons: JSON.parse(row.reasons) as Reason[],
          email: role === "viewer" ? "" : row.email_masked,
        },
        occurredAt: toInstant(row.occurred_at),
        ...{ officer: row.officer, campaign: row.campaign },
        link: row.code === null ? null : row.label || `…${row.code.slice(-6)}`,
        ...{ minutes: row.conversion_time_minutes, network: row.network ?? "" },
        ...{ country: row.country ?? "", userAgent: row.userAgent ?? "" },
        decidedBy: row.decidedBy,
        browser: browserOf(row.userAgent ?? ""),
      },
    ];
  });
  return { ...flags, data, totals };
}

/** What somebody has just decided, and may take back: those flags, and how. */
export interface Done {
  ids: string[];
  decision: "confirm" | "dismiss";
}

/** Of these flags, at most a hundred, those that this person has decided and that still stand so; null for none. */
export async function findDone(db: Db, { actor }: Author, flagIds: readonly string[]): Promise<Done | null> {
  const rows = await db.all<{ id: string; status: FlagStatus }>(sql`
    SELECT f.signup_id AS id, f.status
    FROM json_each(${JSON.stringify(flagIds.slice(0, 100).map(signupIdOf))}) AS n
      CROSS JOIN fraud_flags AS f ON f.signup_id = n.value
    WHERE f.status IN ('confirmed', 'dismissed') AND f.decided_by = ${actor?.id ?? ""}`);
  const [first] = rows;
  if (!first) return null;
  return {
    ids: rows.flatMap(({ id, status }) => (status === first.status ? [flagIdOf(id)] : [])),
    decision: first.status === "confirmed" ? "confirm" : "dismiss",
  };
}
