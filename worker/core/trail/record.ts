import { type SQL, sql } from "drizzle-orm";
import type { Actor, Person } from "../access/actor";
import type { Db, Statement } from "../db/db";
import { newId } from "../db/ids";
import { auditEvents } from "../db/tables";
import type { Claim } from "../http/claim";
import { Problem } from "../http/problem";

/** Who does a change, when and in which request: what every write function takes. */
export interface Author {
  actor: Actor | null;
  requestId: string;
  now: number;
  /** Of a creation that an Idempotency-Key came with: `claimKey` puts it into the batch. */
  claim?: Claim | undefined;
}

/** The author where only a person can be: 403 for a key. */
export function personal(by: Author): Author & { actor: Person } {
  if (by.actor?.kind !== "person") throw new Problem("forbidden", "Only a signed-in person may do this.");
  return { ...by, actor: by.actor };
}

/** Who did it is all that the trail keeps: somebody who signs in is known by id before they are an actor. */
type Recorded = Omit<Author, "actor"> & { actor: Pick<Actor, "kind" | "id"> | null };

function eventOf(
  by: Recorded,
  action: string,
  subjectId: string,
  detail: Record<string, unknown>,
): typeof auditEvents.$inferSelect {
  return {
    id: newId("auditEvent", by.now),
    at: by.now,
    actorKind: by.actor === null ? "system" : by.actor.kind === "module" ? "public" : by.actor.kind,
    actorId: by.actor?.id ?? null,
    action,
    subjectId,
    detail: JSON.stringify(detail),
    requestId: by.requestId,
  };
}

/** The audit event as a statement, for the same batch as the change it tells of. No personal data in `detail`. */
export function record(
  db: Db,
  by: Recorded,
  action: `${string}.${string}`,
  subjectId: string,
  detail: Record<string, unknown> = {},
): Statement {
  return db.insert(auditEvents).values(eventOf(by, action, subjectId, detail));
}

/** The same, written only where the statement right before it in the batch changed a row. */
export function recordIfChanged(
  by: Recorded,
  action: `${string}.${string}`,
  subjectId: string,
  detail: Record<string, unknown> = {},
): Statement {
  const event = eventOf(by, action, subjectId, detail);
  return sql`
    INSERT INTO audit_events (id, at, actor_kind, actor_id, action, subject_id, detail, request_id)
    SELECT ${event.id}, cast(${event.at} as integer), ${event.actorKind}, ${event.actorId}, ${event.action},
      ${event.subjectId}, ${event.detail}, ${event.requestId}
    WHERE changes() > 0`;
}

/** The event under an id of its cause's: where that is told already, nothing is written, and `changes()` is 0. */
export function recordOnce(
  by: Recorded,
  id: string,
  action: `${string}.${string}`,
  subjectId: string,
): Statement {
  const event = eventOf(by, action, subjectId, {});
  return sql`
    INSERT INTO audit_events (id, at, actor_kind, actor_id, action, subject_id, detail, request_id)
    VALUES (${id}, cast(${event.at} as integer), ${event.actorKind}, ${event.actorId}, ${event.action},
      ${event.subjectId}, ${event.detail}, ${event.requestId})
    ON CONFLICT DO NOTHING`;
}

/**
 * The same event for each subject that a query finds as `id`, in one statement. Put it before the change it tells of, where
 * the query still finds what that will change.
 */
export function recordWhere(by: Recorded, action: `${string}.${string}`, subjects: SQL): Statement {
  const event = eventOf(by, action, "", {});
  // As many characters as any id has: the time stands in the first of them.
  return sql`
    INSERT INTO audit_events (id, at, actor_kind, actor_id, action, subject_id, request_id)
    SELECT ${event.id.slice(0, 14)} || lower(hex(randomblob(8))), cast(${event.at} as integer), ${event.actorKind},
      ${event.actorId}, ${event.action}, s.id, ${event.requestId}
    FROM (${subjects}) s`;
}

/** The same event for each of many subjects, in one statement. */
export function recordEach(by: Author, action: `${string}.${string}`, subjectIds: string[]): Statement {
  const event = eventOf(by, action, "", {});
  const rows = subjectIds.map((subjectId) => [newId("auditEvent", by.now), subjectId]);
  return sql`
    INSERT INTO audit_events (id, at, actor_kind, actor_id, action, subject_id, request_id)
    SELECT value ->> 0, cast(${event.at} as integer), ${event.actorKind}, ${event.actorId}, ${event.action},
      value ->> 1, ${event.requestId}
    FROM json_each(${JSON.stringify(rows)})`;
}
