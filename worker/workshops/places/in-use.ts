import { type SQL, sql } from "drizzle-orm";

const usedIn = (id: string, table: string, columns: readonly string[]): SQL[] =>
  columns.map((column) => sql`EXISTS (SELECT 1 FROM ${sql.raw(table)} WHERE ${sql.raw(column)} = ${id})`);

const ofParticipant = ["province_id", "municipality_id", "barangay_id"] as const;
const ofAssessment = ["region_id", ...ofParticipant] as const;

/** Whether something stands on the place: a place below it, or what names it. */
export const isInUse = (id: string): SQL =>
  sql.join(
    [
      ...usedIn(id, "places", ["parent_id"]),
      ...usedIn(id, "assessments", ofAssessment),
      ...usedIn(id, "needs", ["place_id"]),
      ...usedIn(id, "staff_records", ["place_id"]),
      ...usedIn(id, "participants", ofParticipant),
    ],
    sql` OR `,
  );
