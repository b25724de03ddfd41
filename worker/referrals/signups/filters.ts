import * as z from "zod";
import * as fields from "../../core/http/fields";
import { digits } from "../../core/http/list";
import { networkNames } from "../figures/networks";
import { conversionTimes } from "./conversion-times";
import { noneName, unknownName } from "./filter-names";
import { earnedReasons, unearnedReasons } from "./reasons";

const yesOrNo = z.enum(["true", "false"]).optional();
const ofClick = (what: string) =>
  z
    .string()
    .min(1)
    .max(300)
    .describe(`${what} of the click that earned it, as statistics name it; \`${unknownName}\``)
    .optional();
const ofRecord = (what: string) =>
  z.string().min(1).max(200).describe(`${what}; \`${noneName}\`: without one`).optional();

/**
 * What a list of sign-ups is narrowed by besides whose they are: each is named as the statistics name what they count,
 * so that whatever a figure counts can be listed.
 */
export const signupFilters = {
  attributed: yesOrNo.describe(
    "`true`: those that figures count, `signups`; `false`: those of `unattributed_signups`, which no link earned",
  ),
  withheld: yesOrNo.describe(
    "`true`: those out of every count, held or confirmed as fraud; `false`: those that figures count, with a link or without",
  ),
  enrolled_from: fields.date().describe("Local dates on which its enrolment completed, inclusive").optional(),
  enrolled_to: fields.date().optional(),
  weekday: digits(1, 7).describe("Local day of the week on which it occurred, Monday 1").optional(),
  hour: digits(0, 23).describe("Local hour in which it occurred").optional(),
  country: ofClick("Country, ISO 3166,"),
  device: ofClick("Device"),
  browser: ofClick("Browser"),
  system: ofClick("System"),
  referrer: ofClick("Host of the page before"),
  network: z
    .enum(networkNames)
    .describe("A network of whose hosts one is the referrer: `facebook` is m.facebook.com, fb.com and so on")
    .optional(),
  source: ofClick("Source"),
  with_click: yesOrNo.describe("Whether the click that earned it is known"),
  conversion_time: z.enum(conversionTimes).describe("Time from click to sign-up").optional(),
  region: ofRecord("Region of the officer"),
  campaign_type: ofRecord("Type of the campaign"),
  reason: z.enum([...earnedReasons, ...unearnedReasons]).optional(),
  channel: z.enum(["api", "form", "script", "import"]).optional(),
};
export const signupFilterNames = Object.keys(signupFilters) as (keyof typeof signupFilters)[];

export type SignupFilters = z.output<z.ZodObject<typeof signupFilters>>;
