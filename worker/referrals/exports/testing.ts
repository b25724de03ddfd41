import { sql } from "drizzle-orm";
import { systemCall } from "../../core/jobs/job";
import { runJob } from "../../core/jobs/run-job";
import { administrator, api, db, request, testEnv } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { exportJob } from "./run-export";
import type { ExportRecord } from "./schemas";

/** Clicks that stand in the rollups of a link of that officer. */
async function clicked(admin: string, campaign: string, officerId: string, clicks: number) {
  const { body } = await api<{ id: string; code: string }>("POST", "/referrals", {
    token: admin,
    body: { officer_id: officerId, campaign_id: campaign },
  });
  const lines = Array.from({ length: clicks }, (_, i) => ({
    timestamp: `2026-10-0${1 + (i % 7)}T09:00:00.${String(i).padStart(3, "0")}Z`,
    eventType: "click",
    referralID: body.code,
    visitor: `v${i}`,
  }));
  await request("POST", "/api/v1/imports/events", {
    token: admin,
    headers: { "content-type": "application/x-ndjson" },
    body: lines.map((line) => JSON.stringify(line)).join("\n"),
  });
}

/** A campaign with two officers' clicks, and its administrator. */
export async function exportWorld() {
  const admin = (await administrator()).token;
  const [officer, other] = [await signedInOfficer(), await signedInOfficer()];
  await db.run(sql`UPDATE people SET name = '=Élodie; "Ama"' WHERE id = ${officer.personId}`);
  const { id: campaign } = await runningCampaign(admin, {
    name: "Export",
    officer_ids: [officer.id, other.id],
  });
  await clicked(admin, campaign, officer.id, 6);
  await clicked(admin, campaign, other.id, 3);
  return { admin, officer, other, campaign };
}
export type ExportWorld = Awaited<ReturnType<typeof exportWorld>>;

export const wanted = { report: "officer_summary", format: "csv", from: "2026-10-01", to: "2026-10-31" };
export const ask = (
  token: string,
  more: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) =>
  api<ExportRecord>("POST", "/exports", {
    token,
    body: { ...wanted, ...more },
    headers,
  });
export const read = (token: string, id: string) => api<ExportRecord>("GET", `/exports/${id}`, { token });
export const file = (token: string, id: string) => request("GET", `/api/v1/exports/${id}/file`, { token });

/** The queue brings the job's message, whenever it is due; as often as it asks for another turn. */
export async function work(id: string, env = testEnv) {
  for (let turns = 0; turns < 20; turns++) {
    const job = await db.get<{ id: string }>(sql`SELECT id FROM jobs WHERE subject = ${id}`);
    if (!job) return;
    await db.run(sql`UPDATE jobs SET due_at = 0 WHERE id = ${job.id}`);
    await runJob(systemCall(env, "test"), exportJob, job.id);
  }
}
export async function made(token: string, more: Record<string, unknown> = {}) {
  const { body } = await ask(token, more);
  await work(body.id);
  return (await read(token, body.id)).body;
}
