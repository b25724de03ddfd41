import type { Db } from "../../core/db/db";
import type { Led } from "../leading/views/led";
import type { Question } from "../questions/definition";
import { readVersions, type VersionKey } from "../questions/find-questions";
import { inEachLanguage } from "../questions/first-words";
import type { WorkshopType } from "../workshop-types";

/** The questions of a workshop: those of now in their order, then older ones that are asked no more. */
export async function readAskedEver(db: Db, led: Led, workshop: WorkshopType): Promise<Question[]> {
  const present = led.workshops.find(({ type }) => type === workshop)?.questions_version ?? 1;
  const keys = Array.from({ length: present }, (_, n): VersionKey => [workshop, present - n]);
  const asked = new Map<string, Question>();
  for (const questions of await readVersions(db, led.id, keys)) {
    for (const question of questions) if (!asked.has(question.id)) asked.set(question.id, question);
  }
  return inEachLanguage([...asked.values()]);
}
