import type { DemoCall } from "../../core/demo/demo.ts";
import { type Database, insertRows, write } from "../../core/demo/write-rows.ts";
import { searchKey } from "../../core/text/fold.ts";
import type { Programme } from "./programme.ts";

/** Who looks at the demo without changing anything. */
export const demoReader = { name: "Mira Lindqvist", email: "reader@milepost.test" };

/** A reader, who signs in with the demo's password. */
export async function writeReader(
  db: Database,
  id: string,
  { passwordHash, now }: Pick<DemoCall, "passwordHash" | "now">,
): Promise<void> {
  const { name, email } = demoReader;
  await insertRows(db, "people", [
    {
      ...{ id, name, name_key: searchKey(name), email, email_key: email, phone: null },
      ...{ password_hash: passwordHash, created_at: now, created_by: "demo" },
    },
  ]);
  await insertRows(db, "grants", [{ person_id: id, module: "referrals", role: "viewer", granted_at: now }]);
}

/** The officers, as people who sign in with the demo's password. */
export async function writeOfficers(
  db: Database,
  { officers }: Programme,
  { passwordHash, adminId, now }: Pick<DemoCall, "passwordHash" | "adminId" | "now">,
): Promise<void> {
  const people = officers.map((o) => ({
    id: o.personId,
    name: o.name,
    name_key: searchKey(o.name),
    email: o.email,
    email_key: o.email,
    phone: o.phone,
    password_hash: passwordHash,
    created_at: o.createdAt,
    created_by: "demo",
  }));
  const grants = officers.map((o) => ({
    person_id: o.personId,
    module: "referrals",
    role: "officer",
    granted_at: o.createdAt,
  }));
  await insertRows(db, "people", people);
  await insertRows(db, "grants", grants);
  const grantAdmin = db.prepare(
    "INSERT INTO grants (person_id, module, role, granted_at) VALUES (?1, 'referrals', 'admin', cast(?2 AS integer)) ON CONFLICT DO NOTHING",
  );
  await write(db, [grantAdmin.bind(adminId, now)]);
  await insertRows(
    db,
    "officers",
    officers.map((o) => ({
      id: o.id,
      number: o.number,
      person_id: o.personId,
      region: o.region,
      region_key: searchKey(o.region),
      max_links: 20,
      created_at: o.createdAt,
      created_by: adminId,
    })),
  );
}

/** Campaigns, who works for them, and their links. */
export async function writeCampaigns(
  db: Database,
  { campaigns, officers, links }: Programme,
  adminId: string,
): Promise<void> {
  await insertRows(
    db,
    "campaigns",
    campaigns.map((c) => ({
      id: c.id,
      number: c.number,
      name: c.name,
      name_key: searchKey(c.name),
      slug: c.slug,
      description: c.description,
      description_key: searchKey(c.description),
      type: c.type,
      type_key: searchKey(c.type),
      region: c.region,
      region_key: searchKey(c.region),
      starts_on: c.startsOn,
      ends_on: c.endsOn,
      landing_url: c.landingUrl,
      attribution_model: c.model,
      attribution_window_days: c.windowDays,
      max_links_per_officer: c.maxLinks,
      officers_create_links: c.officersCreateLinks ? 1 : 0,
      allowed_origins: c.landingUrl ? [new URL(c.landingUrl).origin] : [],
      publishable_key: c.publishableKey,
      consent_text: c.consent,
      // The hosted forms ask for a number, and for leave to write.
      phone: c.landingUrl === null ? "optional" : "off",
      follow_ups_by_mail: c.landingUrl === null ? 1 : 0,
      created_at: c.createdAt,
      created_by: adminId,
      archived_at: c.archivedAt,
      archived_by: c.archivedAt === null ? null : adminId,
    })),
  );
  const assigned = campaigns.flatMap((c) =>
    c.officers.map((place) => ({
      campaign_id: c.id,
      officer_id: officers[place]?.id ?? null,
      assigned_at: c.createdAt,
      assigned_by: adminId,
    })),
  );
  await insertRows(db, "campaign_officers", assigned);
  await insertRows(
    db,
    "referrals",
    links.map((l) => ({
      id: l.id,
      number: l.number,
      code: l.code,
      officer_id: l.officer.id,
      campaign_id: l.campaign.id,
      label: l.label,
      label_key: searchKey(l.label),
      issued_at: l.issuedAt,
      issued_by: adminId,
      expires_at: l.expiresAt,
      revoked_at: l.revokedAt,
      revoked_by: l.revokedAt === null ? null : adminId,
      replaces: l.replaces?.id ?? null,
      replaced_by: l.replacedBy?.id ?? null,
    })),
  );
}
