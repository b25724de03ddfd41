import * as z from "zod";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { who } from "../cases/schemas";
import { type ContentField, contentFields } from "../content/fields";
import { text } from "../content/texts";

type About = ContentField | "general";
const fields = [...contentFields, "general"] as unknown as [About, ...About[]];
const words = (longest: number) => text(longest).min(1, "This is needed.");

export const newComment = z.strictObject({
  field: z.enum(fields),
  quote: text(500).nullable().optional(),
  text: words(5000),
});
export type NewComment = z.output<typeof newComment>;
export const newReply = z.strictObject({ text: words(5000) });

export const commentRecord = z.object({
  id: z.string(),
  version: z.int(),
  field: z.enum(fields),
  quote: z.string().nullable(),
  text: z.string(),
  by: who,
  at: z.string(),
  resolved_at: z.string().nullable(),
  replies: z.array(z.object({ id: z.string(), text: z.string(), by: who, at: z.string() })),
});
export type CommentRecord = z.output<typeof commentRecord>;
export const commentList = listOf(commentRecord);
export const commentsQuery = listQuery(["at"], "-at");
export type CommentsQuery = z.output<typeof commentsQuery>;

nameSchemas({ CasebookComment: commentRecord });
