import * as z from "zod";
import { name, shortText } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { text, unitsAtMost } from "../content/texts";
import { feedbackStatuses, feedbackTypes } from "./statuses";

const contact = z.strictObject({
  name: shortText(200).check(unitsAtMost(200)).optional(),
  contactMethods: z
    .array(
      z.strictObject({
        type: z.enum(["email", "phone", "whatsapp", "instagram", "facebook", "other"]),
        value: name(300).check(unitsAtMost(300)),
      }),
    )
    .max(5)
    .optional(),
});

/** What a reader sends. */
export const newFeedback = z.strictObject({
  feedbackType: z.enum(feedbackTypes),
  subject: name(200).check(unitsAtMost(200)),
  description: text(5000).min(1, "This is needed."),
  relatedPage: shortText(300).check(unitsAtMost(300)).optional(),
  contactInfo: contact.optional(),
});
export type NewFeedback = z.output<typeof newFeedback>;

export const feedbackItem = z.object({
  id: z.string(),
  feedbackType: z.enum(feedbackTypes),
  subject: z.string(),
  description: z.string(),
  relatedPage: z.string().nullable(),
  submittedAt: z.string(),
  status: z.enum(feedbackStatuses),
  notes: z.string(),
  has_contact: z.boolean(),
});
export type FeedbackItem = z.output<typeof feedbackItem>;
export const feedbackList = listOf(feedbackItem);

export const feedbackQuery = listQuery(["submitted_at"], "-submitted_at").extend({
  status: z.enum(feedbackStatuses).optional(),
});
export type FeedbackQuery = z.output<typeof feedbackQuery>;

export const oneFeedback = z.object({ id: z.string().max(64) });
export const feedbackEdits = z.strictObject({
  status: z.enum(feedbackStatuses).optional(),
  notes: text(5000).optional(),
});
export type FeedbackEdits = z.output<typeof feedbackEdits>;

export const revealed = z.object({ id: z.string(), contactInfo: contact.nullable() });
export type Revealed = z.output<typeof revealed>;

nameSchemas({ CasebookFeedback: feedbackItem, CasebookFeedbackEdits: feedbackEdits });
