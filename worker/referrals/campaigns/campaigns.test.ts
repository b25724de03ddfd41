import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { auditEvents } from "../../core/db/tables";
import { administrator, api, db } from "../../testing/api";
import { campaignCallsOf } from "../testing/campaigns";
import { click, openLink } from "../testing/clicks";
import { signedInOfficer } from "../testing/fixtures";
import type { CampaignRecord } from "./schemas";

const { token } = await administrator();

const { create, read, list } = campaignCallsOf(token);

it("a name and a first day are enough; the rest has the contract's defaults", async () => {
  const { status, body } = await create({ name: "Bare campaign" });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    name: "Bare campaign",
    slug: "bare-campaign",
    description: "",
    status: "active",
    type: null,
    region: null,
    starts_on: "2020-01-01",
    ends_on: null,
    landing_url: null,
    attribution_model: "last_click",
    attribution_window_days: 30,
    max_links_per_officer: 10,
    officers_create_links: false,
    allowed_origins: [],
    consent_text: null,
    logo_url: null,
    officer_ids: [],
    archived_at: null,
  });
  expect(body.id).toMatch(/^cmp_/);
  expect(body.publishable_key).toMatch(/^pk_[\w-]{32}$/);
  expect((await read(body.id)).body).toEqual(body);
});

it("every field is kept as it was given, at creation and when edited", async () => {
  const officer = await signedInOfficer();
  const fields = {
    name: "Coastal nursing",
    slug: "coastal",
    description: "First line\nSecond line",
    type: "nursing",
    region: "Coast",
    starts_on: "2024-02-29",
    ends_on: "2099-12-31",
    landing_url: "https://example.org/join?from=field#form",
    attribution_model: "first_click",
    attribution_window_days: 365,
    max_links_per_officer: 3,
    officers_create_links: true,
    allowed_origins: ["https://example.org", "http://localhost:3000"],
    consent_text: "I agree.",
    officer_ids: [officer.id],
  };
  const created = await create(fields);
  expect(created.body).toMatchObject(fields);
  const edits = {
    name: "Highland nursing",
    slug: "highland",
    description: "",
    type: null,
    region: null,
    starts_on: "2025-01-01",
    ends_on: null,
    landing_url: null,
    attribution_model: "last_click",
    attribution_window_days: 1,
    max_links_per_officer: 0,
    officers_create_links: false,
    allowed_origins: [],
    consent_text: null,
    officer_ids: [],
  };
  const edited = await api("PATCH", `/campaigns/${created.body.id}`, { token, body: edits });
  expect(edited).toMatchObject({ status: 200, body: edits });
  const untouched = await api("PATCH", `/campaigns/${created.body.id}`, { token, body: {} });
  expect(untouched).toMatchObject({ status: 200, body: edits });
});

it("what is not valid is refused by field, at creation and when edited, and nothing is made", async () => {
  const { body: campaign } = await create({ name: "Stays as it is", ends_on: "2030-01-01" });
  const before = (await list("")).body.total;
  for (const [path, value] of [
    ["name", ""],
    ["name", "x".repeat(121)],
    ["name", "bell\u0007"],
    ["name", 7],
    ["slug", "Not a slug"],
    ["starts_on", "2026-02-30"],
    ["starts_on", "01.02.2026"],
    ["starts_on", "2031-01-01"],
    ["ends_on", "2019-12-31"],
    ["ends_on", ""],
    ["landing_url", "javascript:alert(1)"],
    ["landing_url", "//evil.example"],
    ["landing_url", "https://user:secret@example.org"],
    ["attribution_model", "linear"],
    ["attribution_window_days", 0],
    ["attribution_window_days", 366],
    ["attribution_window_days", "30"],
    ["attribution_window_days", 1.5],
    ["max_links_per_officer", -1],
    ["officers_create_links", "true"],
    ["allowed_origins", ["https://example.org/path"]],
    ["allowed_origins", "https://example.org"],
    ["description", "x".repeat(2001)],
    ["officer_ids", ["ofc_unknown"]],
  ] as const) {
    const body = { name: "Refused", starts_on: "2020-01-01", ends_on: "2030-01-01", [path]: value };
    const answer = await api<{ errors: { path: string }[] }>("POST", "/campaigns", { token, body });
    expect(answer.status, `${path}: ${value}`).toBe(400);
    // A first day after the last is told at the last.
    const expected = value === "2031-01-01" ? "ends_on" : path;
    expect(answer.body.errors[0]?.path.split(".")[0]).toBe(expected);
    const patch = await api("PATCH", `/campaigns/${campaign.id}`, { token, body: { [path]: value } });
    expect(patch.status, `PATCH ${path}: ${value}`).toBe(400);
  }
  expect((await api("POST", "/campaigns", { token, body: { name: "No date" } })).status).toBe(400);
  expect((await api("POST", "/campaigns", { token, body: "{" })).body).toMatchObject({
    code: "malformed_json",
  });
  expect((await list("")).body.total).toBe(before);
  expect((await read(campaign.id)).body).toEqual(campaign);
});

