import * as z from "zod";
import { name } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { line } from "../content/texts";

/** By its `ent_…`, or its percent-encoded entity id. */
export const oneEntity = z.object({ id: z.string().max(2000) });

export const entityRecord = z.object({
  id: z.string(),
  entity_id: z.string(),
  type: z.string(),
  subtype: z.string().nullable(),
  display_name: z.string(),
  display_name_ne: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
});
export type EntityRecord = z.output<typeof entityRecord>;
export const entityList = listOf(entityRecord);

export const newEntity = z.strictObject({
  entity_id: z.string(),
  display_name: name(200).optional(),
  display_name_ne: name(200).nullable().optional(),
});
export type NewEntity = z.output<typeof newEntity>;

export const entityEdits = z.strictObject({
  display_name: name(200).optional(),
  display_name_ne: name(200).nullable().optional(),
  change_summary: line(500).optional(),
});
export type EntityEdits = z.output<typeof entityEdits>;

export const entitiesQuery = listQuery(
  ["display_name", "entity_id", "created_at", "updated_at"],
  "display_name",
).extend({ type: z.string().min(1).max(100).optional() });
export type EntitiesQuery = z.output<typeof entitiesQuery>;

/** Of what an entity is used by: numbers of cases with such a version in any state, and of sources not deleted. */
export const entityUses = z.object({
  alleged: z.int(),
  related: z.int(),
  location: z.int(),
  sources: z.int(),
});
export type EntityUses = z.output<typeof entityUses>;

nameSchemas({
  CasebookEntity: entityRecord,
  NewCasebookEntity: newEntity,
  CasebookEntityEdits: entityEdits,
});
