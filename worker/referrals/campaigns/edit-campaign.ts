import { eq, sql } from "drizzle-orm";
import { atomically, type Db, guard, isUniqueViolation } from "../../core/db/db";
import { givenFields } from "../../core/db/given-fields";
import { invalid, notFound } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { changesOf } from "../../core/trail/changes";
import { type Author, record } from "../../core/trail/record";
import { forgetLinks } from "../clicks/known-links";
import { campaigns } from "../tables";
import { assignOfficers, refuseUnknownOfficers } from "./assign-officers";
import { slugTaken } from "./create-campaign";
import { leaveSlug, takeSlug } from "./former-slugs";
import { refuseOwnLink } from "./landing-page";
import type { CampaignEdits } from "./schemas";

/** Undefined columns are left as they are. */
const columnsOf = (edits: CampaignEdits) => ({
  name: edits.name,
  nameKey: searchKey(edits.name),
  slug: edits.slug,
  description: edits.description,
  descriptionKey: searchKey(edits.description),
  type: edits.type,
  typeKey: searchKey(edits.type),
  region: edits.region,
  regionKey: searchKey(edits.region),
  startsOn: edits.starts_on,
  endsOn: edits.ends_on,
  landingUrl: edits.landing_url,
  attributionModel: edits.attribution_model,
  attributionWindowDays: edits.attribution_window_days,
  maxLinksPerOfficer: edits.max_links_per_officer,
  officersCreateLinks: edits.officers_create_links,
  allowedOrigins: edits.allowed_origins,
  consentText: edits.consent_text,
  translations: edits.translations,
  phone: edits.phone,
  asksRegion: edits.asks_region,
  questions: edits.questions,
  goal: edits.goal,
  namesOfficer: edits.names_officer,
  confirmsByMail: edits.confirms_by_mail,
  followUpsByMail: edits.follow_ups_by_mail,
  nextStep: edits.next_step,
  shareMessages: edits.share_messages,
});

/**
 * Changes what is given and leaves the rest. What was counted or attributed before stays as it was. `origins`: at which
 * this site is reached.
 */
export async function editCampaign(
  db: Db,
  by: Author,
  origins: readonly string[],
  id: string,
  edits: CampaignEdits,
): Promise<void> {
  refuseOwnLink(edits.landing_url, origins);
  refuseOwnLink(edits.next_step?.url, origins, "next_step.url");
  const before = await db
    .select({
      name: campaigns.name,
      slug: campaigns.slug,
      type: campaigns.type,
      region: campaigns.region,
      starts_on: campaigns.startsOn,
      ends_on: campaigns.endsOn,
      landing_url: campaigns.landingUrl,
      attribution_model: campaigns.attributionModel,
      attribution_window_days: campaigns.attributionWindowDays,
      max_links_per_officer: campaigns.maxLinksPerOfficer,
      officers_create_links: campaigns.officersCreateLinks,
      phone: campaigns.phone,
      asks_region: campaigns.asksRegion,
      goal: campaigns.goal,
      names_officer: campaigns.namesOfficer,
      confirms_by_mail: campaigns.confirmsByMail,
      follow_ups_by_mail: campaigns.followUpsByMail,
    })
    .from(campaigns)
    .where(eq(campaigns.id, id))
    .get();
  if (!before) throw notFound();
  const startsOn = edits.starts_on ?? before.starts_on;
  const endsOn = edits.ends_on === undefined ? before.ends_on : edits.ends_on;
  if (endsOn !== null && endsOn < startsOn) throw invalid("ends_on", "It cannot end before it starts.");
  if (edits.officer_ids) await refuseUnknownOfficers(db, edits.officer_ids);

  const fields = givenFields(edits);
  if (fields.length === 0) return;
  try {
    await atomically(db, [
      ...(edits.slug === undefined ? [] : [leaveSlug(id, edits.slug, by.now), takeSlug(edits.slug)]),
      ...(fields.some((field) => field !== "officer_ids")
        ? [db.update(campaigns).set(columnsOf(edits)).where(eq(campaigns.id, id))]
        : []),
      ...(edits.officer_ids ? assignOfficers(by, id, edits.officer_ids) : []),
      // Two edits at once, each of one date.
      guard(
        "validation_failed",
        sql`EXISTS (SELECT 1 FROM campaigns WHERE id = ${id} AND ends_on < starts_on)`,
      ),
      record(db, by, "campaign.edited", id, { fields, changes: changesOf(before, edits) }),
    ]);
  } catch (error) {
    throw isUniqueViolation(error, "campaigns.slug") ? slugTaken() : error;
  }
  await forgetLinks({ campaignId: id });
}
