import { evictDurableObject, runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { sql } from "drizzle-orm";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { administrator, api, db, origin, request, testEnv } from "../../testing/api";
import { runs } from "../../testing/runs";
import { campaign } from "../testing/signups";
import type { FormFunnel } from "./form-funnel";
import { type FormStep, formSteps, stepsUpTo } from "./form-step";

const newVisit = () => crypto.randomUUID().replaceAll("-", "").slice(0, 16);
const counterOf = (id: string) => testEnv.FORM_COUNTER.getByName(id);
const days = (id: string) =>
  db.all<{ day: string; views: number; starts: number; submits: number; faults: string }>(
    sql`SELECT day, views, starts, submits, faults FROM form_days WHERE campaign_id = ${id} ORDER BY day`,
  );
const event = (
  campaignId: string,
  visit: string,
  step: FormStep,
  day = "2026-11-01",
  faults: string[] = [],
) => ({
  ...{ id: crypto.randomUUID(), campaignId, visit, step, day, faults },
});

const form = { origin, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" };
const post = (path: string, fields: Record<string, string>) =>
  request("POST", path, { body: new URLSearchParams(fields).toString(), headers: form });
const visitIn = (html: string) => /name="visit" value="(\w+)"/.exec(html)?.[1] ?? "";
const browser = {
  headers: { accept: "text/html", "user-agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/120.0" },
};

async function funnelOf(id: string): Promise<FormFunnel> {
  await runDurableObjectAlarm(counterOf(id));
  const { token } = await administrator();
  const { body } = await api("GET", `/stats/form?campaign_id=${id}`, { token });
  return body as unknown as FormFunnel;
}

describe("the hosted form's funnel", () => {
  it("counts a view, a start, refused fields and a submit, each once a visit", async () => {
    const { id, slug } = await campaign({ consent_text: "I agree." });
    const visit = visitIn(await (await request("GET", `/signup/${slug}`, browser)).text());
    await request("GET", `/signup/${slug}`, browser);
    for (let i = 0; i < 2; i++) expect((await post(`/signup/${slug}/started`, { visit })).status).toBe(204);
    expect((await post(`/signup/${slug}`, { visit, email: "no" })).status).toBe(400);
    const filled = { visit, email: `${visit}@example.org`, consent: "yes" };
    for (let i = 0; i < 2; i++) expect((await post(`/signup/${slug}`, filled)).status).toBe(303);
    await expect
      .poll(() => funnelOf(id))
      .toMatchObject({ views: 2, starts: 1, submits: 1, start_rate: 50, submit_rate: 100 });
    expect((await funnelOf(id)).faults).toEqual([
      { field: "consent", count: 1 },
      { field: "email", count: 1 },
    ]);
  });

  it("counts a form as sent that fills in what no person sees: it is a sign-up", async () => {
    const { id, slug } = await campaign();
    const visit = visitIn(await (await request("GET", `/signup/${slug}`, browser)).text());
    await post(`/signup/${slug}`, { visit, email: `${visit}@example.org`, topic: "Buy now" });
    await expect.poll(() => funnelOf(id)).toMatchObject({ views: 1, starts: 1, submits: 1 });
  });

  it("counts no program, no prefetch and no made-up visit", async () => {
    const { id, slug } = await campaign();
    await request("GET", `/signup/${slug}`, { headers: { "user-agent": "Googlebot/2.1" } });
    await request("GET", `/signup/${slug}`, { headers: { ...browser.headers, "sec-purpose": "prefetch" } });
    await post(`/signup/${slug}/started`, { visit: "'; DROP TABLE" });
    expect(await days(id)).toEqual([]);
  });

  it("is for administrators of every campaign alone, and knows when a campaign does not exist", async () => {
    const { token } = await administrator();
    expect((await api("GET", "/stats/form?campaign_id=cmp_none", { token })).status).toBe(404);
    expect((await api("GET", "/stats/form", { token })).status).toBe(200);
  });
});

describe("the counter", () => {
  it("agrees with counting visits, whatever is repeated, out of order, evicted or fired twice", async () => {
    const told = fc.record({
      visit: fc.integer({ min: 0, max: 5 }),
      step: fc.constantFrom(...formSteps),
      repeats: fc.integer({ min: 1, max: 3 }),
      after: fc.constantFrom("nothing", "alarm", "evict"),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(told, { maxLength: 15 }), async (events) => {
        const id = newVisit();
        const visits = Array.from({ length: 6 }, newVisit);
        for (const { visit, step, repeats, after } of events) {
          const message = event(id, visits[visit] ?? "", step);
          for (let i = 0; i < repeats; i++) await counterOf(id).record(message);
          if (after === "alarm") await runDurableObjectAlarm(counterOf(id));
          if (after === "evict") await evictDurableObject(counterOf(id));
        }
        for (let i = 0; i < 2; i++) await runDurableObjectAlarm(counterOf(id));
        const reached = (step: FormStep) =>
          new Set(events.filter((e) => stepsUpTo(e.step).includes(step)).map((e) => e.visit)).size;
        const counted = { views: reached("view"), starts: reached("start"), submits: reached("submit") };
        expect((await days(id))[0] ?? { views: 0, starts: 0, submits: 0 }).toMatchObject(counted);
      }),
      { numRuns: runs(8, 30) },
    );
  });

  it("keeps a visit on the day it began, and its counts after the visit itself is forgotten", async () => {
    const id = newVisit();
    const visit = newVisit();
    await counterOf(id).record(event(id, visit, "view"));
    await counterOf(id).record(event(id, visit, "submit", "2026-11-02", ["email"]));
    await runDurableObjectAlarm(counterOf(id));
    await runInDurableObject(counterOf(id), (_, state) => {
      state.storage.sql.exec("UPDATE steps SET at = 0");
    });
    await counterOf(id).record(event(id, newVisit(), "view"));
    for (let i = 0; i < 2; i++) await runDurableObjectAlarm(counterOf(id));
    expect(
      await runInDurableObject(
        counterOf(id),
        (_, state) => [...state.storage.sql.exec("SELECT id FROM steps")].length,
      ),
    ).toBe(1);
    await counterOf(id).record(event(id, newVisit(), "start"));
    await runDurableObjectAlarm(counterOf(id));
    expect(await days(id)).toEqual([
      { day: "2026-11-01", views: 3, starts: 2, submits: 1, faults: '{"email":1}' },
    ]);
  });
});
