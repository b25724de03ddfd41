import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

const caseIds = z
  .array(z.string().min(1).max(60))
  .max(1000)
  .refine((ids) => new Set(ids).size === ids.length, "Name each once.");

export const newTag = z.strictObject({
  name: fields.name(),
  description: fields.longText().default(""),
  case_ids: caseIds.optional(),
});
export type NewTag = z.output<typeof newTag>;

export const tagEdits = z.strictObject({
  name: fields.name().optional(),
  description: fields.longText().optional(),
  case_ids: caseIds.optional(),
});
export type TagEdits = z.output<typeof tagEdits>;

export const tagRecord = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  cases_count: z.int().describe("Cases that the caller sees"),
  created_at: z.string(),
});
export type TagRecord = z.output<typeof tagRecord>;
export const tagList = listOf(tagRecord);

export const tagsQuery = listQuery(["name", "created_at"], "name");
export type TagsQuery = z.output<typeof tagsQuery>;

nameSchemas({ Tag: tagRecord, NewTag: newTag, TagEdits: tagEdits });
