import type { Db } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { notFound, Problem } from "../../core/http/problem";
import type { Author } from "../../core/trail/record";
import type { Caller } from "../access/member";
import { addedTo } from "./conflicts";
import { newSegmentOf } from "./create-case";
import type { CaseDocument, Segment } from "./document";
import { type FoundCase, segmentOf } from "./find-case";
import { newPin } from "./new-pin";
import { ownOf } from "./own";
import { masterOf } from "./pins";
import { placeOf, refuseForeignRegion, refuseSameNames } from "./profile";
import type { NewSegment, SegmentEdits } from "./schemas";
import { writeCase } from "./write-case";

const MOST_SEGMENTS = 5;

const told = (found: FoundCase, id: string) => ({
  ...segmentOf(found.document, id),
  revision: found.row.revision,
});

/** What a case may not become, whoever made it so. */
export function refuseWrongSegments({ profile, segments }: CaseDocument): void {
  const count = Object.keys(segments).length;
  if (count === 0) throw new Problem("last_segment", "A case has one segment at least.");
  if (count > MOST_SEGMENTS) throw new Problem("segment_limit", "A case has five segments at most.");
  if (!profile.segmentation && count > 1) {
    throw new Problem("segmentation_off", "This case has no segmentation.");
  }
  refuseSameNames(segments);
}

/** A new segment, with the answers of another where that is named. */
export async function addSegment(db: Db, by: Author, caller: Caller, id: string, input: NewSegment) {
  const { copy_answers_from, base_revision, ...fields } = input;
  const segmentId = newId("segment", by.now);
  const found = await writeCase(db, by, caller, id, {
    action: "segment.created",
    base: addedTo(base_revision),
    make: async ({ document }) => {
      refuseForeignRegion(await placeOf(db, document.profile.country_id), fields.region_id, "region_id");
      if (copy_answers_from !== undefined) segmentOf(document, copy_answers_from);
      const copied = copy_answers_from === undefined ? undefined : document.values[copy_answers_from];
      const after = {
        ...document,
        segments: { ...document.segments, [segmentId]: newSegmentOf(fields, document.profile) },
        values: copied ? { ...document.values, [segmentId]: structuredClone(copied) } : document.values,
      };
      refuseWrongSegments(after);
      return after;
    },
  });
  return told(found, segmentId);
}

export async function editSegment(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  segmentId: string,
  { base_revision, ...edits }: SegmentEdits,
) {
  const sets = Object.entries(edits).map(([field, value]) => ({
    path: `segments.${segmentId}.${field}`,
    value,
  }));
  const found = await writeCase(db, by, caller, id, {
    action: "segment.edited",
    base: base_revision === undefined ? undefined : { revision: base_revision, sets },
    make: async ({ document }) => {
      const before = ownOf(document.segments, segmentId);
      if (!before) throw notFound("This segment is no longer there.");
      if (edits.region_id !== undefined) {
        refuseForeignRegion(await placeOf(db, document.profile.country_id), edits.region_id, "region_id");
      }
      const segment: Segment = { ...before, ...(edits as Partial<Segment>) };
      const after = { ...document, segments: { ...document.segments, [segmentId]: segment } };
      refuseSameNames(after.segments);
      return after;
    },
  });
  return told(found, segmentId);
}

/** A segment goes with its answers; undo brings both back. */
export async function deleteSegment(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  segmentId: string,
  base_revision: number | undefined,
): Promise<number> {
  const sets = [{ path: `segments.${segmentId}`, value: undefined }];
  const found = await writeCase(db, by, caller, id, {
    action: "segment.deleted",
    base: base_revision === undefined ? undefined : { revision: base_revision, sets },
    make: ({ document }) => {
      if (!ownOf(document.segments, segmentId)) throw notFound("This segment is no longer there.");
      const { [segmentId]: _segment, ...segments } = document.segments;
      const { [segmentId]: _values, ...values } = document.values;
      const after = { ...document, segments, values };
      refuseWrongSegments(after);
      return after;
    },
  });
  return found.row.revision;
}

/** Copies benchmark, indices and rate anew, as the master data has them now. */
export async function pinSegment(
  db: Db,
  by: Author,
  caller: Caller,
  id: string,
  segmentId: string,
  base?: number,
) {
  const found = await writeCase(db, by, caller, id, {
    action: "segment.pinned",
    base,
    make: async ({ document }) => {
      const segment = ownOf(document.segments, segmentId);
      if (!segment) throw notFound("This segment is no longer there.");
      if (segment.target_mode === "own") return document;
      const pin = newPin(await masterOf(db, document), document, segment);
      return { ...document, segments: { ...document.segments, [segmentId]: { ...segment, pin } } };
    },
  });
  return told(found, segmentId);
}
