import * as z from "zod";
import { idOrLeftOut } from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { groups } from "./steps";

/** How far a candidate has come. */
const progress = ["signed_up", "enrolled"] as const;

/** Which list: all who wait, those whose turn it is, those put aside, those who enrolled. */
export const stages = ["signed_up", "due", "set_aside", "enrolled"] as const;
export type Stage = (typeof stages)[number];

/** Whether the product may write to a candidate by mail, and why not: no address, not agreed to, or ended by them. */
export const mailStates = ["yes", "no_address", "not_agreed", "ended"] as const;

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
  may_mail: z.enum(mailStates).describe("Whether `POST /signups/:id/mail` writes to them, or why not"),
  language: z.string().nullable().describe("In which they filled in the form; null where nobody knows"),
  stage: z.enum(progress),
  /** By how long they have waited; null once enrolled. */
  group: z.enum(groups).nullable(),
  signed_up_at: z.string(),
  enrolled_at: z.string().nullable(),
  /** Whole local days since the sign-up; null once enrolled. */
  days_waiting: z.int().nullable(),
  nudged_at: z.string().nullable(),
  nudged_by: z.string().nullable(),
  days_since_nudge: z.int().nullable(),
  can_undo_nudge: z.boolean().describe("They were contacted today, and by no mail"),
  mailed_at: z.string().nullable().describe("When the product wrote to them, the last time"),
  snoozed_until: z.string().nullable().describe("Until when the follow-up is put off; null where it is not"),
  not_interested_at: z.string().nullable().describe("Since when no follow-up reaches them"),
  not_interested_by: z.string().nullable(),
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

/** Until the beginning of the local day so many days from today. */
export const snooze = z.object({ days: z.int().min(1).max(90) });

const id = idOrLeftOut().optional();
export const followUpsQuery = listQuery(["signed_up_at"], "signed_up_at")
  .omit({ q: true })
  .extend({
    stage: z.enum(stages).default("signed_up"),
    group: z.enum(groups).optional().describe("Of those whose turn it is (`stage=due`) alone"),
    campaign_id: id,
    officer_id: id,
  });
export type FollowUpsQuery = z.output<typeof followUpsQuery>;

nameSchemas({ FollowUp: followUpRecord, CandidateContact: contactRecord });
