// Pure.

import { typedNumber } from "../../core/http/typed";
import { fieldOf } from "../assessments/assessment-places";
import type { AssessmentRecord } from "../assessments/schemas";
import type { WorkshopRecord } from "../assessments/workshop-schemas";
import { type Level, levels } from "../places/levels";
import { instantOf, wallOf } from "./wall-time";

type FormFields = Record<string, string>;

const texts = [
  ...(["title", "description", "objectives", "location_details", "key_findings", "recommendations"] as const),
  ...(["level", "category", "status", "priority", "primary_methodology", "language"] as const),
  ...(["funding_source", "advancement"] as const),
] as const;
const mayBeNone = [
  ...(["planned_start_date", "planned_end_date", "actual_start_date", "actual_end_date"] as const),
  ...(["impact_level", "consent_text"] as const),
] as const;
const numbers = ["progress", "target_rate"] as const;
const amounts = ["estimated_budget", "actual_budget"] as const;

/** What is empty, or no number, goes on as it was typed, to be refused at its field. */
const numberIn = (text: string): unknown => typedNumber(text) ?? text;

const given = (form: FormFields, fields: readonly string[], read: (text: string) => unknown) =>
  Object.fromEntries(
    fields.flatMap((field) => (form[field] === undefined ? [] : [[field, read(form[field])]])),
  );

/** What a form says of an assessment, by the API's names; its one place stands in `place_id`, for `placedAt`. */
export const editsIn = (form: FormFields, timeZone: string): Record<string, unknown> => ({
  ...given(form, texts, (text) => text),
  ...given(form, mayBeNone, (text) => (text.trim() === "" ? null : text)),
  ...given(form, numbers, numberIn),
  ...given(form, amounts, (text) => (text.trim() === "" ? null : numberIn(text))),
  ...given(form, ["place_id"], (text) => (text.trim() === "" ? null : text)),
  ...given(form, ["remote_synthesis"], (text) => text === "true"),
  ...given(form, ["onboarding_due_at"], (text) => instantOf(text, timeZone)),
});

/** The lowest place that an assessment stands in. */
export const lowestPlace = (assessment: Pick<AssessmentRecord, `${Level}_id`>): string | null =>
  [...levels].reverse().reduce<string | null>((found, level) => found ?? assessment[fieldOf(level)], null);

/** The edits that put an assessment into one place, of that level, and none below it; null: into no place. */
export function placedAt(place: { id: string; level: Level } | null): Record<string, string | null> {
  if (place === null) return Object.fromEntries(levels.map((level) => [fieldOf(level), null]));
  const below = levels.slice(levels.indexOf(place.level) + 1);
  return {
    ...Object.fromEntries(below.map((level) => [fieldOf(level), null])),
    [fieldOf(place.level)]: place.id,
  };
}

/** What the form of an assessment begins with. */
export const valuesOf = (assessment: AssessmentRecord, timeZone: string): FormFields => ({
  ...Object.fromEntries(
    [...texts, ...mayBeNone, ...numbers, ...amounts].map((field) => [field, String(assessment[field] ?? "")]),
  ),
  remote_synthesis: String(assessment.remote_synthesis),
  place_id: lowestPlace(assessment) ?? "",
  onboarding_due_at: wallOf(assessment.onboarding_due_at, timeZone),
});

const times = ["starts_at", "ends_at", "due_at"] as const;
const workshopTexts = [
  ...(["title", "description", "status", "methodology", "materials", "expected_outputs"] as const),
  ...(["key_findings", "recommendations", "challenges"] as const),
] as const;

export const workshopEditsIn = (form: FormFields, timeZone: string): Record<string, unknown> => ({
  ...given(form, workshopTexts, (text) => text),
  ...given(form, ["target_participants"], numberIn),
  ...given(form, times, (text) => instantOf(text, timeZone)),
});

export const workshopValues = (workshop: WorkshopRecord, timeZone: string): FormFields => ({
  ...Object.fromEntries(workshopTexts.map((field) => [field, workshop[field]])),
  target_participants: String(workshop.target_participants),
  ...Object.fromEntries(times.map((field) => [field, wallOf(workshop[field], timeZone)])),
});
