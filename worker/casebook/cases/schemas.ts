import * as z from "zod";
import { idOrLeftOut } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { caseTypes } from "../content/fields";
import { contentRecord } from "../content/schemas";
import { type Action, actions, states } from "../states/states";

/** Any text: what is no id names no case. */
export const oneCase = z.object({ id: z.string() });
export const who = z.object({ id: z.string(), name: z.string() });

export const caseRecord = z.object({
  id: z.string(),
  case_id: z.string(),
  version: z.int(),
  state: z.enum(states),
  ...contentRecord.shape,
  versionInfo: z.object({
    version_number: z.int(),
    user_id: z.string(),
    change_summary: z.string(),
    datetime: z.string(),
    action: z.enum(actions) satisfies z.ZodType<Action>,
  }),
  needs_changes: z.object({ reason: z.string(), by: who, at: z.string() }).nullable(),
  publish_at: z.string().nullable(),
  published_at: z.string().nullable(),
  closed_at: z.string().nullable(),
  created_at: z.string(),
  updated_at: z.string(),
  contributors: z.array(who),
  reviewer: who.nullable(),
  public_version: z.int().nullable(),
  open_version: z.int().nullable(),
});
export type CaseRecord = z.output<typeof caseRecord>;

export const caseItem = caseRecord.omit({ description: true, translations: true });
export type CaseItem = z.output<typeof caseItem>;
export const caseList = listOf(caseItem);

export const casesQuery = listQuery(["updated_at", "created_at", "title"], "-updated_at").extend({
  state: z.enum(states).optional(),
  case_type: z.enum(caseTypes).optional(),
  tag: z.string().min(1).max(50).optional(),
  contributor_id: idOrLeftOut().optional(),
  reviewer_id: idOrLeftOut().optional(),
  public: z.enum(["true", "false"]).optional(),
});
export type CasesQuery = z.output<typeof casesQuery>;

nameSchemas({ CasebookCase: caseRecord, CasebookCaseItem: caseItem });
