// Pure.
import type { Spoken } from "../../participants/profile-fields";
import { titleIn } from "../../questions/first-words";
import type { WorkshopType } from "../../workshop-types";

/** An assessment as its facilitators' pages know it. Instants in milliseconds. */
export interface Led {
  id: string;
  title: string;
  isClosed: boolean;
  language: Spoken;
  /** In percent. */
  target_rate: number;
  advanced_to: WorkshopType | null;
  onboarding_due_at: number | null;
  workshops: { type: WorkshopType; title: string; due_at: number | null; questions_version: number }[];
}

/** A workshop's title, to a reader of this language. */
export const titleOf = ({ workshops }: Led, type: WorkshopType, reader: string): string =>
  titleIn(workshops.find((one) => one.type === type)?.title ?? type, reader);
