import { sql } from "drizzle-orm";
import { all, contains } from "../../core/db/conditions";
import type { Db } from "../../core/db/db";
import type { LedFilter } from "../leading/filter";
import type { Led } from "../leading/views/led";
import { type ParticipantRow, progressOf } from "../participants/participant-row";
import { isSubmitted } from "../progress/progress";
import { settleDue } from "../progress/settle-due";
import { isWorkshopType } from "../workshop-types";
import { groupOf, helpOf, helps, needsHelp } from "./help";
import type { RosterRow } from "./views/roster-row";

type Row = Pick<
  ParticipantRow,
  | ("id" | "number" | "name" | "email" | "phone" | "status" | "stakeholder_type" | "opened" | "completed")
  | ("answered" | "last_seen_at")
> & { province: string | null };

/** Who of the list is shown: those of a state, or who has not sent a workshop. */
const isShown = (row: RosterRow, show: string): boolean => {
  const { help, progress } = row;
  if (show === "help") return needsHelp(help);
  if (show === "without_email") return row.email === null;
  if (isWorkshopType(show)) return help !== "withdrawn" && !isSubmitted(progress, show);
  return show === help || !(helps as readonly string[]).includes(show);
};

export const orders = ["help", "number", "name", "last_seen_at"] as const;
export type Order = (typeof orders)[number];

const compare: Record<Order, (a: RosterRow, b: RosterRow) => number> = {
  help: (a, b) =>
    helps.indexOf(a.help) - helps.indexOf(b.help) || (a.last_seen_at ?? 0) - (b.last_seen_at ?? 0),
  number: (a, b) => a.number - b.number,
  name: (a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1),
  last_seen_at: (a, b) => (b.last_seen_at ?? 0) - (a.last_seen_at ?? 0),
};

/**
 * The participants of an assessment, who needs help first: one row read for each, for where somebody stands among the
 * others is known of all alone.
 */
export async function readRoster(
  db: Db,
  led: Led,
  { filter, q, show, order, now }: { filter: LedFilter; q: string; show: string; order: Order; now: number },
): Promise<RosterRow[]> {
  await settleDue(db, led.id, now);
  const rows =
    await db.all<Row>(sql`SELECT p.id, p.number, p.name, p.email, p.phone, p.status, p.stakeholder_type,
      p.opened, p.completed, p.answered, p.last_seen_at, (SELECT name FROM places WHERE id = p.province_id) AS province
    FROM participants p WHERE ${all([
      sql`p.assessment_id = ${led.id}`,
      filter.province_id ? sql`p.province_id = ${filter.province_id}` : null,
      filter.stakeholder_type ? sql`p.stakeholder_type = ${filter.stakeholder_type}` : null,
      q ? contains({ keys: [sql`p.name_key`], plain: [sql`p.email`], phones: [sql`p.phone`] }, q) : null,
    ])} ORDER BY p.number`);
  const people = rows.map(({ opened, completed, status, answered, ...row }) => ({
    ...row,
    progress: progressOf({ status, opened, completed }),
    answered: JSON.parse(answered) as RosterRow["answered"],
  }));
  const dueAt = Object.fromEntries(led.workshops.map(({ type, due_at }) => [type, due_at]));
  const room = { now, dueAt, group: groupOf(people) };
  return people
    .map((one) => ({ ...one, help: helpOf(one, room) }))
    .filter((one) => isShown(one, show))
    .sort(compare[order]);
}
