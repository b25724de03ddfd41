// Pure.
import { type MasterOfCountry, makePin, type Pin } from "../engine/target";
import type { CaseDocument, Segment } from "./document";

/** What a segment's target is computed from, were it pinned now; null without master data or a region. */
export const newPin = (
  master: MasterOfCountry | null,
  { profile }: Pick<CaseDocument, "profile">,
  segment: Segment,
): Pin | null =>
  master && segment.region_id !== null
    ? makePin(master, { region_id: segment.region_id, year: profile.year, currency: profile.currency })
    : null;
