import { sql } from "drizzle-orm";
import type { Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import type { Author } from "../../core/trail/record";
import { roleOf } from "../roles";
import type { WorkshopType } from "../workshop-types";

export const actions = [
  ...(["view", "update", "submit", "complete", "unlock", "reopen", "reset", "consent", "withdraw"] as const),
  ...(["invite", "enter", "export", "synthesise", "approve", "vote", "denied"] as const),
] as const;
export type Action = (typeof actions)[number];

export const actorKinds = ["participant", "facilitator", "staff", "system"] as const;

/** Who did it: the product itself, where no actor is told. */
export interface LogActor {
  kind: (typeof actorKinds)[number];
  id: string | null;
}
export const system: LogActor = { kind: "system", id: null };

export function logActor({ actor }: Pick<Author, "actor">): LogActor {
  const kind = roleOf(actor);
  return kind === null || actor === null ? system : { kind, id: actor.id };
}

/** What is told holds no text of any answer. */
export interface LogEntry {
  action: Action;
  actor: LogActor;
  /** Milliseconds. */
  at: number;
  participantId?: string | null;
  workshop?: WorkshopType | null;
  metadata?: Record<string, unknown>;
}

/** So many entries go into one parameter. */
const AT_ONCE = 1000;

/** The entries as statements of the batch that does what they tell of. */
export function writeLog(assessmentId: string, entries: readonly LogEntry[]): Statement[] {
  const rows = entries.map(({ action, actor, at, participantId, workshop, metadata }) => [
    ...[newId("workshopLog", at), at, actor.kind, actor.id, participantId ?? null, workshop ?? null, action],
    JSON.stringify(metadata ?? {}),
  ]);
  const statements: Statement[] = [];
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = JSON.stringify(rows.slice(from, from + AT_ONCE));
    statements.push(sql`INSERT INTO workshop_log (assessment_id, id, at, actor_kind, actor_id, participant_id, workshop,
        action, metadata)
      SELECT ${assessmentId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6,
        value ->> 7
      FROM json_each(${some})`);
  }
  return statements;
}

const TEN_MINUTES = 10 * 60 * 1000;

/**
 * That somebody was at a workshop: once a participant, workshop and ten minutes. `isSelf`: they were there themselves.
 */
export function logOnceInAWhile(
  { assessment_id: assessment, number, id }: { assessment_id: string; number: number; id: string },
  action: "view" | "update",
  workshop: WorkshopType,
  actor: LogActor,
  now: number,
): Statement[] {
  const key = `$.${action}_${workshop}`;
  const due = sql`assessment_id = ${assessment} AND number = cast(${number} as integer)
    AND coalesce(logged ->> ${key}, 0) <= cast(${now - TEN_MINUTES} as integer)`;
  const seen = actor.kind === "participant" ? sql`cast(${now} as integer)` : sql`last_seen_at`;
  return [
    sql`INSERT INTO workshop_log (assessment_id, at, id, actor_kind, actor_id, participant_id, workshop, action)
      SELECT assessment_id, cast(${now} as integer), ${newId("workshopLog", now)}, ${actor.kind}, ${actor.id}, ${id},
        ${workshop}, ${action}
      FROM participants WHERE ${due}`,
    sql`UPDATE participants SET logged = json_set(logged, ${key}, cast(${now} as integer)), last_seen_at = ${seen}
      WHERE ${due}`,
  ];
}
