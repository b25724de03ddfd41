import { sql } from "drizzle-orm";
import { all } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import { selectPage } from "../../core/db/select-page";
import { listPage } from "../../core/http/list";
import { readOrganisation } from "../../core/organisation/organisation";
import { addDays, startOfDay } from "../../core/time";
import type { LogQuery } from "../facilitating/schemas";
import type { WorkshopType } from "../workshop-types";
import type { Action, LogActor } from "./write-log";

interface Row {
  id: string;
  at: number;
  actor_kind: LogActor["kind"];
  actor_id: string | null;
  participant_id: string | null;
  workshop: WorkshopType | null;
  action: Action;
  metadata: string;
}

const isDay = (text: string) => /^\d{4}-\d{2}-\d{2}$/.test(text);

/** `GET /log`: what happened in an assessment. */
export async function listLog(db: Db, assessmentId: string, query: LogQuery) {
  const { from, to, participant_id, workshop, action, sort } = query;
  const { timeZone } = await readOrganisation(db);
  // An instant is part of what it bounds, and so is the whole last day.
  const first = from && (isDay(from) ? startOfDay(from, timeZone) : Date.parse(from));
  const end = to && (isDay(to) ? startOfDay(addDays(to, 1), timeZone) : Date.parse(to) + 1);
  const where = all([
    sql`assessment_id = ${assessmentId}`,
    first ? sql`at >= cast(${first} as integer)` : null,
    end ? sql`at < cast(${end} as integer)` : null,
    participant_id ? sql`participant_id = ${participant_id}` : null,
    workshop ? sql`workshop = ${workshop}` : null,
    action ? sql`action = ${action}` : null,
  ]);
  const { rows, total } = await selectPage<Row>(
    db,
    {
      columns: sql`id, at, actor_kind, actor_id, participant_id, workshop, action, metadata`,
      from: sql`FROM workshop_log WHERE ${where}`,
      order: sort.descending ? sql`at DESC, id DESC` : sql`at, id`,
    },
    query,
  );
  const told = rows.map((row) => ({
    ...{ id: row.id, at: new Date(row.at).toISOString(), actor: { kind: row.actor_kind, id: row.actor_id } },
    ...{ participant_id: row.participant_id, workshop: row.workshop, action: row.action },
    metadata: JSON.parse(row.metadata) as Record<string, unknown>,
  }));
  return listPage(told, query, total);
}
