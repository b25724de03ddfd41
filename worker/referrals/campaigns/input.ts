import type { FormFields } from "../../core/http/attempt";
import {
  ticked,
  tickedIn,
  typedLines,
  typedNumber,
  typedOrLeftOut,
  typedOrNone,
} from "../../core/http/typed";
import type { CampaignRecord } from "./schemas";

/** The campaign form as a request body. An empty number or slug leaves the choice to the product. */
export function campaignInput(fields: FormFields) {
  return {
    name: fields.name ?? "",
    slug: typedOrLeftOut(fields.slug),
    description: fields.description ?? "",
    type: typedOrNone(fields.type),
    region: typedOrNone(fields.region),
    starts_on: typedOrLeftOut(fields.starts_on),
    ends_on: typedOrNone(fields.ends_on),
    landing_url: typedOrNone(fields.landing_url),
    attribution_model: typedOrLeftOut(fields.attribution_model),
    attribution_window_days: typedNumber(fields.attribution_window_days),
    max_links_per_officer: typedNumber(fields.max_links_per_officer),
    officers_create_links: ticked(fields.officers_create_links),
    allowed_origins: typedLines(fields.allowed_origins),
    goal: typedNumber(fields.goal) ?? null,
  };
}

/** A new campaign is staffed in the same step. */
export const newCampaignInput = (fields: FormFields) => ({
  ...campaignInput(fields),
  officer_ids: tickedIn(fields, "officer_ids"),
});

/** A record as the form shows it. */
export function campaignValues(campaign: CampaignRecord): FormFields {
  return {
    name: campaign.name,
    slug: campaign.slug,
    description: campaign.description,
    type: campaign.type ?? "",
    region: campaign.region ?? "",
    starts_on: campaign.starts_on,
    ends_on: campaign.ends_on ?? "",
    landing_url: campaign.landing_url ?? "",
    attribution_model: campaign.attribution_model,
    attribution_window_days: String(campaign.attribution_window_days),
    max_links_per_officer: String(campaign.max_links_per_officer),
    ...(campaign.officers_create_links ? { officers_create_links: "on" } : {}),
    allowed_origins: campaign.allowed_origins.join("\n"),
    goal: campaign.goal === null ? "" : String(campaign.goal),
  };
}
