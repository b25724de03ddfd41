import * as z from "zod";
import { longText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

const text = () => longText(4000).min(1, "Write something.");
const place = () => z.string().min(1).max(100).nullable();
const person = z.object({ id: z.string(), name: z.string() }).nullable();

export const newComment = z.strictObject({
  text: text(),
  segment_id: place().default(null).describe("The segment that it is about"),
  key: place().default(null).describe("What is asked that it is about, as an answer's key"),
});
export type NewComment = z.output<typeof newComment>;
export const commentEdits = z.strictObject({ text: text() });

export const commentRecord = z.object({
  id: z.string(),
  text: z.string(),
  segment_id: z.string().nullable(),
  key: z.string().nullable(),
  author: person,
  created_at: z.string(),
  edited_at: z.string().nullable(),
  resolved: z.boolean(),
  resolved_at: z.string().nullable(),
  resolved_by: person,
});
export type CommentRecord = z.output<typeof commentRecord>;
export const commentList = listOf(commentRecord);

export const commentsQuery = listQuery(["created_at"], "-created_at").extend({
  segment_id: z.string().min(1).max(100).optional(),
  key: z.string().min(1).max(100).optional(),
  status: z.enum(["open", "resolved"]).optional(),
});
export type CommentsQuery = z.output<typeof commentsQuery>;

nameSchemas({ CaseComment: commentRecord, NewCaseComment: newComment, CaseCommentEdits: commentEdits });
