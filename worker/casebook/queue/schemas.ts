import * as z from "zod";
import { listQuery } from "../../core/http/list";
import type { CaseRecord } from "../cases/schemas";
import { caseTypes } from "../content/fields";

export const queueQuery = listQuery(["submitted_at", "title"], "submitted_at").extend({
  case_type: z.enum(caseTypes).optional(),
  /** Somebody's id, `none` or `me`. */
  reviewer: z.string().min(1).max(64).optional(),
});
export type QueueQuery = z.output<typeof queueQuery>;

/** A version that waits for review. */
export interface Waiting
  extends Pick<
    CaseRecord,
    | ("id" | "case_id" | "version" | "title" | "case_type" | "contributors" | "reviewer")
    | ("public_version" | "publish_at")
  > {
  submitted_at: string;
  /** Comments on the case that nobody has settled. */
  open_comments: number;
  etag: string;
}
