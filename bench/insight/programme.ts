import type { DatabaseSync } from "node:sqlite";
import { addDays } from "../../worker/core/time.ts";

export const size = { officers: 1000, campaigns: 50, linksOfEach: 5, days: 730 };

export interface MadeLink {
  id: string;
  officer: string;
  campaign: string;
}

const id = (prefix: string, n: number) => `${prefix}_bench${String(n).padStart(12, "0")}`;
export const officerId = (n: number) => id("ofc", n);
export const campaignId = (n: number) => id("cmp", n);
export const linkId = (n: number) => id("ref", n);

/** Officers, campaigns and links, in the order of their ids. Officers sign in with the administrator's password. */
export function writeProgramme(db: DatabaseSync, today: string): MadeLink[] {
  const start = Date.parse(`${addDays(today, 1 - size.days)}T00:00:00Z`);
  const person = db.prepare(
    `INSERT INTO people (id, name, email, email_key, password_hash, created_at)
      SELECT ?1, ?2, ?3, ?3, password_hash, ?4 FROM people WHERE created_by IS NULL LIMIT 1`,
  );
  const officer = db.prepare(
    "INSERT INTO officers (id, number, person_id, region, max_links, created_at) VALUES (?, ?, ?, ?, 20, ?)",
  );
  const grant = db.prepare(
    "INSERT INTO grants (person_id, module, role, granted_at) VALUES (?, 'referrals', 'officer', ?)",
  );
  const campaign = db.prepare(`INSERT INTO campaigns (id, number, name, slug, type, region, starts_on,
    attribution_model, attribution_window_days, max_links_per_officer, publishable_key, created_at)
    VALUES (?1, ?2, ?3, ?1, ?4, ?5, ?6, 'last_click', 30, 10, ?1, ?7)`);
  const assign = db.prepare(
    "INSERT INTO campaign_officers (campaign_id, officer_id, assigned_at) VALUES (?, ?, ?)",
  );
  const referral =
    db.prepare(`INSERT INTO referrals (id, number, code, officer_id, campaign_id, label, issued_at)
    VALUES (?1, ?2, ?1, ?3, ?4, 'Bench', ?5)`);
  for (let n = 1; n <= size.campaigns; n++) {
    const type = ["school", "market", "online", "village"][n % 4] ?? null;
    const values = [
      campaignId(n),
      n,
      `Campaign ${n}`,
      type,
      `Region ${n % 7}`,
      addDays(today, 1 - size.days),
    ];
    campaign.run(...values, start);
  }
  const links: MadeLink[] = [];
  for (let n = 1; n <= size.officers; n++) {
    const personId = id("usr", n);
    person.run(personId, `Officer ${String(n).padStart(4, "0")}`, `officer-${n}@milepost.test`, start);
    grant.run(personId, start);
    officer.run(officerId(n), n, personId, `Region ${n % 7}`, start);
    for (let of = 0; of < size.linksOfEach; of++) {
      const number = links.length + 1;
      const campaign = campaignId(((number - 1) % size.campaigns) + 1);
      assign.run(campaign, officerId(n), start);
      referral.run(linkId(number), number, officerId(n), campaign, start + number * 1000);
      links.push({ id: linkId(number), officer: officerId(n), campaign });
    }
  }
  return links;
}

/** Some of the latest sign-ups, for the lists that show them; all of them would be raw events. */
export function writeLatestSignups(db: DatabaseSync, links: MadeLink[], now: number, count: number): void {
  const insert =
    db.prepare(`INSERT INTO signups (id, campaign_id, email_hash, email_encrypted, email_masked, channel,
      received_at, occurred_at, event_us, evidence, settled_at, referral_id, officer_id, model, reason, explanation,
      day, hour, counted)
    VALUES (?1, ?2, ?1, 'x', 'a•••@example.org', 'form', ?3, ?3, ?3 * 1000, '{}', ?3, ?4, ?5, 'last_click', 'click',
      '{}', date(?3 / 1000, 'unixepoch'), 12, 1)`);
  for (let n = 0; n < count; n++) {
    const link = links[(n * 7919) % links.length] as MadeLink;
    const at = now - (count - n) * 60_000;
    insert.run(id("snp", n), link.campaign, at, link.id, link.officer);
  }
}
