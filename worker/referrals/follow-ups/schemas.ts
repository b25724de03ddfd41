import * as z from "zod";
import { idOrLeftOut } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";

export const stages = ["signed_up", "enrolled"] as const;
export type Stage = (typeof stages)[number];

export const followUpRecord = z.object({
  signup_id: z.string(),
  campaign_id: z.string(),
  campaign_name: z.string(),
  officer_id: z.string(),
  officer_name: z.string(),
  first_name: z.string().nullable(),
  contact_masked: z.string().nullable(),
  /** Whether they gave a number: `POST /signups/:id/contact` tells it. */
  has_phone: z.boolean(),
  stage: z.enum(stages),
  signed_up_at: z.string(),
  enrolled_at: z.string().nullable(),
  /** Whole local days since the sign-up; null once enrolled. */
  days_waiting: z.int().nullable(),
  nudged_at: z.string().nullable(),
  nudged_by: z.string().nullable(),
  days_since_nudge: z.int().nullable(),
});
/** How to reach a candidate now. */
export const contactRecord = z.object({
  /** E.164 */
  phone: z.string(),
  /** Opens WhatsApp on the person, with the message. */
  whatsapp_url: z.string(),
});

export type FollowUp = z.infer<typeof followUpRecord>;

export const followUpList = listOf(followUpRecord);

const id = idOrLeftOut().optional();
export const followUpsQuery = listQuery(["signed_up_at"], "signed_up_at")
  .omit({ q: true })
  .extend({
    stage: z.enum(stages).default("signed_up"),
    campaign_id: id,
    officer_id: id,
  });
export type FollowUpsQuery = z.output<typeof followUpsQuery>;

nameSchemas({ FollowUp: followUpRecord, CandidateContact: contactRecord });
