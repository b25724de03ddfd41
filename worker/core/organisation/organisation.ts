import { eq } from "drizzle-orm";
import { atomically, type Db } from "../db/db";
import { organisation } from "../db/tables";
import { type Author, record } from "../trail/record";

export interface Organisation {
  name: string;
  /** IANA zone that days and hours of statistics are local to. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
}

/** The one organisation of this installation. */
export async function readOrganisation(db: Db): Promise<Organisation> {
  const row = await db
    .select({ name: organisation.name, timeZone: organisation.timeZone, locale: organisation.locale })
    .from(organisation)
    .get();
  if (!row) throw new Error("the organisation's row is missing: migrations have not been applied");
  return row;
}

/** Holds for what comes after: days and hours that are stored keep the zone they were counted in. */
export async function changeOrganisation(db: Db, by: Author, change: Organisation): Promise<Organisation> {
  await atomically(db, [
    db.update(organisation).set(change).where(eq(organisation.id, "org")),
    record(db, by, "organisation.changed", "org", { time_zone: change.timeZone, locale: change.locale }),
  ]);
  return change;
}
