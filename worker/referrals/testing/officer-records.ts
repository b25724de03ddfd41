import { sql } from "drizzle-orm";
import { atomically } from "../../core/db/db";
import { newId } from "../../core/db/ids";
import { signInWithPassword } from "../../core/testing/suite";
import { db, testEnv } from "../../testing/api";
import { signClick } from "../clicks/click-token";
import { flagIdOf } from "../fraud/flags/flag-id";
import { signCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import { sealAddress, sealPhone } from "../signups/address";

/** Numbers that no record has yet, as a referral's code carries them. */
async function nextNumbers() {
  const row = await db.get<{ officer: number; campaign: number; referral: number }>(sql`SELECT
    (SELECT coalesce(max(number), 0) + 1 FROM officers) AS officer,
    (SELECT coalesce(max(number), 0) + 1 FROM campaigns) AS campaign,
    (SELECT coalesce(max(number), 0) + 1 FROM referrals) AS referral`);
  return row ?? { officer: 1, campaign: 1, referral: 1 };
}

/** An officer with a record of each kind. */
export async function officerWithRecords() {
  const { personId, token, records } = await signInWithPassword(["referrals:officer"]);
  const officer = newId("officer");
  const campaign = newId("campaign");
  const referral = newId("referral");
  const signup = newId("signup");
  const [file, failed] = [newId("export"), newId("export")];
  const list = newId("enrollmentList");
  const [suspect, orphan, asked] = [newId("signup"), newId("signup"), newId("signup")];
  const [job, claim, note] = [newId("fraudJob"), newId("claim"), newId("note")];
  const now = Math.floor(Date.now() / 1000) * 1000;
  const numbers = await nextNumbers();
  const ring = keyRing(testEnv.LINK_KEYS);
  const code = signCode(ring, { ...numbers, issuedAt: now / 1000 });
  const sealed = await sealAddress(testEnv.DATA_KEY, "asha@example.org");
  const phone = await sealPhone(testEnv.DATA_KEY, "+9779841234567");
  await atomically(db, [
    sql`INSERT INTO officers (id, number, person_id, max_links, created_at) VALUES (${officer}, ${numbers.officer}, ${personId}, 10, ${now})`,
    sql`INSERT INTO campaigns (id, number, name, slug, starts_on, landing_url, attribution_model,
        attribution_window_days, max_links_per_officer, officers_create_links, publishable_key, created_at)
      VALUES (${campaign}, ${numbers.campaign}, 'Field campaign', ${campaign}, '2020-01-01', 'https://example.org/join',
        'last_click', 30, 10, 1, ${`pk_${campaign}`}, ${now})`,
    sql`INSERT INTO campaign_officers (campaign_id, officer_id, assigned_at) VALUES (${campaign}, ${officer}, ${now})`,
    sql`INSERT INTO referrals (id, number, code, officer_id, campaign_id, issued_at, clicks, signups)
      VALUES (${referral}, ${numbers.referral}, ${code}, ${officer}, ${campaign}, ${now}, 9, 1)`,
    sql`INSERT INTO signups (id, campaign_id, email_hash, email_encrypted, email_masked, channel, received_at,
        occurred_at, event_us, evidence, settled_at, referral_id, officer_id, model, reason, day, hour, counted,
        phone_hash, phone_encrypted, may_mail)
      VALUES (${signup}, ${campaign}, ${signup}, ${sealed.emailEncrypted}, ${sealed.emailMasked}, 'api', ${now}, ${now}, ${now * 1000}, '{}',
        ${now}, ${referral}, ${officer}, 'last_click', 'click', '2026-11-01', 8, 1,
        ${phone.phoneHash}, ${phone.phoneEncrypted}, 1)`,
    ...[suspect, orphan, asked].map(
      (
        id,
      ) => sql`INSERT INTO signups (id, campaign_id, email_hash, email_encrypted, email_masked, channel, received_at,
          occurred_at, event_us, evidence, settled_at, model, reason, day, hour)
        VALUES (${id}, ${campaign}, ${id}, ${sealed.emailEncrypted}, ${sealed.emailMasked}, 'api', ${now}, ${now},
          ${now * 1000}, '{}', ${now}, 'last_click', 'no_click', '2026-11-01', 8)`,
    ),
    sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at) VALUES (${suspect}, 70,
      '[{"rule":"no_click","points":70,"detail":"No click","code":"clicks_of_visitor","values":{"count":9}}]', 'open', ${now})`,
    sql`INSERT INTO notes (id, day, text, text_key, campaign_id, created_at)
      VALUES (${note}, '2026-10-14', 'Radio spot', 'radio spot', ${campaign}, ${now})`,
    sql`INSERT INTO fraud_jobs (id, decision, signup_ids, status, created_by_kind, created_by, created_at, finished_at)
      VALUES (${job}, 'confirm', '[]', 'done', 'person', ${personId}, ${now}, ${now})`,
    sql`INSERT INTO claims (id, signup_id, referral_id, reason, status, requested_by, created_at)
      VALUES (${claim}, ${asked}, ${referral}, 'Met at the fair', 'open', ${personId}, ${now})`,
    sql`INSERT INTO enrollment_lists (id, applied_at, applied_by, signup_ids, enrolled) VALUES (${list}, ${now}, ${personId}, '[]', 0)`,
    sql`INSERT INTO exports (id, report, format, from_day, to_day, officer_id, delimiter, decimal_sign, locale, status,
        state, bytes, created_by, created_at, finished_at, expires_at)
      VALUES (${file}, 'officer_summary', 'csv', '2026-10-01', '2026-10-31', ${officer}, ',', '.', 'en', 'done',
        '{"segments":[]}', 0, ${personId}, ${now}, ${now}, ${now + 86_400_000})`,
    sql`INSERT INTO exports (id, report, format, from_day, to_day, officer_id, delimiter, decimal_sign, locale, status,
        created_by, created_at)
      VALUES (${failed}, 'officer_summary', 'csv', '2026-10-01', '2026-10-31', ${officer}, ',', '.', 'en', 'failed',
        ${personId}, ${now})`,
  ]);
  return {
    token,
    person: records,
    records: {
      officer_id: officer,
      campaign_id: campaign,
      referral_id: referral,
      referral_code: code,
      signup_id: signup,
      enrollment_list_id: list,
      export_id: file,
      failed_export_id: failed,
      fraud_flag_id: flagIdOf(suspect),
      fraud_job_id: job,
      claim_id: claim,
      note_id: note,
      claimed_signup_id: orphan,
      click_id: signClick(ring, {
        ...{ referral: numbers.referral, campaign: numbers.campaign, at: now, bot: false, source: "link" },
        ...{ origin: null, country: "NP", nonce: new Uint8Array(7) },
      }),
    },
  };
}
