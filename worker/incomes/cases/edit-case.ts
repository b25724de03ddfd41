import { sql } from "drizzle-orm";
import type { Db, Statement } from "../../core/db/db";
import { Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { readCommodities } from "./commodities";
import type { Base } from "./conflicts";
import { type CaseDocument, noAnswer, putAnswer } from "./document";
import type { FoundCase } from "./find-case";
import { currencyIn, placeOf, refuseUnknownNames, unitFor } from "./profile";
import type { CaseEdits } from "./schemas";
import { lostOf, writeCase } from "./write-case";

const fieldsOf = (edits: CaseEdits) => {
  const {
    commodities,
    base_revision,
    confirm_loss,
    private: isPrivate,
    business_unit_id,
    ...profile
  } = edits;
  return profile;
};

/** The paths that an edit sets. */
function baseOf(edits: CaseEdits): Base | undefined {
  if (edits.base_revision === undefined) return undefined;
  const profile = Object.entries(fieldsOf(edits)).map(([path, value]) => ({ path, value }));
  const { commodities = [] } = edits;
  const kept = commodities.flatMap(({ id, ...fields }) =>
    id === undefined
      ? []
      : Object.entries(fields).map(([field, value]) => ({ path: `commodities.${id}.${field}`, value })),
  );
  // One that is left out goes, also one that somebody else added meanwhile.
  const left = ({ commodities: all }: CaseDocument) =>
    Object.keys(edits.commodities ? all : {})
      .filter((id) => !commodities.some((one) => one.id === id))
      .map((id) => ({ path: `commodities.${id}`, value: undefined }));
  return {
    revision: edits.base_revision,
    sets: (document) => [...profile, ...kept, ...left(document)],
  };
}

async function edited(db: Db, document: CaseDocument, edits: CaseEdits): Promise<CaseDocument> {
  const profile = { ...document.profile, ...(fieldsOf(edits) as Partial<CaseDocument["profile"]>) };
  const isMoved = profile.country_id !== document.profile.country_id;
  let segments = document.segments;
  if (isMoved || edits.currency !== undefined) {
    const place = await placeOf(db, profile.country_id);
    const kept = ["USD", "EUR", place.currency].includes(profile.currency) ? profile.currency : undefined;
    profile.currency = currencyIn(place, edits.currency ?? kept);
    // Regions are of a country: those of another are let go.
    segments = Object.fromEntries(
      Object.entries(segments).map(([id, segment]) => {
        const isKnown = segment.region_id === null || place.regions.has(segment.region_id);
        return [id, isKnown ? segment : { ...segment, region_id: null }];
      }),
    );
  }
  if (!profile.segmentation && Object.keys(segments).length > 1) {
    throw new Problem("segmentation_off", "Delete all segments but one first.");
  }
  const commodities = edits.commodities
    ? await readCommodities(db, edits.commodities, document.commodities)
    : document.commodities;
  const after = { ...document, profile, segments, commodities };
  return withoutLost(after, edits.confirm_loss === true);
}

/** Answers that nobody is asked for any more go only where that was confirmed. */
export function withoutLost(document: CaseDocument, isConfirmed: boolean): CaseDocument {
  const lost = lostOf(document);
  if (lost.length === 0) return document;
  if (!isConfirmed) {
    throw new Problem("would_lose", "This would take answers away. Confirm it first.", { members: { lost } });
  }
  const values = structuredClone(document.values);
  for (const { segment_id, key } of lost) putAnswer(values, segment_id, key, noAnswer);
  return { ...document, values };
}

/** What has no revisions: who sees the case. The owner's right is needed. */
function unversioned(
  found: FoundCase,
  by: Author,
  unitId: string | null | undefined,
  isPrivate: boolean | undefined,
): Statement[] {
  const { row } = found;
  const unit = unitId === undefined ? row.business_unit_id : unitId;
  const hidden = isPrivate === undefined ? row.private : Number(isPrivate);
  if (unit === row.business_unit_id && hidden === row.private) return [];
  return [
    sql`UPDATE incomes_cases SET private = cast(${hidden} as integer), business_unit_id = ${unit},
      updated_at = cast(${by.now} as integer), updated_by = ${by.actor?.id ?? null} WHERE id = ${row.id}`,
  ];
}

/** `PATCH /cases/:id`: profile and commodities in one revision; who sees the case without one. */
export async function editCase(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  edits: CaseEdits,
): Promise<FoundCase> {
  const isOfOwner = edits.private !== undefined || edits.business_unit_id !== undefined;
  let unitId: string | null | undefined;
  return writeCase(db, by, caller, id, {
    action: "case.edited",
    needed: isOfOwner ? "own" : "edit",
    base: baseOf(edits),
    admit: async () => {
      if (edits.business_unit_id !== undefined) unitId = await unitFor(db, caller, edits.business_unit_id);
      await refuseUnknownNames(db, edits);
    },
    make: ({ document }) => edited(db, document, edits),
    also: (found) => unversioned(found, by, unitId, edits.private),
  });
}
