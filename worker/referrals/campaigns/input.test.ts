import { expect, it } from "vitest";
import { campaignInput, campaignValues, newCampaignInput } from "./input";
import { campaignEdits, newCampaign } from "./schemas";

it("a form of name and start alone is a campaign with the API's defaults", () => {
  const fields = { name: "Spring", starts_on: "2026-11-01", ends_on: "", attribution_window_days: "" };
  expect(newCampaign.parse(newCampaignInput(fields))).toEqual(
    newCampaign.parse({ name: "Spring", starts_on: "2026-11-01" }),
  );
});

it("a record shown in the form and sent back unchanged is the same record", () => {
  const campaign = {
    id: "cmp_1",
    name: "Spring",
    slug: "spring",
    description: "Two lines\nof text",
    status: "active" as const,
    type: null,
    region: "Koshi",
    starts_on: "2026-11-01",
    ends_on: null,
    landing_url: "https://example.org/join",
    attribution_model: "first_click" as const,
    attribution_window_days: 14,
    max_links_per_officer: 3,
    officers_create_links: true,
    allowed_origins: ["https://a.example", "https://b.example"],
    publishable_key: "pk_x",
    share_messages: {},
    consent_text: null,
    translations: {},
    phone: "off" as const,
    asks_region: "off" as const,
    questions: [],
    goal: 200,
    names_officer: false,
    confirms_by_mail: false,
    follow_ups_by_mail: true,
    next_step: {},
    logo_url: null,
    officer_ids: [],
    archived_at: null,
    archived_by: null,
    created_at: "2026-11-01T00:00:00.000Z",
  };
  const edits = campaignEdits.parse(campaignInput(campaignValues(campaign)));
  expect(campaign).toMatchObject(edits);
});

it("what is no number reaches the schema as typed and is refused there", () => {
  const input = newCampaignInput({ name: "S", starts_on: "2026-11-01", attribution_window_days: "a month" });
  expect(newCampaign.safeParse(input).success).toBe(false);
});
