import * as z from "zod";
import * as fields from "../../core/http/fields";
import { nameSchemas } from "../../core/http/name-schemas";
import { answerRecord, enrollmentStatus } from "../signups/schemas";

/** Exactly one of the two (`readWhom`). */
export const whomQuery = z.object({
  email: fields.emailAddress().optional(),
  phone: z.string().min(1).max(64).optional().describe("As people write it"),
});

const consent = z
  .object({
    text: z.string(),
    version: z.string().describe("The same for the same words: the beginning of their SHA-256"),
  })
  .nullable();

const heldSignup = z.object({
  id: z.string(),
  campaign_id: z.string().nullable(),
  campaign_name: z.string().nullable(),
  referral_id: z.string().nullable(),
  officer_name: z.string().nullable(),
  channel: z.enum(["api", "form", "script", "import"]),
  email: z.string(),
  first_name: z.string().nullable(),
  phone: z.string().nullable(),
  answers: z.array(answerRecord),
  external_id: z.string().nullable(),
  occurred_at: z.string(),
  received_at: z.string(),
  enrollment_status: enrollmentStatus,
  enrolled_at: z.string().nullable(),
  reason: z.string().nullable().describe("Why it was attributed so; null while it is not"),
  click_id: z.string().nullable(),
  clicked_at: z.string().nullable(),
  consent,
  /** What is kept of the device that it was sent from. */
  visitor: z
    .object({
      ip_masked: z.string(),
      user_agent: z.string(),
      country: z.string(),
      referrer: z.string(),
    })
    .nullable(),
  fraud: z.object({
    score: z.int().nullable(),
    reasons: z.array(z.object({ rule: z.string(), points: z.number(), detail: z.string() })),
    status: z.enum(["open", "held", "confirmed", "dismissed"]).nullable(),
    note: z.string().nullable(),
  }),
  claims: z.array(z.object({ id: z.string(), reason: z.string(), note: z.string().nullable() })),
  /** What became of following them up; null where it did not come to that. */
  follow_up: z.object({
    has_phone: z.boolean(),
    may_mail: z.boolean().describe("They agreed to mail about the campaign"),
    language: z.string().nullable().describe("In which they filled in the form"),
    nudged_at: z.string().nullable().describe("When somebody contacted them, the last time"),
    mailed_at: z.string().nullable().describe("When the product wrote to them, the last time"),
    mail_ended_at: z.string().nullable().describe("Since when they want no more mail"),
    snoozed_until: z.string().nullable(),
    not_interested_at: z.string().nullable().describe("Since when no follow-up reaches them"),
  }),
  /** Where the sign-up stands in a spreadsheet; erasing leaves that row to an administrator. */
  spreadsheet_id: z.string().nullable(),
});
export type HeldSignup = z.infer<typeof heldSignup>;

/** All that is held of a person. */
export const heldData = z.object({
  signups: z.array(heldSignup),
  /** Clicks with which they went on elsewhere. */
  interests: z.array(z.object({ campaign_id: z.string(), click_id: z.string(), recorded_at: z.string() })),
  /** Files of exports that hold them; erasing deletes these files. */
  exports: z.array(z.string()),
});
export type HeldData = z.infer<typeof heldData>;

/** A row of a spreadsheet that still holds the hash of an address that was erased. */
export const sheetRow = z.object({
  signup_id: z.string(),
  spreadsheet_id: z.string(),
  timestamp: z.string(),
  referral_id: z.string(),
});
export type SheetRow = z.infer<typeof sheetRow>;

nameSchemas({ HeldData: heldData, HeldSignup: heldSignup });
