import * as z from "zod";
import * as fields from "../http/fields";
import { listOf, listQuery } from "../http/list";
import { nameSchemas } from "../http/name-schemas";
import { isViewPath, longestQuery, longestViewName, viewQuery } from "./view-address";

const name = fields.name(longestViewName);
const path = z
  .string()
  .max(200)
  .refine(isViewPath, "Name a page whose filters can be kept.")
  .describe("A page of the product: /dashboard");
const query = fields
  .shortText(longestQuery)
  .transform(viewQuery)
  .describe("What its address says after the question mark: days=30&page=2");

export const newView = z.object({ name, path, query: query.default("") });
export type NewView = z.output<typeof newView>;

/** What is left out stays as it is. */
export const viewEdits = z.object({ name: name.optional(), query: query.optional() });
export type ViewEdits = z.output<typeof viewEdits>;

export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  path: z.string(),
  query: z.string(),
  created_at: z.string(),
});
export type SavedView = z.infer<typeof savedView>;
export const viewList = listOf(savedView);

export const viewsQuery = listQuery(["name", "created_at"], "name").extend({
  path: z.string().max(200).describe("Of this page alone").optional(),
});
export type ViewsQuery = z.output<typeof viewsQuery>;

nameSchemas({ NewView: newView, ViewEdits: viewEdits, SavedView: savedView });
