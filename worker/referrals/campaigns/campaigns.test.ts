import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { newId } from "../../core/db/ids";
import { auditEvents } from "../../core/db/tables";
import { administrator, api, db, signIn } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import type { CampaignRecord } from "./schemas";

let token: string;
beforeAll(async () => {
  ({ token } = await administrator());
});

const create = (fields: Record<string, unknown>, headers: Record<string, string> = {}) =>
  api<CampaignRecord>("POST", "/campaigns", {
    token,
    headers,
    body: { name: "Intake", starts_on: "2020-01-01", ...fields },
  });
const read = (id: string) => api<CampaignRecord>("GET", `/campaigns/${id}`, { token });
const list = (query: string, as = token) =>
  api<{ data: CampaignRecord[]; total: number; total_pages: number }>("GET", `/campaigns?${query}`, {
    token: as,
  });
const names = async (query: string) => (await list(query)).body.data.map((campaign) => campaign.name);
const today = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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

it("the status follows the dates in the organisation's zone, alike in the record and in the filter", async () => {
  const region = newId("campaign"); // keeps this test's campaigns apart
  const { body: archived } = await create({ name: "d", region });
  await api("POST", `/campaigns/${archived.id}/archive`, { token });
  await create({ name: "a", region, starts_on: today(2) });
  await create({ name: "b", region, ends_on: today(2) });
  await create({ name: "c", region, ends_on: today(-2) });
  for (const [status, name] of [
    ["scheduled", "a"],
    ["active", "b"],
    ["ended", "c"],
    ["archived", "d"],
  ] as const) {
    const found = await list(`region=${region}&status=${status}`);
    expect(found.body.data).toMatchObject([{ name, status }]);
    expect(found.body.total).toBe(1);
  }
  // Whatever the hour, it is not the same date in these two zones, 26 hours apart.
  const { body: edge } = await create({ name: "Edge" });
  const statusIn = async (zone: string) => {
    await db.run(sql`UPDATE organisation SET time_zone = ${zone}`);
    return (await read(edge.id)).body.status;
  };
  const kiritimati = new Intl.DateTimeFormat("en-CA", { timeZone: "Pacific/Kiritimati" }).format();
  await api("PATCH", `/campaigns/${edge.id}`, { token, body: { starts_on: kiritimati } });
  expect(await statusIn("Pacific/Kiritimati")).toBe("active");
  expect(await statusIn("Etc/GMT+12")).toBe("scheduled");
  await statusIn("UTC");
});

it("lists are sorted, paged and searched, where % and _ and quotes are plain characters", async () => {
  const type = newId("campaign").slice(4); // without the underscore that is searched for
  for (const name of ["beta 100%", "Alpha_1", 'gamma\'s "own"', "Alpha21", "delta\\"]) {
    await create({ name, type });
  }
  const all = `type=${type}&sort=name`;
  const sorted = ["Alpha_1", "Alpha21", "beta 100%", "delta\\", 'gamma\'s "own"'];
  expect((await names(all)).sort()).toEqual([...sorted].sort());
  expect(await names(`type=${type}&sort=-name`)).toEqual((await names(all)).reverse());
  expect(await names(`${all}&q=${encodeURIComponent("%")}`)).toEqual(["beta 100%"]);
  expect(await names(`${all}&q=_`)).toEqual(["Alpha_1"]);
  expect(await names(`${all}&q=${encodeURIComponent("'s \"O")}`)).toEqual(['gamma\'s "own"']);
  expect(await names(`${all}&q=${encodeURIComponent("\\")}`)).toEqual(["delta\\"]);
  expect(await names(`${all}&q=ALPHA`)).toHaveLength(2);
  const second = await list(`${all}&page=2&limit=2`);
  expect(second.body).toMatchObject({ page: 2, limit: 2, total: 5, total_pages: 3 });
  const pages = await Promise.all([1, 2, 3].map((page) => names(`${all}&limit=2&page=${page}`)));
  expect(pages.flat()).toEqual(await names(all));
  expect((await list("q=nothing-like-this")).body).toMatchObject({ data: [], total: 0, total_pages: 0 });
  for (const bad of ["page=0", "limit=101", "limit=x", "sort=publishable_key", "status=paused"]) {
    expect((await list(bad)).status, bad).toBe(400);
  }
});

it("the set of officers is replaced as a whole; who does not exist is refused by place", async () => {
  const [a, b] = [await signedInOfficer(), await signedInOfficer()];
  const campaign = await runningCampaign(token, { officer_ids: [a.id] });
  const put = (officer_ids: unknown) =>
    api("PUT", `/campaigns/${campaign.id}/officers`, { token, body: { officer_ids } });
  expect(await put([b.id, a.id, b.id])).toMatchObject({
    status: 200,
    body: { officer_ids: [a.id, b.id].sort() },
  });
  expect(await put([b.id])).toMatchObject({ body: { officer_ids: [b.id] } });
  expect(await put([a.id, "ofc_unknown"])).toMatchObject({
    status: 400,
    body: { errors: [{ path: "officer_ids.1" }] },
  });
  expect((await put("all")).status).toBe(400);
  const kept = await api("GET", `/campaigns/${campaign.id}/officers`, { token });
  expect(kept.body).toEqual({ officer_ids: [b.id] });
  expect((await api("PUT", "/campaigns/cmp_x/officers", { token, body: { officer_ids: [] } })).status).toBe(
    404,
  );
});

it("an officer sees the campaigns assigned to them, without the key and without the others", async () => {
  const [mine, other] = [await signedInOfficer(), await signedInOfficer()];
  const shared = await runningCampaign(token, { officer_ids: [mine.id, other.id] });
  const foreign = await runningCampaign(token, { officer_ids: [other.id] });
  const seen = await api("GET", `/campaigns/${shared.id}`, { token: mine.token });
  expect(seen).toMatchObject({ status: 200, body: { officer_ids: [mine.id], publishable_key: null } });
  expect((await list("", mine.token)).body).toMatchObject({ total: 1, data: [{ id: shared.id }] });
  const officers = await api("GET", `/campaigns/${shared.id}/officers`, { token: mine.token });
  expect(officers.body).toEqual({ officer_ids: [mine.id] });
  for (const path of [`/campaigns/${foreign.id}`, `/campaigns/${foreign.id}/officers`]) {
    expect((await api("GET", path, { token: mine.token })).status, path).toBe(404);
  }
  const body = { name: "Mine", starts_on: "2026-01-01", officer_ids: [] };
  for (const [method, path] of [
    ["POST", "/campaigns"],
    ["PATCH", `/campaigns/${shared.id}`],
    ["POST", `/campaigns/${shared.id}/archive`],
    ["POST", `/campaigns/${shared.id}/restore`],
    ["PUT", `/campaigns/${shared.id}/officers`],
    ["DELETE", `/campaigns/${shared.id}/logo`],
  ] as const) {
    expect((await api(method, path, { token: mine.token, body })).status, path).toBe(403);
  }
  const noRecord = await signIn(["referrals:officer"]);
  expect((await list("", noRecord.token)).body).toMatchObject({ total: 0 });
});
