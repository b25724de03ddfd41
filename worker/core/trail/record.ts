import type { Actor } from "../access/actor";
import type { Db, Statement } from "../db/db";
import { newId } from "../db/ids";
import { auditEvents } from "../db/tables";

/** Who does a change, when and in which request: what every write function takes. */
export interface Author {
  actor: Actor | null;
  requestId: string;
  now: number;
}

/** The audit event as a statement, for the same batch as the change it tells of. No personal data in `detail`. */
export function record(
  db: Db,
  by: Author,
  action: `${string}.${string}`,
  subjectId: string,
  detail: Record<string, unknown> = {},
): Statement {
  return db.insert(auditEvents).values({
    id: newId("auditEvent", by.now),
    at: by.now,
    actorKind: by.actor === null ? "system" : by.actor.kind === "module" ? "public" : by.actor.kind,
    actorId: by.actor?.id ?? null,
    action,
    subjectId,
    detail: JSON.stringify(detail),
    requestId: by.requestId,
  });
}
