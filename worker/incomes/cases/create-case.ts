import { sql } from "drizzle-orm";
import { atomically, type Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { claimKey } from "../../core/http/claim";
import { invalid, Problem } from "../../core/http/problem";
import { readOrganisation } from "../../core/organisation/organisation";
import { localDay } from "../../core/time";
import { type Author, record } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { newestQuestionSet } from "../master/question-sets";
import { setTags } from "./case-tags";
import { readCommodities } from "./commodities";
import type { CaseDocument, Profile, Segment } from "./document";
import { repin } from "./pins";
import {
  currencyIn,
  placeOf,
  refuseForeignRegion,
  refuseUnknownNames,
  targetModeOf,
  unitFor,
} from "./profile";
import type { NewCase, SegmentInputBody } from "./schemas";
import { columnsOf, insertRevision } from "./write-case";

/** A segment with what it leaves out. */
export const newSegmentOf = (
  input: SegmentInputBody,
  profile: Pick<Profile, "living_income_study">,
): Segment => ({
  name: input.name,
  region_id: input.region_id ?? null,
  adults: input.adults ?? null,
  children: input.children ?? null,
  farmers: input.farmers ?? null,
  target_mode: input.target_mode ?? targetModeOf(profile),
  target: input.target ?? null,
  inflation_percent: input.inflation_percent ?? null,
  pin: null,
});

function readSegments(inputs: readonly SegmentInputBody[], profile: Profile): CaseDocument["segments"] {
  const given = inputs.length > 0 ? inputs : [{ name: "All farmers" }];
  if (!profile.segmentation && given.length > 1) {
    throw invalid("segments", "A case without segmentation has one segment.");
  }
  const names = new Set(given.map(({ name }) => name.toLowerCase()));
  if (names.size < given.length) throw invalid("segments", "Give each segment a name of its own.");
  return Object.fromEntries(given.map((input) => [newId("segment"), newSegmentOf(input, profile)]));
}

async function documentOf(db: Db, input: NewCase, today: string): Promise<CaseDocument> {
  const [place] = await Promise.all([placeOf(db, input.country_id), refuseUnknownNames(db, input)]);
  const profile: Profile = {
    name: input.name,
    description: input.description ?? "",
    date: input.date ?? today,
    year: input.year ?? Number(today.slice(0, 4)),
    country_id: input.country_id,
    currency: currencyIn(place, input.currency),
    living_income_study: input.living_income_study ?? null,
    reporting_period: input.reporting_period ?? "per-year",
    segmentation: input.segmentation ?? true,
    company_id: input.company_id ?? null,
    tag_ids: input.tag_ids ?? [],
    question_set: await newestQuestionSet(db),
  };
  for (const [index, segment] of (input.segments ?? []).entries()) {
    refuseForeignRegion(place, segment.region_id, `segments.${index}.region_id`);
  }
  const document = {
    profile,
    commodities: await readCommodities(db, input.commodities, {}),
    segments: readSegments(input.segments ?? [], profile),
    ...{ values: {}, scenarios: {}, views: {} },
  };
  return repin(db, null, document);
}

/** Where a case stands besides its document. */
export interface NewRow {
  /** Who creates it. */
  ownerId: string;
  unitId: string | null;
  isPrivate: boolean;
  duplicatedFrom: string | null;
}

/** Stores a document as a new case, revision 1. */
export async function insertCase(
  db: Db,
  by: Author,
  id: string,
  document: CaseDocument,
  { ownerId, unitId, isPrivate, duplicatedFrom }: NewRow,
): Promise<void> {
  // A key stands for whoever made it; one that the installation made stands for nobody.
  if (by.actor?.kind === "key" && by.actor.id === ownerId)
    throw new Problem("forbidden", "A key that nobody made owns no cases.");
  const { now } = by;
  const author = by.actor?.id ?? null;
  const { profile } = document;
  await atomically(db, [
    ...claimKey(by),
    sql`INSERT INTO incomes_cases (id, name, name_key, date, year, country_id, currency, private, business_unit_id,
        owner_id, duplicated_from, created_at, created_by, updated_at, updated_by)
      VALUES (${id}, ${profile.name}, '', ${profile.date}, cast(${profile.year} as integer),
        cast(${profile.country_id} as integer), ${profile.currency}, cast(${Number(isPrivate)} as integer), ${unitId},
        ${ownerId}, ${duplicatedFrom}, cast(${now} as integer), ${author}, cast(${now} as integer), ${author})`,
    sql`UPDATE incomes_cases SET ${columnsOf(document)} WHERE id = ${id}`,
    sql`INSERT INTO case_documents (case_id, document) VALUES (${id}, ${JSON.stringify(document)})`,
    insertRevision(id, 1, by, "case.created", []),
    ...setTags(id, profile.tag_ids),
    record(db, by, "case.created", id),
  ]);
}

/** A new case of the caller's, who owns it; without segments it gets one. */
export async function createCase(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  input: NewCase,
): Promise<void> {
  const { timeZone } = await readOrganisation(db);
  const unitId = await unitFor(db, caller, input.business_unit_id);
  const document = await documentOf(db, input, localDay(by.now, timeZone));
  const isPrivate = input.private ?? false;
  await insertCase(db, by, id, document, {
    ...{ ownerId: caller.personId, unitId, isPrivate, duplicatedFrom: null },
  });
}
