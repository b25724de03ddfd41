import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, db, request } from "../../testing/api";
import { campaign, someone } from "../testing/signups";
import type { Evidence } from "./evidence";

await administrator();

async function servedBy(slug: string): Promise<string> {
  const html = await (await request("GET", `/signup/${slug}`)).text();
  return /name="served" value="([^"]+)"/.exec(html)?.[1] ?? "";
}

async function secondsOf(slug: string, served: string | null): Promise<number | undefined> {
  const email = someone();
  const response = await request("POST", `/signup/${slug}`, {
    headers: { "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ email, consent: "yes", ...(served === null ? {} : { served }) }).toString(),
  });
  expect(response.status).toBe(303);
  const row = await db.get<{ evidence: string }>(sql`SELECT evidence FROM signups ORDER BY id DESC LIMIT 1`);
  return (JSON.parse(row?.evidence ?? "{}") as Evidence).form_seconds;
}

it("knows how long a form was open by what it signed itself, and otherwise knows nothing", async () => {
  const [own, other] = [await campaign(), await campaign()];
  const [slug, elsewhere] = [String(own.slug), String(other.slug)];
  const served = await servedBy(slug);
  expect(await secondsOf(slug, served)).toBeLessThan(30);
  expect(await secondsOf(slug, null)).toBeUndefined();
  expect(await secondsOf(slug, `${served.slice(0, -1)}${served.endsWith("A") ? "B" : "A"}`)).toBeUndefined();
  expect(await secondsOf(slug, "yesterday")).toBeUndefined();
  expect(await secondsOf(slug, await servedBy(elsewhere))).toBeUndefined();
});
