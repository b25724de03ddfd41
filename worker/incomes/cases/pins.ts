import type { Db } from "../../core/db/db";
import { type MasterOfCountry, samePin } from "../engine/target";
import { masterOfCountry } from "../master/read-master";
import type { CaseDocument } from "./document";
import { newPin } from "./new-pin";

const isSamePlace = (a: CaseDocument["profile"], b: CaseDocument["profile"]) =>
  a.country_id === b.country_id && a.year === b.year && a.currency === b.currency;

/** The master data that a case's targets come of; none where no segment has a benchmark. */
export async function masterOf(db: Db, { profile, segments }: CaseDocument): Promise<MasterOfCountry | null> {
  const regions = Object.values(segments).flatMap(({ target_mode, region_id }) =>
    target_mode === "benchmark" && region_id !== null ? [region_id] : [],
  );
  if (regions.length === 0) return null;
  return masterOfCountry(db, profile.country_id, profile.currency, regions);
}

/** Copies benchmark, indices and rate anew where a target becomes one of a benchmark, or where it is of another place. */
export async function repin(db: Db, before: CaseDocument | null, after: CaseDocument): Promise<CaseDocument> {
  const isMoved = !before || !isSamePlace(before.profile, after.profile);
  const due = Object.entries(after.segments).filter(([id, segment]) => {
    const old = before?.segments[id];
    if (segment.target_mode === "own") return segment.pin !== null;
    return isMoved || old?.target_mode !== "benchmark" || old.region_id !== segment.region_id;
  });
  if (due.length === 0) return after;
  const master = await masterOf(db, after);
  const segments = { ...after.segments };
  for (const [id, segment] of due) {
    const pin = segment.target_mode === "own" ? null : newPin(master, after, segment);
    segments[id] = { ...segment, pin };
  }
  return { ...after, segments };
}

/** Pins anew what is pinned for another place, year or currency than the case's; other pins stay, however old. */
export async function repinStrangers(db: Db, document: CaseDocument): Promise<CaseDocument> {
  const { country_id, year, currency } = document.profile;
  const strangers = Object.entries(document.segments).filter(([, { pin, region_id }]) => {
    if (!pin) return false;
    const isOfCase = pin.case_year === year && pin.currency === currency;
    return !isOfCase || pin.benchmark.country_id !== country_id || pin.benchmark.region_id !== region_id;
  });
  if (strangers.length === 0) return document;
  const master = await masterOf(db, document);
  const segments = { ...document.segments };
  for (const [id, segment] of strangers)
    segments[id] = { ...segment, pin: newPin(master, document, segment) };
  return { ...document, segments };
}

/** The segments whose target would be another, were it pinned now. */
export async function outdatedPins(db: Db, document: CaseDocument): Promise<Set<string>> {
  const master = await masterOf(db, document);
  const outdated = Object.entries(document.segments).filter(
    ([, segment]) =>
      segment.target_mode === "benchmark" && !samePin(segment.pin, newPin(master, document, segment)),
  );
  return new Set(outdated.map(([id]) => id));
}
