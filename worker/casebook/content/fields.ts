// Pure.

export const caseTypes = ["CORRUPTION", "PROMISES"] as const;
export const languages = ["en", "ne"] as const;
export type CaseLanguage = (typeof languages)[number];

/** Tags that a case has at most. */
export const MOST_TAGS = 30;

export interface TimelineEntry {
  date: string;
  title: string;
  description: string;
}
export interface Evidence {
  source_id: string;
  description: string;
}
/** What somebody who is named in the case says to it. */
export interface Reply {
  entity_id: string;
  date: string;
  text: string;
  source_id: string | null;
}
type Part<T> = T | null | undefined;
/** What is missing, null or empty is shown in the original. Lists go by position. */
export interface Translation {
  title?: Part<string>;
  description?: Part<string>;
  key_allegations?: Part<Part<string>[]>;
  timeline?: Part<Part<{ title?: Part<string>; description?: Part<string> }>[]>;
  evidence?: Part<Part<{ description?: Part<string> }>[]>;
}

/** What a version says. */
export interface Content {
  case_type: (typeof caseTypes)[number];
  language: CaseLanguage;
  title: string;
  case_start_date: string | null;
  case_end_date: string | null;
  alleged_entities: string[];
  related_entities: string[];
  locations: string[];
  tags: string[];
  key_allegations: string[];
  description: string;
  timeline: TimelineEntry[];
  evidence: Evidence[];
  responses: Reply[];
  translations: Partial<Record<CaseLanguage, Part<Translation>>>;
}

/** What a draft has besides its title, in the order in which fields are told. */
export const emptyContent: Content = {
  case_type: "CORRUPTION",
  language: "en",
  title: "",
  case_start_date: null,
  case_end_date: null,
  alleged_entities: [],
  related_entities: [],
  locations: [],
  tags: [],
  key_allegations: [],
  description: "",
  timeline: [],
  evidence: [],
  responses: [],
  translations: {},
};

export type ContentField = keyof Content;
export const contentFields = Object.keys(emptyContent) as ContentField[];

/** The fields in which two versions differ, in their order. */
export const fieldsThatDiffer = (a: Content, b: Content): ContentField[] =>
  contentFields.filter((field) => JSON.stringify(a[field]) !== JSON.stringify(b[field]));

/** Titles that are the same but for case and white space are one. */
export const titleKey = (title: string): string =>
  title.normalize("NFC").toLowerCase().replace(/\s+/gu, " ").trim();

/** The sources that a version cites, in the order in which it does, each once. */
export const citedSources = ({ evidence, responses }: Pick<Content, "evidence" | "responses">): string[] => [
  ...new Set([
    ...evidence.map(({ source_id }) => source_id),
    ...responses.flatMap(({ source_id }) => (source_id === null ? [] : [source_id])),
  ]),
];

export const entityRoles = {
  alleged: "alleged_entities",
  related: "related_entities",
  location: "locations",
} as const;
export type EntityRole = keyof typeof entityRoles;
