import { eq, sql } from "drizzle-orm";
import { atomically, type Db, type Statement } from "../db/db";
import { givenFields } from "../db/given-fields";
import { organisation } from "../db/tables";
import { changesOf } from "../trail/changes";
import { type Author, record } from "../trail/record";

export interface Organisation {
  name: string;
  /** IANA zone that days and hours of statistics are local to. */
  timeZone: string;
  /** BCP 47. */
  locale: string;
  /** ISO 3166: where a number without its country's code is from. */
  country: string | null;
  /** Who must sign in with a second factor. */
  secondFactor: "optional" | "administrators";
}

/** The one organisation of this installation. */
export async function readOrganisation(db: Db): Promise<Organisation> {
  const row = await db
    .select({
      name: organisation.name,
      timeZone: organisation.timeZone,
      locale: organisation.locale,
      country: organisation.country,
      secondFactor: organisation.secondFactor,
    })
    .from(organisation)
    .get();
  if (!row) throw new Error("the organisation's row is missing: migrations have not been applied");
  return row;
}

const afterChange: (() => void)[] = [];

/** A module that keeps some of this in memory forgets it here, once a change is written. */
export function whenOrganisationChanges(forget: () => void): void {
  afterChange.push(forget);
}

/** Whether it was changed after that instant (ms), its time zone perhaps. */
export async function hasChangedSince(db: Db, at: number): Promise<boolean> {
  const change = await db.get(sql`
    SELECT 1 FROM audit_events WHERE subject_id = 'org' AND action = 'organisation.changed' AND at > ${at} LIMIT 1`);
  return change !== undefined;
}

/** Whether somebody has said what it is called and where it is. Until then it has the product's name, in UTC. */
export const isSetUp = (db: Db): Promise<boolean> => hasChangedSince(db, 0);

/** What is left out stays. */
export type OrganisationChange = { [Field in keyof Organisation]?: Organisation[Field] | undefined };

/** As the trail names them. */
const toldFields = ({ name, timeZone, locale, country, secondFactor }: OrganisationChange) => ({
  name,
  time_zone: timeZone,
  locale,
  country,
  second_factor: secondFactor,
});

/**
 * Holds for what comes after: days and hours that are stored keep the zone they were counted in. What is
 * left out stays. `also`: what is to be written with it.
 */
export async function changeOrganisation(
  db: Db,
  by: Author,
  change: OrganisationChange,
  also: Statement[] = [],
): Promise<Organisation> {
  const before = await readOrganisation(db);
  const told = toldFields(change);
  const { name: _, second_factor: __, ...place } = told;
  await atomically(db, [
    ...(givenFields(change).length === 0
      ? []
      : [db.update(organisation).set(change).where(eq(organisation.id, "org"))]),
    record(db, by, "organisation.changed", "org", {
      ...place,
      changes: changesOf(toldFields(before), told),
    }),
    ...also,
  ]);
  for (const forget of afterChange) forget();
  return readOrganisation(db);
}
