import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db, origin, request } from "../../testing/api";
import { campaign, someone } from "../testing/signups";

const open = (slug: string) => request("GET", `/signup/${slug}`, { headers: { accept: "text/html" } });
const send = (slug: string, fields: Record<string, string>) =>
  request("POST", `/signup/${slug}`, {
    body: new URLSearchParams(fields).toString(),
    headers: { accept: "text/html", origin, "content-type": "application/x-www-form-urlencoded" },
  });
const newest = async () =>
  (await db.get<{ evidence: string }>(sql`SELECT evidence FROM signups ORDER BY id DESC LIMIT 1`)) ?? {
    evidence: "{}",
  };

it("keeps the very words that were shown, and shows them again where they have changed since", async () => {
  const own = await campaign({ consent_text: "First words." });
  const shown = await (await open(own.slug)).text();
  const box = (html: string) => /<input[^>]*name="consent"[^>]*>/.exec(html)?.[0] ?? "";
  const ticked = /value="([^"]+)"/.exec(box(shown))?.[1] ?? "";
  const { token } = await administrator();
  await api("PATCH", `/campaigns/${own.id}`, { token, body: { consent_text: "Other words." } });
  const email = someone();
  const refused = await send(own.slug, { email, consent: ticked });
  const again = await refused.text();
  expect([refused.status, again.includes("These words have changed since.")]).toEqual([400, true]);
  expect(again).toContain("Other words.");
  expect(box(again)).not.toContain("checked");
  const agreed = /value="([^"]+)"/.exec(box(again))?.[1] ?? "";
  expect((await send(own.slug, { email, consent: agreed })).status).toBe(303);
  expect(JSON.parse((await newest()).evidence)).toMatchObject({ consent: "Other words." });
});
