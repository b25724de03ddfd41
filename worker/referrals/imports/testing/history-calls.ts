import { sql } from "drizzle-orm";
import { expect } from "vitest";
import { administrator, api, db } from "../../../testing/api";
import { type SignupRow, someone, type TestLink } from "../../testing/signups";

/** Files of a history, as an administrator sends them, and what became of them. */

interface Answer {
  accepted: number;
  duplicates: number;
  rejected: { line: number; message: string; code: string }[];
  code?: string;
  detail?: string;
  errors?: { path: string; message: string }[];
}

const admin = administrator();

export const send = async (body: string, query = "") =>
  api<Answer>("POST", `/imports/events${query}`, {
    token: (await admin).token,
    body,
    headers: { "content-type": "application/x-ndjson" },
  });
const postWith =
  (query: string) =>
  async (...lines: unknown[]) => {
    const answer = await send(lines.map((line) => JSON.stringify(line)).join("\n"), query);
    expect(answer.status, JSON.stringify(answer.body)).toBe(200);
    return answer.body;
  };
export const post = postWith("");
/** A sign-up whose link has no click left brings one. */
export const postAddingClicks = postWith("?add_missing_clicks=true");

export const at = (time: string) => `2025-03-04T${time}Z`;
export const clickOf = (link: TestLink, more: object = {}) => ({
  timestamp: at("08:00:00.000"),
  eventType: "click",
  referralID: link.code,
  ...more,
});
export const signupOf = (link: TestLink, more: object = {}) => ({
  ...clickOf(link),
  timestamp: at("09:00:00.000"),
  eventType: "signup",
  userEmail: someone(),
  ...more,
});
export const signupsOf = (link: TestLink) =>
  db.all<SignupRow>(sql`SELECT * FROM signups WHERE referral_id = ${link.id} ORDER BY event_us`);
export const totalsOf = (link: TestLink) =>
  db.get(sql`SELECT clicks, unique_clicks, signups, enrollments FROM referrals WHERE id = ${link.id}`);
