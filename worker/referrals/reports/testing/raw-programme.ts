import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { api, db } from "../../../testing/api";
import { decodeEvents } from "../../clicks/event-log";
import { batchOf, clickAt, counterOf, idOf } from "../../clicks/testing";
import { at, post } from "../../imports/testing/history-calls";
import type { StatFilter } from "../../insight/stat-filter";
import { statFilter } from "../../insight/stat-filter";
import {
  apiKey,
  campaign,
  clickOn,
  linkOf,
  settledSignUp,
  someone,
  type TestLink,
} from "../../testing/signups";
import type { ReportCall } from "../report";

/** Two campaigns, two officers and three links with events of every kind, and how to ask for them. */

export async function threeLinks(): Promise<TestLink[]> {
  const [spring, autumn] = [await campaign({ name: "Spring" }), await campaign({ name: "Autumn" })];
  const first = await linkOf(spring);
  return [first, await linkOf(spring), await linkOf(autumn, { officer: first.officer })];
}

const counted = ({ id, campaignId }: TestLink) => ({ referralId: id, campaignId });

/** Clicks and bots by the link's counter, and a bot's click that turns out to be a person's. */
export async function correctedClicks(link: TestLink, noon: number): Promise<void> {
  const wrong = clickAt(noon, 1, { kind: "bot", userAgent: "" });
  const of = counted(link);
  await counterOf(of).record(
    batchOf(of, [clickAt(noon, 2), wrong, clickAt(noon + 1, 3, { kind: "bot" }), clickAt(noon + 2, 2)]),
  );
  await counterOf(of).flushNow();
  const origin = { device: "mobile", browser: "Chrome", system: "Android", referrer: "" } as const;
  await counterOf(of).confirm(
    idOf(wrong),
    { at: noon, source: "link", country: "NP", origin },
    { ...of, timeZone: "UTC" },
  );
}

/** Live clicks, some of which earn a sign-up, one of them enrolled, and sign-ups that nothing earned. */
export async function liveEvents(link: TestLink, day: number): Promise<void> {
  const token = await apiKey();
  const clicks = [await clickOn(link, day), await clickOn(link, day + 1000), await clickOn(link, day + 2000)];
  for (const [i, click_id] of clicks.slice(0, 2).entries()) {
    const occurred_at = new Date(day + 3_600_000).toISOString();
    const { id, reason } = await settledSignUp(token, { email: someone(), click_id, occurred_at });
    expect(reason).toBe("last_click");
    if (i === 0) await api("POST", "/track/enrollment", { token, body: { signup_id: id } });
  }
  await settledSignUp(token, { email: someone(), campaign_id: link.campaignId });
}

/** A history with visitors, without, at one instant, and with sign-ups of all kinds. */
export const importedEvents = (link: TestLink) =>
  post(
    ...["", "v1", "v2"].map((visitor) => ({
      ...{ timestamp: at("08:00:00.000"), eventType: "click", referralID: link.code, visitor },
      ...{ userAgent: "Mozilla/5.0 (X11;=1+1)", ipAddressMasked: "203.0" },
    })),
    ...["asha@example.org", "=a hash of somewhere else"].map((userEmail, i) => ({
      ...{ timestamp: at("09:00:00.000"), eventType: "signup", referralID: link.id, userEmail },
      ...{ conversionTime: i === 0 ? 60 : null, enrollmentStatus: i === 0 ? "completed" : "pending" },
    })),
  );

export async function callFor(query: Parameters<typeof statFilter>[2]): Promise<ReportCall> {
  const asOf = Date.now();
  return { db, filter: await statFilter(db, { role: "admin" }, query, asOf), asOf };
}

/** What the tables hold of the filter, the slow and obvious way: in the report's order. */
export async function eventsOf({ period, campaignId, officerId }: StatFilter) {
  const links = await db.all<{
    id: string;
    code: string;
    officer: string;
    campaign: string;
    name: string;
  }>(sql`
    SELECT r.id, r.code, r.officer_id AS officer, r.campaign_id AS campaign, c.name
    FROM referrals r JOIN campaigns c ON c.id = r.campaign_id`);
  const byId = new Map(links.map((link) => [link.id, link]));
  const flushes = await db.all<{ day: string; link: string; events: string }>(
    sql`SELECT day, referral_id AS link, events FROM click_flushes`,
  );
  const signups = await db.all<Record<string, never>>(sql`SELECT * FROM signups WHERE counted = 1`);
  const clicks = flushes.flatMap(({ day, link, events }) =>
    decodeEvents(JSON.parse(events))
      .filter((event) => event.kind === "click")
      .map((event) => ({ day, link, event, us: event.us, kind: "click" })),
  );
  const all = [
    ...clicks,
    ...signups.map((row) => ({
      ...{
        day: String(row.day),
        link: String(row.referral_id),
        us: Number(row.event_us),
        kind: "signup",
        row,
      },
    })),
  ];
  return all
    .filter(({ day, link }) => {
      const of = byId.get(link);
      const isTheirs = officerId === null || of?.officer === officerId;
      return (
        day >= period.from && day <= period.to && isTheirs && (!campaignId || of?.campaign === campaignId)
      );
    })
    .sort(
      (a, b) =>
        a.day.localeCompare(b.day) ||
        a.us - b.us ||
        a.kind.localeCompare(b.kind) ||
        (a.link < b.link ? -1 : a.link > b.link ? 1 : 0),
    )
    .map((one) => {
      const of = byId.get(one.link);
      const click = "event" in one ? one.event : null;
      const row = "row" in one ? one.row : null;
      return {
        Timestamp: one.us,
        EventType: one.kind,
        ReferralID: of?.code,
        OfficerID: of?.officer,
        CampaignID: of?.campaign,
        CampaignName: of?.name,
        IPAddressMasked: click?.ip || null,
        UserAgent: click?.userAgent || null,
        UserEmail: row?.email_hash ?? null,
        ConversionTime: row?.conversion_time_minutes ?? null,
        EnrollmentStatus: row ? (row.enrolled_at === null ? "pending" : "completed") : null,
      };
    });
}