it("an address derived from the name gets a suffix where taken, also by calls at the same moment", async () => {
  const made = await Promise.all(Array.from({ length: 8 }, () => create({ name: "Rush hour" })));
  expect(made.map((answer) => answer.status)).toEqual(Array(8).fill(201));
  expect(made.map((answer) => answer.body.slug).sort()).toEqual(
    ["rush-hour", ...[2, 3, 4, 5, 6, 7, 8].map((n) => `rush-hour-${n}`)].sort(),
  );
  const numbers = await db.all<{ number: number }>(
    sql`SELECT number FROM campaigns WHERE name = 'Rush hour' ORDER BY number`,
  );
  expect(new Set(numbers.map((row) => row.number)).size).toBe(8);
});

it("the longest name makes an address as well, and so does the same name again", async () => {
  const name = "A campaign with a name as long as names may be ".repeat(3).slice(0, 120);
  const slug = name.toLowerCase().replaceAll(" ", "-").slice(0, 60).replace(/-$/, "");
  const made = [await create({ name }), await create({ name }), await create({ name })];
  expect(made.map(({ status, body }) => [status, body.slug])).toEqual([
    [201, slug],
    [201, `${slug}-2`],
    [201, `${slug}-3`],
  ]);
});

it("an address asked for by name and taken is a conflict", async () => {
  await create({ slug: "one-of-a-kind" });
  const second = await create({ slug: "one-of-a-kind" });
  expect(second).toMatchObject({ status: 409, body: { code: "conflict", errors: [{ path: "slug" }] } });
  const { body: other } = await create({});
  const edit = await api("PATCH", `/campaigns/${other.id}`, { token, body: { slug: "one-of-a-kind" } });
  expect(edit.status).toBe(409);
});

it("the same idempotency key makes one campaign", async () => {
  const headers = { "idempotency-key": "campaign-1" };
  const [first, second] = await Promise.all([
    create({ name: "Once" }, headers),
    create({ name: "Once" }, headers),
  ]);
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.body).toEqual(first.body);
  expect((await list("q=Once")).body.total).toBe(1);
  expect((await create({}, { "idempotency-key": "k".repeat(256) })).status).toBe(400);
});

it("archiving and restoring are harmless when repeated and keep who was first", async () => {
  const { body: campaign } = await create({ name: "Archived" });
  const archive = () => api<CampaignRecord>("POST", `/campaigns/${campaign.id}/archive`, { token });
  const first = await archive();
  expect(first).toMatchObject({ status: 200, body: { status: "archived" } });
  expect(first.body.archived_by).toMatch(/^usr_/);
  const other = await administrator();
  const again = await api("POST", `/campaigns/${campaign.id}/archive`, { token: other.token });
  expect(again.body).toEqual(first.body);
  const restore = () => api("POST", `/campaigns/${campaign.id}/restore`, { token });
  expect((await restore()).body).toMatchObject({ status: "active", archived_at: null, archived_by: null });
  expect((await restore()).status).toBe(200);
  const events = await db.select().from(auditEvents).where(eq(auditEvents.subjectId, campaign.id));
  expect(events.map((event) => event.action)).toEqual([
    "campaign.created",
    "campaign.archived",
    "campaign.restored",
  ]);
  expect((await api("POST", "/campaigns/cmp_unknown/archive", { token })).status).toBe(404);
  expect((await api("POST", "/campaigns/cmp_unknown/restore", { token })).status).toBe(404);
});

it("an archived campaign's links stop at once, also where they have just been clicked, and lead on when it is restored", async () => {
  const link = await openLink();
  const status = async () => (await click(link.code)).status;
  const change = (what: "archive" | "restore") =>
    api("POST", `/campaigns/${link.campaign.id}/${what}`, { token });
  expect(await status()).toBe(302);
  await change("archive");
  expect(await status()).toBe(410);
  await change("restore");
  expect(await status()).toBe(302);
});
