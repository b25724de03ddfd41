import { sql } from "drizzle-orm";
import { atomically } from "../../../core/db/db";
import { addDays, localDay } from "../../../core/time";
import { administrator, api, db } from "../../../testing/api";
import type { DayDelta } from "../../rollups/day-delta";
import { addToRollups } from "../../rollups/rollups";
import { runningCampaign, signedInOfficer } from "../../testing/fixtures";

export type Session = Awaited<ReturnType<typeof administrator>>;
export interface Planted {
  admin: Session;
  officers: string[];
  campaigns: string[];
}

async function link(admin: Session, officer: string, campaign: string): Promise<DayDelta> {
  const { body } = await api<{ id: string }>("POST", "/referrals", {
    token: admin.token,
    body: { officer_id: officer, campaign_id: campaign },
  });
  return { referralId: body.id, campaignId: campaign, day: localDay(Date.now(), "UTC") };
}

const counted = (of: DayDelta, at: string, clicks: number, signups: number, source: string): DayDelta => ({
  ...{ ...of, day: at, clicks, signups, uniqueClicks: clicks },
  breakdown: { [`c.source.${source}`]: clicks, [`s.source.${source}`]: signups },
});

/** Officers and campaigns with random counts, and one of each thing that a rule looks for. */
export async function plantProgramme(now: number, upTo: (n: number) => number): Promise<Planted> {
  const today = localDay(now, "UTC");
  const day = (n: number) => addDays(today, n);
  const admin = await administrator();
  const officers: string[] = [];
  const campaigns: string[] = [];
  for (let i = 0; i < 4; i++) officers.push((await signedInOfficer()).id);
  for (let i = 0; i < 3; i++) {
    const made = await runningCampaign(admin.token, { name: `Campaign ${i}`, officer_ids: officers });
    campaigns.push(made.id);
  }
  const deltas: DayDelta[] = [];
  for (const [o, officer] of officers.entries()) {
    for (const [c, campaign] of campaigns.entries()) {
      const of = await link(admin, officer, campaign);
      for (let i = 0; i < 4; i++) {
        const clicks = upTo(60);
        const source = ["qr", "whatsapp", "link"][upTo(2)] ?? "link";
        deltas.push(counted(of, day(-upTo(80)), clicks, upTo(clicks), source));
      }
      if (o > 0 || c > 0) continue;
      // This officer converted well, and does not any more.
      deltas.push(counted(of, day(-40), 800, 400, "qr"), counted(of, day(-3), 900, 60, "whatsapp"));
      deltas.push(counted(of, day(-3), 700, 300, "poster"));
      deltas.push(counted(of, day(-50), 700, 690, "poster"));
    }
  }
  deltas.push({ referralId: null, campaignId: campaigns[1] ?? "", day: day(-2), unattributedSignups: 7 });
  await atomically(db, addToRollups(deltas));
  const then = Date.parse(`${day(-2)}T12:00:00Z`);
  for (let i = 0; i < 7; i++) {
    await db.run(sql`INSERT INTO signups (id, email_hash, email_encrypted, email_masked, channel, received_at,
        occurred_at, evidence, campaign_id, settled_at, reason, day, hour)
      VALUES (${`sgn_no_link_${i}`}, ${`n${i}`}, '', '', 'api', ${then}, ${then}, '{}', ${campaigns[1]}, ${then},
        'no_click', ${day(-2)}, 12)`);
  }
  await db.run(sql`UPDATE campaigns SET ends_on = ${day(-1)} WHERE id = ${campaigns[2]}`);
  await db.run(sql`INSERT INTO targets (campaign_id, officer_id, measure, goal, starts_on, ends_on, set_at)
    VALUES (${campaigns[0]}, ${officers[1]}, 'signups', 900000, ${day(-9)}, ${day(9)}, 0),
      (${campaigns[0]}, ${officers[2]}, 'enrollments', 5000, ${day(-9)}, ${day(9)}, 0)`);
  await db.run(sql`INSERT INTO form_days (campaign_id, day, views, starts, submits, faults)
    VALUES (${campaigns[1]}, ${day(-4)}, 300, 200, 90, '{"email": 70, "consent": 10}'),
      (${campaigns[1]}, ${day(-45)}, 30, 20, 9, '{"consent": 10}')`);
  for (let i = 0; i < 3; i++) {
    await db.run(sql`INSERT INTO signups (id, email_hash, email_encrypted, email_masked, channel, received_at,
        occurred_at, evidence, campaign_id, officer_id)
      VALUES (${`sgn_${i}`}, ${`h${i}`}, '', '', 'api', ${now}, ${now}, '{}', ${campaigns[i % 2]}, ${officers[i]})`);
    await db.run(sql`INSERT INTO fraud_flags (signup_id, score, reasons, status, created_at)
      VALUES (${`sgn_${i}`}, 60, '[]', 'open', 0)`);
  }
  await db.run(sql`INSERT INTO claims (id, signup_id, referral_id, reason, status, requested_by, created_at)
    SELECT 'clm_1', 'sgn_0', id, 'mine', 'open', 'somebody', 0 FROM referrals LIMIT 1`);
  return { admin, officers, campaigns };
}
