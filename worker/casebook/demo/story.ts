// Pure.
import type { CaseLanguage, Content, Translation } from "../content/fields";
import type { Both } from "./both";
import type { Named } from "./places";

export type SourceType =
  | ("LEGAL_COURT_ORDER" | "LEGAL_PROCEDURAL" | "OFFICIAL_GOVERNMENT" | "FINANCIAL_FORENSIC")
  | ("INTERNAL_CORPORATE" | "MEDIA_NEWS" | "INVESTIGATIVE_REPORT" | "PUBLIC_COMPLAINT")
  | ("LEGISLATIVE_DOC" | "SOCIAL_MEDIA" | "OTHER_VISUAL");

/** A paper that a case cites. */
export interface Paper {
  type: SourceType;
  title: Both;
  /** What it is. */
  text: Both;
  /** What it shows in the case. */
  shows: Both;
  /** Days after the case began. */
  day: number;
}

/** What happened, in the order of days after the case began. */
export interface Step {
  day: number;
  title: Both;
  text: Both;
}

export interface Reply {
  by: Named;
  day: number;
  text: Both;
  /** The place of the paper that holds it, among the case's papers. */
  paper?: number;
}

/** A case as it is told, in both languages. */
export interface Story {
  /** What its ids are made of. */
  key: string;
  type: Content["case_type"];
  language: CaseLanguage;
  title: Both;
  /** How many days before today it began, and how many days it went on; null: it goes on. */
  began: number;
  lasted: number | null;
  alleged: readonly Named[];
  related: readonly Named[];
  locations: readonly Named[];
  tags: readonly string[];
  allegations: readonly Both[];
  description: Both;
  steps: readonly Step[];
  papers: readonly Paper[];
  replies: readonly Reply[];
}

const DAY = 86_400_000;

/** The day so many days before (or after) another. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** The translation of a story: all of it, or its title and allegations alone. */
function translationOf(story: Story, language: CaseLanguage, isWhole: boolean): Translation {
  const say = (text: Both) => text[language];
  const short = { title: say(story.title), key_allegations: story.allegations.map(say) };
  if (!isWhole) return short;
  return {
    ...{ ...short, description: say(story.description) },
    timeline: story.steps.map(({ title, text }) => ({ title: say(title), description: say(text) })),
    evidence: story.papers.map(({ shows }) => ({ description: say(shows) })),
  };
}

/** A story as the content of a version. `sourceIds`: of its papers, in their order. */
export function contentOf(
  story: Story,
  today: string,
  sourceIds: readonly string[],
  translated: "whole" | "short" | "not" = "whole",
): Content {
  const { language } = story;
  const other = language === "en" ? "ne" : "en";
  const say = (text: Both) => text[language];
  const ids = (named: readonly Named[]) => named.map(({ id }) => id);
  const start = dayAfter(today, -story.began);
  return {
    ...{ case_type: story.type, language, title: say(story.title), case_start_date: start },
    case_end_date: story.lasted === null ? null : dayAfter(start, story.lasted),
    ...{ alleged_entities: ids(story.alleged), related_entities: ids(story.related) },
    ...{ locations: ids(story.locations), tags: [...story.tags] },
    key_allegations: story.allegations.map(say),
    description: say(story.description),
    timeline: story.steps.map(({ day, title, text }) => ({
      ...{ date: dayAfter(start, day), title: say(title), description: say(text) },
    })),
    evidence: story.papers.map(({ shows }, at) => ({
      ...{ source_id: sourceIds[at] ?? "", description: say(shows) },
    })),
    responses: story.replies.map(({ by, day, text, paper }) => ({
      ...{ entity_id: by.id, date: dayAfter(start, day), text: say(text) },
      source_id: paper === undefined ? null : (sourceIds[paper] ?? null),
    })),
    translations:
      translated === "not" ? {} : { [other]: translationOf(story, other, translated === "whole") },
  };
}
