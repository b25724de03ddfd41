import { sql } from "drizzle-orm";
import { guard, type Statement } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { type LogActor, type LogEntry, system, writeLog } from "../log/write-log";
import type { Change } from "./machine";
import type { Setting } from "./progress";

/** An event's outcome for one participant. */
export interface Written {
  row: { number: number; id: string; revision: number };
  change: Change;
}

/** So many participants go into one parameter. */
const AT_ONCE = 500;

function inParts<T>(all: readonly T[]): T[][] {
  const parts: T[][] = [];
  for (let from = 0; from < all.length; from += AT_ONCE) parts.push(all.slice(from, from + AT_ONCE));
  return parts;
}

/** Aborts the batch where the assessment says something else by now than what the event was judged by. */
export function sameSetting(assessmentId: string, setting: Setting): Statement {
  const starts = Object.entries(setting.startsAt).map(([type, at]) => [type, at ?? null]);
  return guard(
    "conflict",
    sql`NOT EXISTS (SELECT 1 FROM assessments WHERE id = ${assessmentId} AND advancement = ${setting.mode}
        AND advanced_to IS ${setting.advancedTo} AND (status IN ('completed', 'cancelled')) = ${setting.closed ? 1 : 0})
      OR EXISTS (SELECT 1 FROM json_each(${JSON.stringify(starts)}) j
        CROSS JOIN assessment_workshops w ON w.assessment_id = ${assessmentId} AND w.type = j.value ->> 0
        WHERE w.starts_at IS NOT (j.value ->> 1))`,
  );
}

/** Aborts the batch where something else happened to one of them meanwhile. */
export const sameRevisions = (
  assessmentId: string,
  rows: readonly { number: number; revision: number }[],
): Statement[] =>
  inParts(rows).map((part) =>
    guard(
      "conflict",
      sql`EXISTS (SELECT 1 FROM json_each(${JSON.stringify(part.map(({ number, revision }) => [number, revision]))}) j
        WHERE (SELECT p.revision FROM participants p WHERE p.assessment_id = ${assessmentId} AND p.number = j.value ->> 0)
          IS NOT (j.value ->> 1))`,
    ),
  );

/** Aborts the batch where others are onboarded by now. */
export const sameActive = (assessmentId: string, rows: readonly { number: number }[]): Statement =>
  guard(
    "conflict",
    sql`(SELECT count(*) FROM participants WHERE assessment_id = ${assessmentId} AND status = 'active')
      <> cast(${rows.length} as integer)`,
  );

/** One entry for each workshop that was opened, but by start. */
const unlockEntries = ({ row, change }: Written, actor: LogActor): LogEntry[] =>
  change.openings.flatMap(({ workshop, at, reason }): LogEntry[] =>
    reason === "start"
      ? []
      : [
          {
            action: "unlock",
            actor: reason === "scheduled_unlock" ? system : actor,
            ...{ at, participantId: row.id, workshop, metadata: { reason } },
          },
        ],
  );

/** Writes where they are now, what they are told, and the log of what was opened. Guards stand ahead of it. */
export function writeProgress(
  assessmentId: string,
  written: readonly Written[],
  actor: LogActor,
  now: number,
): Statement[] {
  const rows = written.map(({ row: { number }, change: { progress } }) => [
    ...[number, progress.status, JSON.stringify(progress.opened), JSON.stringify(progress.completed)],
  ]);
  const notices = written.flatMap(({ row: { number }, change: { notice } }) =>
    notice ? [[number, newId("participantNotice", now), notice.kind, notice.workshop]] : [],
  );
  return [
    // Found by number: joined with the list alone, all participants of the assessment would be read.
    ...inParts(rows).map(
      (
        part,
      ) => sql`UPDATE participants SET status = j.value ->> 1, opened = j.value ->> 2, completed = j.value ->> 3,
          revision = revision + 1
        FROM json_each(${JSON.stringify(part)}) j
        WHERE participants.assessment_id = ${assessmentId} AND participants.number = j.value ->> 0
          AND participants.number IN (SELECT value ->> 0 FROM json_each(${JSON.stringify(part)}))`,
    ),
    ...inParts(notices).map(
      (part) => sql`INSERT INTO participant_notices (assessment_id, number, id, kind, workshop, at)
        SELECT ${assessmentId}, value ->> 0, value ->> 1, value ->> 2, value ->> 3, cast(${now} as integer)
        FROM json_each(${JSON.stringify(part)})`,
    ),
    ...writeLog(
      assessmentId,
      written.flatMap((one) => unlockEntries(one, actor)),
    ),
  ];
}
