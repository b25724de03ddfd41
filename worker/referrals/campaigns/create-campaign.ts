import { sql } from "drizzle-orm";
import { atomically, type Db, isUniqueViolation } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import type { RawRow } from "../../core/db/raw-row";
import { claimKey } from "../../core/http/claim";
import { Problem } from "../../core/http/problem";
import { searchKey } from "../../core/text/fold";
import { type Author, record } from "../../core/trail/record";
import type { campaigns } from "../tables";
import { assignOfficers, refuseUnknownOfficers } from "./assign-officers";
import { campaignSlug, freeSlug } from "./campaign";
import { takeSlug } from "./former-slugs";
import { refuseOwnLink } from "./landing-page";
import type { NewCampaign } from "./schemas";

export const slugTaken = () =>
  new Problem("conflict", "Another campaign has this address.", {
    errors: [{ path: "slug", message: "Another campaign has this address." }],
  });

/** The campaign that a new one was made like, and a copy of its logo. */
export interface Like {
  id: string;
  logoKey: string | null;
}

/** `pk_` and 192 random bits. It is public by design: it may only report sign-ups, from allowed origins. */
function newPublishableKey(): string {
  return `pk_${Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString("base64url")}`;
}

async function freeSlugFor(db: Db, name: string): Promise<string> {
  const slug = campaignSlug(name);
  const rows = await db.all<RawRow<typeof campaigns, "slug">>(
    // Nobody asked for the very address that an earlier campaign's printed forms still lead from.
    // Between a hyphen and the sign behind it stands whatever begins so: a pattern may hold 50 bytes at most.
    sql`SELECT slug FROM (SELECT slug FROM campaigns UNION ALL SELECT slug FROM former_slugs)
      WHERE slug = ${slug} OR (slug > ${`${slug}-`} AND slug < ${`${slug}.`})`,
  );
  return freeSlug(slug, new Set(rows.map((row) => row.slug)));
}

async function exists(db: Db, id: string): Promise<boolean> {
  return (await db.get(sql`SELECT 1 FROM campaigns WHERE id = ${id}`)) !== undefined;
}

/**
 * Creates a campaign and answers its id. A slug that was asked for and is taken is a conflict; one derived from
 * the name gets a suffix. An `id` that exists already (a repeated idempotency key) changes nothing. `origins`: at which
 * this site is reached. `like`: which campaign its settings are from.
 */
export async function createCampaign(
  db: Db,
  by: Author,
  origins: readonly string[],
  input: NewCampaign,
  id: string = newId("campaign", by.now),
  like: Like | null = null,
): Promise<string> {
  refuseOwnLink(input.landing_url, origins);
  refuseOwnLink(input.next_step.url, origins, "next_step.url");
  await refuseUnknownOfficers(db, input.officer_ids);
  // A derived slug may be taken by another call between looking and writing; then the next one is tried.
  for (let attempt = 1; ; attempt++) {
    const slug = input.slug ?? (await freeSlugFor(db, input.name));
    try {
      await atomically(db, [
        ...claimKey(by),
        sql`INSERT INTO campaigns (id, number, name, name_key, slug, description, description_key, type, type_key,
            region, region_key, starts_on, ends_on, landing_url, attribution_model, attribution_window_days, max_links_per_officer,
            officers_create_links, allowed_origins, publishable_key, consent_text, translations, phone, asks_region, questions, goal,
            names_officer, confirms_by_mail, follow_ups_by_mail, next_step, share_messages, logo_key, created_at, created_by)
          VALUES (${id}, (SELECT coalesce(max(number), 0) + 1 FROM campaigns), ${input.name},
            ${searchKey(input.name)}, ${slug}, ${input.description}, ${searchKey(input.description)},
            ${input.type}, ${searchKey(input.type)}, ${input.region}, ${searchKey(input.region)},
            ${input.starts_on}, ${input.ends_on}, ${input.landing_url}, ${input.attribution_model}, ${input.attribution_window_days},
            ${input.max_links_per_officer}, ${input.officers_create_links ? 1 : 0},
            ${JSON.stringify(input.allowed_origins)}, ${newPublishableKey()}, ${input.consent_text},
            ${JSON.stringify(input.translations)}, ${input.phone}, ${input.asks_region}, ${JSON.stringify(input.questions)}, ${input.goal},
            ${input.names_officer ? 1 : 0}, ${input.confirms_by_mail ? 1 : 0}, ${input.follow_ups_by_mail ? 1 : 0},
            ${JSON.stringify(input.next_step)},
            ${JSON.stringify(input.share_messages)}, ${like?.logoKey ?? null}, ${by.now}, ${by.actor?.id ?? null})`,
        takeSlug(slug),
        ...assignOfficers(by, id, input.officer_ids),
        record(db, by, "campaign.created", id, like ? { duplicate_of: like.id } : {}),
      ]);
      return id;
    } catch (error) {
      if (!isUniqueViolation(error)) throw error;
      if (await exists(db, id)) return id;
      if (input.slug !== undefined || attempt === 10) throw slugTaken();
    }
  }
}
