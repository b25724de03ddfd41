import * as z from "zod";
import * as fields from "../../core/http/fields";
import { digits, listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { closedReasons } from "./link-state";

const linkStatuses = ["active", "revoked", "expired"] as const;

const id = z.string().min(1).max(64);
const label = fields.shortText();
const expiresAt = fields
  .instant()
  .transform((text) => Date.parse(text))
  .nullable();

export const newReferral = z.object({
  officer_id: id,
  campaign_id: id,
  label: label.default(""),
  expires_at: expiresAt.default(null),
});
export type NewReferral = z.output<typeof newReferral>;

export const newReferrals = z.object({
  campaign_id: id,
  officer_ids: z
    .array(id)
    .min(1)
    .max(1000)
    .transform((ids) => [...new Set(ids)]),
  label: label.default(""),
  expires_at: expiresAt.default(null),
});
export type NewReferrals = z.output<typeof newReferrals>;

/** What is left out stays as it is; null for expires_at: never. A past instant expires the link at once. */
export const referralEdits = z.object({ label: label.optional(), expires_at: expiresAt.optional() });
export type ReferralEdits = z.output<typeof referralEdits>;

export const referralRecord = z.object({
  id: z.string(),
  code: z.string(),
  url: z.string(),
  officer_id: z.string(),
  officer_name: z.string(),
  campaign_id: z.string(),
  campaign_name: z.string(),
  label: z.string(),
  status: z.enum(linkStatuses).describe("Of the link alone"),
  open: z.boolean().describe("Whether a visitor is sent on at this moment"),
  closed_because: z
    .enum(closedReasons)
    .nullable()
    .describe("Why a visitor is not sent on, the first reason that holds; null where open"),
  expires_at: z.string().nullable(),
  replaces: z.string().nullable(),
  replaced_by: z.string().nullable(),
  revoked_at: z.string().nullable(),
  revoked_by: z.string().nullable(),
  clicks: z.int(),
  unique_clicks: z.int(),
  signups: z.int(),
  enrollments: z.int(),
  qr_svg_url: z.string(),
  qr_png_url: z.string(),
  created_at: z.string(),
});
export type ReferralRecord = z.output<typeof referralRecord>;

export const referralList = listOf(referralRecord);
export const issued = z.object({ created: z.int(), data: z.array(referralRecord) });

export const referralsQuery = listQuery(
  [
    "created_at",
    "label",
    "status",
    "officer_name",
    "campaign_name",
    "clicks",
    "unique_clicks",
    "signups",
    "enrollments",
    "expires_at",
  ],
  "-created_at",
).extend({
  officer_id: fields.idOrLeftOut().optional(),
  campaign_id: fields.idOrLeftOut().optional(),
  status: z.enum(linkStatuses).optional(),
  open: z.enum(["true", "false"]).optional(),
  issued_from: fields.date().describe("Local dates on which it was issued, inclusive").optional(),
  issued_to: fields.date().optional(),
});
export type ReferralsQuery = z.output<typeof referralsQuery>;

export const codeQuery = z.object({
  code: z.string().min(1).max(2000).describe("The code, or the whole link"),
});

export const validity = z.object({
  valid: z.boolean(),
  reason: z
    .enum(["forged", ...closedReasons])
    .nullable()
    .describe("Why a visitor would not be sent on; null where valid"),
  referral: referralRecord.nullable(),
});
export type Validity = z.output<typeof validity>;

export const pngQuery = z.object({ size: digits(128, 2048).default(512) });

nameSchemas({
  NewReferral: newReferral,
  NewReferrals: newReferrals,
  ReferralEdits: referralEdits,
  Referral: referralRecord,
  Validity: validity,
});
