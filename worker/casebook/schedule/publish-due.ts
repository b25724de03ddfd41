import { type SQL, sql } from "drizzle-orm";
import type { Person } from "../../core/access/actor";
import type { Db } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { JobCall } from "../../core/jobs/job";
import type { Schedule } from "../../core/jobs/schedule";
import type { Author } from "../../core/trail/record";
import { nameOf } from "../access/name-of";
import { isReviewer } from "../access/reviewers";
import { changeCase } from "../cases/change-case";
import { findCase } from "../cases/find-case";
import { moveCaseBy } from "../cases/move-case";
import { unschedule } from "../cases/schedules";
import { type Recipient, wants } from "../mail/happened";
import { tell } from "../mail/tell-team";

/** Schedules that one tick looks at: what is left has its turn a minute later. */
const AT_ONCE = 100;

interface Row {
  version_id: string;
  publish_at: number;
  change_summary: string | null;
  accepted: string;
  scheduled_by: string;
  name: string;
  is_key: number;
  may_publish: number;
}

/** A cancelled schedule, the event that tells so, and who is to hear of it. */
interface Cancelled extends Recipient {
  version_id: string;
  event_id: string;
  case_id: string;
  version: number;
  by_id: string;
  hears: number;
}

/** Whether who scheduled (alias s) may publish still: a moderator or an admin at work, or a key that is good. */
const mayPublish = (
  now: number,
): SQL => sql`(EXISTS (SELECT 1 FROM people p WHERE p.id = s.scheduled_by AND ${isReviewer})
  OR EXISTS (SELECT 1 FROM api_keys k WHERE k.id = s.scheduled_by AND k.revoked_at IS NULL
    AND (k.expires_at IS NULL OR k.expires_at > ${now}) AND k.scopes LIKE '%"admin"%'))`;

/** Those whose time has come, and those whose scheduler may not publish any more. */
const dueNow = (db: Db, now: number) =>
  db.all<Row>(sql`SELECT s.version_id, s.publish_at, s.change_summary, s.accepted, s.scheduled_by,
      coalesce(${nameOf(sql`s.scheduled_by`)}, '') AS name,
      EXISTS (SELECT 1 FROM api_keys k WHERE k.id = s.scheduled_by) AS is_key, ${mayPublish(now)} AS may_publish
    FROM casebook_schedules s
    WHERE s.cancelled_at IS NULL AND (s.publish_at <= ${now} OR NOT ${mayPublish(now)})
    ORDER BY s.publish_at LIMIT ${AT_ONCE}`);

/** Whoever scheduled it, as the author of what happens at that time. */
function authorOf({ by }: JobCall, { scheduled_by: id, name, is_key }: Row): Author {
  if (is_key) return { ...by, actor: { kind: "key", id, scopes: ["admin"] } };
  const actor: Person = {
    ...{ kind: "person", id, sessionId: "", name, email: null, phone: null, locale: "en", grants: [] },
    ...{ mustChangePassword: false, secondFactor: "off", via: "bearer" },
  };
  return { ...by, actor };
}

async function settle(call: JobCall, row: Row): Promise<void> {
  const { db, by, now } = call;
  if (row.may_publish && row.publish_at <= now) {
    const caller = { id: row.scheduled_by, role: "moderator" } as const;
    const asked = { by: authorOf(call, row), caller, id: row.version_id, ifMatch: undefined };
    try {
      await moveCaseBy(db, asked, "publish", {
        ...{ change_summary: row.change_summary ?? undefined, accepted: JSON.parse(row.accepted) },
        isScheduled: true,
      });
      return;
    } catch (error) {
      // What it lacks by now stops it for good; anything else is tried again at the next tick.
      if (!(error instanceof Problem) || error.status >= 500) throw error;
    }
  }
  const system = { id: "", role: "admin" } as const;
  await changeCase(db, { by, caller: system, id: row.version_id, ifMatch: undefined }, async () => {
    const found = await findCase(db, row.version_id);
    const statements = await unschedule(by, found);
    return { versionId: row.version_id, isNew: false, statements: statements.length > 0 ? statements : null };
  });
}

/**
 * Who scheduled what was cancelled, or made the key that did, is told as the team is: once, and as they chose. The row stays
 * until then.
 */
async function tellCancelled(call: JobCall): Promise<void> {
  const { db } = call;
  const rows =
    await db.all<Cancelled>(sql`SELECT s.version_id, e.id AS event_id, e.case_id, e.version, e.user_id AS by_id,
      p.id, p.name, p.email, p.locale, p.email IS NOT NULL AND ${wants("unscheduled")} AS hears
    FROM casebook_schedules s JOIN casebook_versions v ON v.id = s.version_id
      JOIN casebook_events e ON e.case_id = v.case_id AND e.n = (SELECT max(n) FROM casebook_events
        WHERE case_id = v.case_id AND version = v.version AND action = 'unscheduled')
      LEFT JOIN api_keys k ON k.id = s.scheduled_by LEFT JOIN people p ON p.id = coalesce(k.created_by, s.scheduled_by)
    WHERE s.cancelled_at IS NOT NULL LIMIT ${AT_ONCE}`);
  for (const { version_id, event_id, case_id, version, by_id, hears, ...person } of rows) {
    const happened = { caseId: case_id, version, byId: by_id, commentId: null };
    const key = `event ${case_id} ${event_id}`;
    if (hears && person.id !== by_id) await tell(call, { ...happened, key, kind: "unscheduled" }, person);
    await db.run(
      sql`DELETE FROM casebook_schedules WHERE version_id = ${version_id} AND cancelled_at IS NOT NULL`,
    );
  }
}

/**
 * Each minute: what is to be published by now is published, once, or cancelled where it cannot be. One that fails has
 * its turn again a minute later, and keeps none of the others.
 */
export const publishDue: Schedule = {
  every: "minute",
  name: "casebook.publish_due",
  async run(call) {
    const failed: unknown[] = [];
    for (const row of await dueNow(call.db, call.now)) {
      await settle(call, row).catch((error: unknown) => failed.push(error));
    }
    await tellCancelled(call);
    if (failed.length > 0) throw failed[0];
  },
};
