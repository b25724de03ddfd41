import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { cutTo } from "../../core/text/cut";
import { readLine } from "../../core/text/read-text";
import { visitorFields } from "../clicks/described";
import { codeIn } from "../links/address";
import { signupFilters } from "./filters";

/** Text that only we read back: a token, somebody else's id. Empty is as good as absent. */
const opaque = (longest: number) =>
  z
    .string()
    .max(longest)
    .nullish()
    .transform((text) => text || null);

/**
 * What is spelt longer than any code or click's id of ours is none, and is judged like any other that is none: it is cut
 * before it is read, and costs no sign-up.
 */
const token = (read: (text: string) => string) =>
  z
    .string()
    .nullish()
    .transform((text) => read((text ?? "").slice(0, 4000)).slice(0, 200) || null);

/** What the officer greets the candidate by. Too long it is cut, and what is no text is none: it costs no sign-up. */
export const firstName = () =>
  z
    .unknown()
    .meta({ description: "One line; cut where it is too long, left out where it cannot be read" })
    .optional()
    .transform((given) => {
      const line = readLine((typeof given === "string" ? given : "").replace(/[\p{Cc}\p{Cs}]+/gu, " "));
      return cutTo(line, 60).trim() || null;
    });

/** A phone number as it was typed. What can't be read is unknown: it costs no sign-up (`phoneOf`). */
const typedPhone = z
  .unknown()
  .meta({ description: "As people write it; left out where it cannot be read" })
  .optional()
  .transform((given) => (typeof given === "string" ? readLine(given).slice(0, 64) : "") || null);

/** The client's own id of the sign-up. */
const externalId = fields
  .shortText(200)
  .nullish()
  .transform((text) => text || null);

export const signupRequest = z.object({
  email: fields.emailAddress(),
  first_name: firstName(),
  phone: typedPhone,
  /** The code, or the whole link. */
  ref_code: token(codeIn),
  click_id: token((text) => text.trim()),
  external_id: externalId,
  campaign_id: opaque(60),
  occurred_at: z
    .string()
    .nullish()
    .transform((text) => text || null)
    .pipe(fields.instant().nullable()),
  ...visitorFields,
});
export type SignupRequest = z.output<typeof signupRequest>;

export const signupAccepted = z.object({
  /** Not told to a publishable key: it would tell who signed up before. */
  signup_id: z.string().optional(),
  status: z.literal("accepted"),
});

export const interestRequest = z.object({
  email: fields.emailAddress(),
  click_id: z.string().trim().min(1).max(200),
});

export const enrollmentRequest = z
  .object({
    signup_id: opaque(60),
    external_id: externalId,
    email: fields.emailAddress().nullish(),
    campaign_id: opaque(60),
  })
  .refine((body) => body.signup_id || body.external_id || (body.email && body.campaign_id), {
    path: ["signup_id"],
    message: "Give a signup_id, an external_id, or an email with its campaign_id.",
  });

export const enrollmentStatus = z.enum(["pending", "completed"]);

export const signupRecord = z.object({
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
  /** Not told to an officer. */
  fraud: z
    .object({
      /** 0 to 100; null: no rule has judged it yet. */
      score: z.int().nullable(),
      reasons: z.array(z.object({ rule: z.string(), points: z.number(), detail: z.string() })),
    })
    .optional(),
  counted: z.boolean(),
});
export type SignupRecord = z.infer<typeof signupRecord>;

export const signupList = listOf(signupRecord);

const id = fields.idOrLeftOut().optional();
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
  ...signupFilters,
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

/** An answer to one of the campaign's questions, with the question as it was then. */
export const answerRecord = z.object({
  id: z.string(),
  label: z.object({ en: z.string(), fr: z.string().optional() }),
  answer: z.union([z.string(), z.number()]),
});

export const contactRecord = z.object({
  email: z.string(),
  phone: z.string().nullable(),
  answers: z.array(answerRecord),
});

nameSchemas({
  Answer: answerRecord,
  Contact: contactRecord,
  SignupRequest: signupRequest,
  InterestRequest: interestRequest,
  EnrollmentRequest: enrollmentRequest,
  Signup: signupRecord,
  ExplainedSignup: signupWithExplanation,
});
