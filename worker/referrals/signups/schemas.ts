import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";

/** Text that only we read back: a token, somebody else's id. Empty is as good as absent. */
const opaque = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullish()
    .transform((text) => text || null);

/** As the candidate gave it, one line; empty is as good as absent. */
export const firstName = () =>
  fields
    .shortText(60)
    .nullish()
    .transform((text) => text || null);

const visitor = {
  visitor_ip: z.union([z.ipv4(), z.ipv6()]).nullish(),
  user_agent: opaque(1000),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "Give two capital letters (ISO 3166).")
    .nullish(),
  referrer: opaque(2000),
};

export const signupRequest = z
  .object({
    email: fields.emailAddress(),
    /** What the officer greets the candidate by. */
    first_name: firstName(),
    ref_code: opaque(200),
    click_id: opaque(200),
    external_id: fields.shortText(200).nullish(),
    campaign_id: opaque(60),
    occurred_at: fields.instant().nullish(),
    ...visitor,
  })
  .refine((body) => body.ref_code || body.click_id || body.campaign_id, {
    path: ["campaign_id"],
    message: "Give a ref_code, a click_id or a campaign_id.",
  });
export type SignupRequest = z.output<typeof signupRequest>;

export const signupAccepted = z.object({ signup_id: z.string(), status: z.literal("accepted") });

export const interestRequest = z.object({
  email: fields.emailAddress(),
  click_id: z.string().min(1).max(200),
});

export const enrollmentRequest = z
  .object({
    signup_id: z.string().min(1).max(60).optional(),
    external_id: fields.name(200).optional(),
    email: fields.emailAddress().optional(),
    campaign_id: z.string().min(1).max(60).optional(),
  })
  .refine((body) => body.signup_id || body.external_id || (body.email && body.campaign_id), {
    path: ["signup_id"],
    message: "Give a signup_id, an external_id, or an email with its campaign_id.",
  });

export const enrollmentStatus = z.enum(["pending", "completed"]);

const signupRecord = z.object({
  id: z.string(),
  referral_id: z.string().nullable(),
  officer_id: z.string().nullable(),
  campaign_id: z.string().nullable(),
  email_masked: z.string().nullable(),
  external_id: z.string().nullable(),
  channel: z.enum(["api", "form", "script", "import"]),
  occurred_at: z.string(),
  received_at: z.string(),
  conversion_time_minutes: z.int().nullable(),
  enrollment_status: enrollmentStatus,
  enrolled_at: z.string().nullable(),
  /** Null until it is settled. */
  attribution: z
    .object({
      model: z.enum(["last_click", "first_click"]).nullable(),
      reason: z.string(),
      click_id: z.string().nullable(),
      clicked_at: z.string().nullable(),
    })
    .nullable(),
  fraud: z.object({
    score: z.int(),
    reasons: z.array(z.object({ rule: z.string(), points: z.number(), detail: z.string() })),
  }),
  counted: z.boolean(),
});
export type SignupRecord = z.infer<typeof signupRecord>;

export const signupList = listOf(signupRecord);

const id = z.string().min(1).max(60).optional();
export const signupsQuery = listQuery(
  ["occurred_at", "received_at", "conversion_time_minutes"],
  "-occurred_at",
).extend({
  campaign_id: id,
  officer_id: id,
  referral_id: id,
  enrollment_status: enrollmentStatus.optional(),
  flagged: z.enum(["true", "false"]).optional(),
  /** Local dates on which it occurred, inclusive. */
  from: fields.date().optional(),
  to: fields.date().optional(),
});
export type SignupsQuery = z.output<typeof signupsQuery>;

/** One sign-up with why it was attributed so: every click that was considered, and what became of it. */
export const signupWithExplanation = signupRecord.extend({
  explanation: z
    .object({
      claims: z.array(
        z.object({
          click_id: z.string(),
          sources: z.array(z.string()),
          clicked_at: z.string().nullable(),
          verdict: z.string(),
        }),
      ),
      code: z.string().nullable(),
    })
    .nullable(),
});
export type SignupWithExplanation = z.infer<typeof signupWithExplanation>;
