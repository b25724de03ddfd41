import * as z from "zod";
import * as fields from "../../core/http/fields";
import { listOf, listQuery } from "../../core/http/list";
import { nameSchemas } from "../../core/http/name-schemas";
import { languageTag, longestMessage } from "../share/share-message";
import { isBareOrigin, isLandingUrl } from "./campaign";
import { phoneModes } from "./signup-form";
import { goal, nextStep, questions, signupFormRecord, translations } from "./signup-form-schemas";

const campaignStatuses = ["scheduled", "active", "ended", "archived"] as const;
const attributionModels = ["last_click", "first_click"] as const;

const optionalText = (longest: number) =>
  fields
    .shortText(longest)
    .transform((text) => text || null)
    .nullable();

const slug = fields
  .webAddress(80)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "Give lower-case letters, digits and single hyphens.");

const landingUrl = fields
  .webAddress(2000)
  .refine(isLandingUrl, "Give an absolute http or https address without a user name or password.")
  .nullable();

const origins = z
  .array(
    fields.webAddress(255).refine(isBareOrigin, "Give an origin like https://example.org, without a path."),
  )
  .max(50)
  .transform((list) => [...new Set(list)]);

export const officerIds = z
  .array(z.string().max(64))
  .max(5000)
  .transform((ids) => [...new Set(ids)]);

const consentText = fields
  .longText()
  .transform((text) => text || null)
  .nullable();

const shareMessages = z
  .record(
    z.string().regex(languageTag, "Give a language tag such as en, fr or pt-BR."),
    fields.longText(longestMessage),
  )
  .refine((messages) => Object.keys(messages).length <= 20, "Give messages in at most 20 languages.")
  .transform((messages) => Object.fromEntries(Object.entries(messages).filter(([, text]) => text !== "")));

const endsAfterItStarts = (
  campaign: { starts_on: string; ends_on?: string | null },
  context: z.RefinementCtx,
) => {
  if (campaign.ends_on && campaign.ends_on < campaign.starts_on) {
    context.addIssue({ code: "custom", path: ["ends_on"], message: "It cannot end before it starts." });
  }
};

export const newCampaign = z
  .object({
    name: fields.name(),
    slug: slug.optional(),
    description: fields.longText().default(""),
    type: optionalText(60).default(null),
    region: optionalText(120).default(null),
    starts_on: fields.date(),
    ends_on: fields.date().nullable().default(null),
    landing_url: landingUrl.default(null),
    attribution_model: z.enum(attributionModels).default("last_click"),
    attribution_window_days: z.int().min(1).max(365).default(30),
    max_links_per_officer: z.int().min(0).max(100_000).default(10),
    officers_create_links: z.boolean().default(false),
    allowed_origins: origins.default([]),
    consent_text: consentText.default(null),
    translations: translations.default({}),
    phone: z.enum(phoneModes).default("off"),
    asks_region: z.enum(phoneModes).default("off"),
    questions: questions.default([]),
    goal: goal.default(null),
    names_officer: z.boolean().default(false),
    confirms_by_mail: z.boolean().default(false),
    follow_ups_by_mail: z.boolean().default(false),
    next_step: nextStep.default({}),
    share_messages: shareMessages.default({}),
    officer_ids: officerIds.default([]),
  })
  .superRefine(endsAfterItStarts);
export type NewCampaign = z.output<typeof newCampaign>;

/** What is left out stays as it is; null empties. */
export const campaignEdits = z.object({
  name: fields.name().optional(),
  slug: slug.optional(),
  description: fields.longText().optional(),
  type: optionalText(60).optional(),
  region: optionalText(120).optional(),
  starts_on: fields.date().optional(),
  ends_on: fields.date().nullable().optional(),
  landing_url: landingUrl.optional(),
  attribution_model: z.enum(attributionModels).optional(),
  attribution_window_days: z.int().min(1).max(365).optional(),
  max_links_per_officer: z.int().min(0).max(100_000).optional(),
  officers_create_links: z.boolean().optional(),
  allowed_origins: origins.optional(),
  consent_text: consentText.optional(),
  translations: translations.optional(),
  phone: z.enum(phoneModes).optional(),
  asks_region: z.enum(phoneModes).optional(),
  questions: questions.optional(),
  goal: goal.optional(),
  names_officer: z.boolean().optional(),
  confirms_by_mail: z.boolean().optional(),
  follow_ups_by_mail: z.boolean().optional(),
  next_step: nextStep.optional(),
  share_messages: shareMessages.optional(),
  officer_ids: officerIds.optional(),
});
export type CampaignEdits = z.output<typeof campaignEdits>;

/** A campaign like another: its settings and its officers, none of its links and figures. */
export const duplicateCampaignRequest = z.object({ name: fields.name(), starts_on: fields.date() });

export type DuplicateCampaign = z.output<typeof duplicateCampaignRequest>;

export const assignment = z.object({ officer_ids: officerIds });

export const campaignRecord = z.object({
  id: z.string(),
  name: z.string(),
  slug: z.string(),
  description: z.string(),
  status: z.enum(campaignStatuses),
  type: z.string().nullable(),
  region: z.string().nullable(),
  starts_on: z.string(),
  ends_on: z.string().nullable(),
  landing_url: z.string().nullable(),
  attribution_model: z.enum(attributionModels),
  attribution_window_days: z.int(),
  max_links_per_officer: z.int(),
  officers_create_links: z.boolean(),
  allowed_origins: z.array(z.string()),
  publishable_key: z.string().nullable().describe("Null for an officer"),
  consent_text: z.string().nullable(),
  translations: signupFormRecord.translations,
  phone: z.enum(phoneModes).describe("Whether the hosted form asks for a phone number"),
  asks_region: z
    .enum(phoneModes)
    .describe("Whether the hosted form asks where the candidate lives; the answer is the question _region"),
  questions: signupFormRecord.questions,
  goal: z.int().nullable().describe("Sign-ups aimed at"),
  names_officer: z.boolean().describe("Whether the hosted form names the officer whose link led to it"),
  confirms_by_mail: z.boolean().describe("Whether who signs up on the hosted form gets a mail"),
  follow_ups_by_mail: z
    .boolean()
    .describe("Whether the hosted form asks to be written to, so that follow-ups may be mailed"),
  next_step: signupFormRecord.next_step,
  share_messages: z
    .record(z.string(), z.string())
    .describe("By language tag: what is sent with a link; {campaign}, {officer} and {link} are filled in"),
  logo_url: z.string().nullable(),
  officer_ids: z.array(z.string()).describe("For an officer: their own alone"),
  archived_at: z.string().nullable(),
  archived_by: z.string().nullable(),
  created_at: z.string(),
});
export type CampaignRecord = z.output<typeof campaignRecord>;

export const campaignList = listOf(campaignRecord);

export const campaignsQuery = listQuery(
  ["name", "status", "type", "region", "starts_on", "ends_on", "clicks", "signups", "created_at"],
  "-created_at",
).extend({
  status: z.enum(campaignStatuses).optional(),
  type: fields.shortText(60).optional(),
  region: fields.shortText().optional(),
  ran_from: fields.date().describe("Local dates on one of which it ran, inclusive").optional(),
  ran_to: fields.date().optional(),
});
export type CampaignsQuery = z.output<typeof campaignsQuery>;

nameSchemas({
  NewCampaign: newCampaign,
  CampaignEdits: campaignEdits,
  DuplicateCampaign: duplicateCampaignRequest,
  Campaign: campaignRecord,
  Assignment: assignment,
});
