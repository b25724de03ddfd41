// Pure.
import type { ToldParticipant } from "./told";

/** What a report says around the answers, in the reader's language. */
export interface ReportWords {
  title: string;
  /** Whose report it is: the organisation. */
  from: string;
  /** What it is of: the workshop, the day, what narrows it. */
  facts: string[];
  language: string;
  /** Titles of workshops, where there are several. */
  workshopOf: (type: string) => string | null;
  stakeholderOf: (type: string) => string;
  draft: string;
  none: string;
  foot: (page: number, pages: number) => string;
}

/** Where somebody is from and what they are, in one line. */
export const lineOf = (
  told: ToldParticipant,
  { stakeholderOf }: Pick<ReportWords, "stakeholderOf">,
): string =>
  [
    told.stakeholder && stakeholderOf(told.stakeholder),
    told.organization,
    [told.barangay, told.municipality, told.province].filter(Boolean).join(", "),
  ]
    .filter(Boolean)
    .join(" · ");
