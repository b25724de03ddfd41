import * as z from "zod";
import { date, webAddress } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { who } from "../cases/schemas";
import { line, text, unitsAtMost } from "../content/texts";
import { states } from "../states/states";
import type { sourceFields } from "./source-fields";
import { sourceTypes } from "./source-types";

/** By its `src_…` or its `source_id`. */
export const oneSource = z.object({ id: z.string().max(2000) });

export const sourceActions = [
  ...(["created", "changed", "document_changed", "archived"] as const),
  ...(["deleted", "restored", "contributors_changed"] as const),
] as const;
export type SourceAction = (typeof sourceActions)[number];

function isHttp(text: string): boolean {
  return URL.canParse(text) && ["http:", "https:"].includes(new URL(text).protocol);
}

const needed = <S extends z.ZodType<string, string>>(message: string, schema: S) =>
  z.string({ error: ({ input }) => (input == null ? message : "Give a text.") }).pipe(schema);

const fields = {
  title: needed("Title is required", line(300).min(1, "Title is required")),
  description: needed("Description is required", text(5000).min(1, "Description is required")),
  url: webAddress(2000)
    .check(unitsAtMost(2000))
    .refine(isHttp, "Give an address like https://example.org/page.")
    .nullable(),
  source_type: z.enum(sourceTypes).nullable(),
  publication_date: date().nullable(),
  related_entity_ids: z.array(z.string()).overwrite((ids) => [...new Set(ids)]),
} satisfies Record<(typeof sourceFields)[number], z.ZodType>;

export const newSource = z
  .strictObject({
    ...fields,
    source_id: z
      .string()
      .regex(/^source:\d{8}:[0-9a-z]{4,12}$/, "Give a source ID like source:20261101:a1b2c3d4."),
  })
  .partial()
  .extend({ title: fields.title, description: fields.description });
export type NewSource = z.output<typeof newSource>;

export const sourceEdits = z.strictObject({ ...fields, change_summary: line(500) }).partial();
export type SourceEdits = z.output<typeof sourceEdits>;

export const sourceDocument = z.object({
  content_type: z.string(),
  bytes: z.int(),
  sha256: z.string(),
  original_sha256: z.string(),
  removed: z.array(z.string()),
  warnings: z.array(
    z.object({
      kind: z.enum(["email", "phone", "citizenship_number", "text_layer"]),
      count: z.int(),
    }),
  ),
});
export type SourceDocument = z.output<typeof sourceDocument>;

export const sourceArchive = z.object({
  status: z.enum(["queued", "done", "failed"]),
  captured_at: z.string().nullable(),
  sha256: z.string().nullable(),
  bytes: z.int().nullable(),
  content_type: z.string().nullable(),
  error: z.string().nullable(),
});
export type SourceArchive = z.output<typeof sourceArchive>;

export const sourceRecord = z.object({
  id: z.string(),
  source_id: z.string(),
  title: z.string(),
  description: z.string(),
  url: z.string().nullable(),
  source_type: z.enum(sourceTypes).nullable(),
  publication_date: z.string().nullable(),
  related_entity_ids: z.array(z.string()),
  contributors: z.array(who),
  is_deleted: z.boolean(),
  is_public: z.boolean(),
  versionInfo: z.object({
    version_number: z.int(),
    user_id: z.string(),
    change_summary: z.string(),
    datetime: z.string(),
  }),
  document: sourceDocument.nullable(),
  archive: sourceArchive.nullable(),
  cited_by: z
    .array(z.object({ case_id: z.string(), version: z.int(), state: z.enum(states) }))
    .describe("To a contributor: by their own cases and by public versions"),
  created_at: z.string(),
  updated_at: z.string(),
});
export type SourceRecord = z.output<typeof sourceRecord>;
export const sourceList = listOf(sourceRecord);

export const sourcesQuery = listQuery(["updated_at", "created_at", "title"], "-updated_at").extend({
  source_type: z.enum(sourceTypes).optional(),
});
export type SourcesQuery = z.output<typeof sourcesQuery>;

export const sourceEvent = z.object({
  id: z.string(),
  at: z.string(),
  action: z.enum(sourceActions),
  user: who,
  change_summary: z.string(),
});
export type SourceEvent = z.output<typeof sourceEvent>;
export const sourceEvents = listOf(sourceEvent);
export const sourceEventsQuery = listQuery(["at"], "-at");
export type SourceEventsQuery = z.output<typeof sourceEventsQuery>;

export const people = z.object({ data: z.array(who) });
export const chosenPeople = z.strictObject({
  person_ids: z
    .array(z.string().min(1).max(64))
    .max(100)
    .overwrite((ids) => [...new Set(ids)]),
});

nameSchemas({
  CasebookSource: sourceRecord,
  NewCasebookSource: newSource,
  CasebookSourceEdits: sourceEdits,
});
