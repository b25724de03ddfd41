import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../../core/db/db";
import { notFound } from "../../core/http/problem";
import { endSignIn, grantRole, withdrawRole } from "../../core/identity/people";
import { type Author, recordIfChanged } from "../../core/trail/record";
import { forgetLinks } from "../clicks/known-links";
import { officers } from "../tables";

export interface OfficerIds {
  id: string;
  personId: string;
}

/** Who the officer is as a person; 404 where there is none. */
export async function officerIds(db: Db, id: string): Promise<OfficerIds & { active: boolean }> {
  const row = await db
    .select({ personId: officers.personId, deactivatedAt: officers.deactivatedAt })
    .from(officers)
    .where(eq(officers.id, id))
    .get();
  if (!row) throw notFound();
  return { id, personId: row.personId, active: row.deactivatedAt === null };
}

/** Out at once, on every device. The history stays; the links stop for as long. */
export function deactivation(db: Db, by: Author, { id, personId }: OfficerIds): Statement[] {
  return [
    db
      .update(officers)
      .set({ deactivatedAt: by.now, deactivatedBy: by.actor?.id ?? null })
      .where(and(eq(officers.id, id), isNull(officers.deactivatedAt))),
    recordIfChanged(by, "officer.deactivated", id),
    withdrawRole(personId, "referrals", "officer"),
    ...endSignIn(by, personId),
  ];
}

export function activation(db: Db, by: Author, { id, personId }: OfficerIds): Statement[] {
  return [
    db
      .update(officers)
      .set({ deactivatedAt: null, deactivatedBy: null })
      .where(and(eq(officers.id, id), isNotNull(officers.deactivatedAt))),
    recordIfChanged(by, "officer.activated", id),
    grantRole(personId, "referrals", "officer", by),
  ];
}

/** Those of the ids that are officers who are active, or who are not. */
const found = (db: Db, ids: readonly string[], isActive: boolean): Promise<OfficerIds[]> =>
  db.all<OfficerIds>(sql`SELECT o.id, o.person_id AS personId
    FROM json_each(${JSON.stringify(ids)}) AS w CROSS JOIN officers AS o ON o.id = w.value
    WHERE (o.deactivated_at IS NULL) = ${isActive ? 1 : 0}`);

/** Several in one batch. Answers those who were active: an undo brings back nobody else. */
export async function deactivateOfficers(db: Db, by: Author, ids: readonly string[]): Promise<string[]> {
  const active = await found(db, ids, true);
  if (active.length > 0)
    await atomically(
      db,
      active.flatMap((officer) => deactivation(db, by, officer)),
    );
  for (const { id } of active) await forgetLinks({ officerId: id });
  return active.map(({ id }) => id);
}

/** Harmless for those who are active. */
export async function reactivateOfficers(db: Db, by: Author, ids: readonly string[]): Promise<void> {
  const inactive = await found(db, ids, false);
  if (inactive.length > 0)
    await atomically(
      db,
      inactive.flatMap((officer) => activation(db, by, officer)),
    );
  for (const { id } of inactive) await forgetLinks({ officerId: id });
}

/** The officer may sign in again, and their links lead on. Harmless where they are active. */
export async function reactivateOfficer(db: Db, by: Author, id: string): Promise<void> {
  const officer = await officerIds(db, id);
  if (!officer.active) await atomically(db, activation(db, by, officer));
  await forgetLinks({ officerId: id });
}

/** Harmless when repeated: the first to do it is who did. */
export async function deactivateOfficer(db: Db, by: Author, id: string): Promise<void> {
  const officer = await officerIds(db, id);
  if (officer.active) await atomically(db, deactivation(db, by, officer));
  await forgetLinks({ officerId: id });
}
