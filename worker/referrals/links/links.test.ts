import { eq, sql } from "drizzle-orm";
import { beforeAll, expect, it } from "vitest";
import { administrator, api, db, request, signIn, testEnv } from "../../testing/api";
import { officers } from "../tables";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { readCode, signCode } from "./code";
import { keyRing } from "./key-ring";
import type { ReferralRecord } from "./schemas";

let token: string;
let personId: string;
beforeAll(async () => {
  ({ token, personId } = await administrator());
});

const create = (body: unknown, as = token, headers: Record<string, string> = {}) =>
  api<ReferralRecord>("POST", "/referrals", { token: as, body, headers });
const act = (id: string, action: string, as = token, headers: Record<string, string> = {}) =>
  api<ReferralRecord>("POST", `/referrals/${id}/${action}`, { token: as, headers });
const read = (id: string, as = token) => api<ReferralRecord>("GET", `/referrals/${id}`, { token: as });
const patch = (id: string, body: unknown, as = token) =>
  api<ReferralRecord>("PATCH", `/referrals/${id}`, { token: as, body });
const list = (query: string, as = token) =>
  api<{ data: ReferralRecord[]; total: number }>("GET", `/referrals?${query}`, { token: as });
const validate = (code: string, as = token) =>
  api<{ valid: boolean; reason: string | null; referral: ReferralRecord | null }>(
    "GET",
    `/referrals/validate?code=${encodeURIComponent(code)}`,
    { token: as },
  );
const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toISOString();

/** An officer who works for a campaign of their own. */
async function scene(
  officerFields: { maxLinks?: number } = {},
  campaignFields: Record<string, unknown> = {},
) {
  const officer = await signedInOfficer(officerFields);
  const campaign = await runningCampaign(token, { ...campaignFields, officer_ids: [officer.id] });
  return { officer, campaign, wanted: { officer_id: officer.id, campaign_id: campaign.id } };
}

it("a link has the contract's fields, and a code that says whose it is", async () => {
  const { officer, campaign, wanted } = await scene();
  const { status, body } = await create({
    ...wanted,
    label: "Market day",
    expires_at: "2099-01-01T00:00:00Z",
  });
  expect(status).toBe(201);
  expect(body).toMatchObject({
    officer_id: officer.id,
    campaign_id: campaign.id,
    label: "Market day",
    status: "active",
    expires_at: "2099-01-01T00:00:00.000Z",
    replaces: null,
    replaced_by: null,
    revoked_at: null,
    revoked_by: null,
    clicks: 0,
    unique_clicks: 0,
    signups: 0,
    enrollments: 0,
    url: `https://milepost.test/r/${body.code}`,
    qr_svg_url: `https://milepost.test/api/v1/referrals/${body.id}/qr.svg`,
    qr_png_url: `https://milepost.test/api/v1/referrals/${body.id}/qr.png`,
  });
  const numbers = await db.get<Record<string, number>>(sql`
    SELECT r.number AS referral, o.number AS officer, c.number AS campaign FROM referrals r
    JOIN officers o ON o.id = r.officer_id JOIN campaigns c ON c.id = r.campaign_id WHERE r.id = ${body.id}`);
  expect(readCode(keyRing(testEnv.LINK_KEYS), body.code)).toMatchObject({
    ...numbers,
    issuedAt: Date.parse(body.created_at) / 1000,
  });
  expect((await read(body.id)).body).toEqual(body);
});

it("what is not valid is refused by field; who or what does not exist is 404", async () => {
  const { wanted } = await scene();
  for (const [path, value] of [
    ["officer_id", 7],
    ["officer_id", undefined],
    ["campaign_id", null],
    ["label", "x".repeat(121)],
    ["label", "bell\u0007"],
    ["expires_at", "tomorrow"],
    ["expires_at", "2020-01-01T00:00:00Z"],
    ["expires_at", 1],
  ] as const) {
    const answer = await create({ ...wanted, [path]: value });
    expect(answer, `${path}: ${value}`).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  }
  expect((await create({ ...wanted, officer_id: "ofc_unknown" })).status).toBe(404);
  expect((await create({ ...wanted, campaign_id: "cmp_unknown" })).status).toBe(404);
  expect((await list(`campaign_id=${wanted.campaign_id}`)).body.total).toBe(0);
});

it("who is not assigned, inactive, or late gets no link", async () => {
  const { officer, campaign, wanted } = await scene();
  const stranger = await signedInOfficer();
  expect(await create({ ...wanted, officer_id: stranger.id })).toMatchObject({
    status: 400,
    body: { code: "officer_not_assigned" },
  });
  const { body: link } = await create(wanted);
  const path = `/campaigns/${campaign.id}`;
  await api("POST", `${path}/archive`, { token });
  expect(await create(wanted)).toMatchObject({ status: 409, body: { code: "campaign_closed" } });
  expect(await act(link.id, "regenerate")).toMatchObject({ status: 409, body: { code: "campaign_closed" } });
  expect((await read(link.id)).body).toMatchObject({ status: "active", replaced_by: null });
  await api("POST", `${path}/restore`, { token });
  await api("PATCH", path, { token, body: { ends_on: "2020-01-02" } });
  expect(await create(wanted)).toMatchObject({ status: 409, body: { code: "campaign_closed" } });
  await api("PATCH", path, { token, body: { starts_on: "2098-01-01", ends_on: "2099-01-01" } });
  expect((await create(wanted)).status).toBe(201); // before it opens, links are printed
  await db.update(officers).set({ deactivatedAt: 1 }).where(eq(officers.id, officer.id));
  expect(await create(wanted)).toMatchObject({ status: 409, body: { code: "conflict" } });
  expect(await act(link.id, "regenerate")).toMatchObject({ status: 409, body: { code: "conflict" } });
});

it("twenty calls at once never exceed the limit within a campaign", async () => {
  const { wanted } = await scene({}, { max_links_per_officer: 3 });
  const answers = await Promise.all(Array.from({ length: 20 }, () => create(wanted)));
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(3);
  for (const refused of answers.filter((answer) => answer.status !== 201)) {
    expect(refused).toMatchObject({ status: 409, body: { code: "link_limit_reached" } });
  }
  expect((await list(`officer_id=${wanted.officer_id}`)).body.total).toBe(3);
});

it("nor the officer's own over all campaigns", async () => {
  const officer = await signedInOfficer({ maxLinks: 4 });
  const both = [
    await runningCampaign(token, { officer_ids: [officer.id] }),
    await runningCampaign(token, { officer_ids: [officer.id] }),
  ];
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, i) =>
      create({ officer_id: officer.id, campaign_id: both[i % 2]?.id ?? "" }),
    ),
  );
  expect(answers.filter((answer) => answer.status === 201)).toHaveLength(4);
});

it("only active links count towards the limit, and one cannot come back to life above it", async () => {
  const { wanted } = await scene({ maxLinks: 1 });
  const { body: first } = await create(wanted);
  expect((await create(wanted)).status).toBe(409);
  expect(await patch(first.id, { expires_at: inSeconds(-1) })).toMatchObject({ body: { status: "expired" } });
  const { body: second, status } = await create(wanted);
  expect(status).toBe(201);
  expect(await patch(first.id, { expires_at: null })).toMatchObject({
    status: 409,
    body: { code: "link_limit_reached" },
  });
  expect((await patch(first.id, { label: "Still expired" })).status).toBe(200);
  await act(second.id, "revoke");
  expect(await patch(first.id, { expires_at: null })).toMatchObject({ body: { status: "active" } });
});

it("the same idempotency key issues one link, even where it took the last place", async () => {
  const { wanted } = await scene({ maxLinks: 1 });
  const headers = { "idempotency-key": "link-1" };
  const answers = await Promise.all([create(wanted, token, headers), create(wanted, token, headers)]);
  expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
  expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
  const regenerated = await act(answers[0]?.body.id ?? "", "regenerate", token, headers);
  const again = await act(answers[0]?.body.id ?? "", "regenerate", token, headers);
  expect(again.body.id).toBe(regenerated.body.id);
  expect((await list(`officer_id=${wanted.officer_id}`)).body.total).toBe(2);
});

it("revoking is harmless when repeated and keeps who was first", async () => {
  const { wanted } = await scene();
  const { body: link } = await create(wanted);
  const first = await act(link.id, "revoke");
  expect(first).toMatchObject({ status: 200, body: { status: "revoked", revoked_by: personId } });
  const other = await administrator();
  expect((await act(link.id, "revoke", other.token)).body).toEqual(first.body);
  expect((await act("ref_unknown", "revoke")).status).toBe(404);
});

it("regenerating takes the old link's place, whatever the limit, and once", async () => {
  const { wanted } = await scene({ maxLinks: 1 }, { max_links_per_officer: 1 });
  const { body: old } = await create({ ...wanted, label: "Poster", expires_at: "2099-01-01T00:00:00.000Z" });
  const answers = await Promise.all(Array.from({ length: 5 }, () => act(old.id, "regenerate")));
  const made = answers.filter((answer) => answer.status === 201).map((answer) => answer.body);
  expect(made).toHaveLength(1);
  const [link] = made;
  expect(link).toMatchObject({
    status: "active",
    label: "Poster",
    expires_at: old.expires_at,
    replaces: old.id,
    officer_id: old.officer_id,
  });
  expect(link?.code).not.toBe(old.code);
  expect((await read(old.id)).body).toMatchObject({
    status: "revoked",
    replaced_by: link?.id,
    revoked_by: personId,
  });
  expect(await act(old.id, "regenerate")).toMatchObject({ status: 409, body: { code: "conflict" } });
  await act(link?.id ?? "", "revoke");
  const back = await act(link?.id ?? "", "regenerate");
  expect(back).toMatchObject({ status: 201, body: { status: "active", replaces: link?.id } });
  expect((await act("ref_unknown", "regenerate")).status).toBe(404);
});

it("bulk issues a link for each officer, or none", async () => {
  const [a, b, c] = [
    await signedInOfficer(),
    await signedInOfficer(),
    await signedInOfficer({ maxLinks: 0 }),
  ];
  const campaign = await runningCampaign(token, { officer_ids: [a.id, b.id] });
  const bulk = (officer_ids: unknown, headers: Record<string, string> = {}) =>
    api<{ created: number; data: ReferralRecord[]; code: string; errors: { path: string }[] }>(
      "POST",
      "/referrals/bulk",
      { token, body: { campaign_id: campaign.id, officer_ids }, headers },
    );
  const good = await bulk([b.id, a.id, b.id], { "idempotency-key": "bulk" });
  expect(good).toMatchObject({
    status: 201,
    body: { created: 2, data: [{ officer_id: b.id }, { officer_id: a.id }] },
  });
  expect((await bulk([b.id, a.id], { "idempotency-key": "bulk" })).body).toEqual(good.body);
  expect((await bulk([b.id, c.id], { "idempotency-key": "bulk" })).status).toBe(409);
  expect(await bulk([a.id, c.id])).toMatchObject({ status: 400, body: { code: "officer_not_assigned" } });
  const unknown = await bulk([a.id, "ofc_unknown"]);
  expect(unknown).toMatchObject({ status: 400, body: { errors: [{ path: "officer_ids.1" }] } });
  await api("PUT", `/campaigns/${campaign.id}/officers`, {
    token,
    body: { officer_ids: [a.id, b.id, c.id] },
  });
  expect(await bulk([a.id, c.id])).toMatchObject({ status: 409, body: { code: "link_limit_reached" } });
  for (const bad of [[], "all", undefined, [1]]) expect((await bulk(bad)).status).toBe(400);
  expect((await list(`campaign_id=${campaign.id}`)).body.total).toBe(2);
});

it("lists are filtered, searched, sorted by counts and paged", async () => {
  const { officer, campaign, wanted } = await scene({}, { name: "Searchable campaign" });
  const ids: string[] = [];
  for (const label of ["a 100%", "b_1", "c"]) ids.push((await create({ ...wanted, label })).body.id);
  await db.run(sql`UPDATE referrals SET clicks = 9, unique_clicks = 5, signups = 1 WHERE id = ${ids[0]}`);
  await db.run(sql`UPDATE referrals SET clicks = 5, unique_clicks = 2, signups = 3 WHERE id = ${ids[1]}`);
  await act(ids[2] ?? "", "revoke");
  const labels = async (query: string) =>
    (await list(`campaign_id=${campaign.id}&${query}`)).body.data.map((link) => link.label);
  expect(await labels("sort=-clicks")).toEqual(["a 100%", "b_1", "c"]);
  expect(await labels("sort=-signups")).toEqual(["b_1", "a 100%", "c"]);
  expect(await labels("sort=label&limit=2&page=2")).toEqual(["c"]);
  expect(await labels("status=revoked")).toEqual(["c"]);
  expect(await labels(`q=${encodeURIComponent("%")}`)).toEqual(["a 100%"]);
  expect(await labels("q=searchable&sort=created_at")).toHaveLength(3);
  expect(await labels(`officer_id=${officer.id}`)).toHaveLength(3);
  expect(await labels("officer_id=ofc_unknown")).toEqual([]);
  expect((await list("sort=number")).status).toBe(400);
  expect((await read(ids[0] ?? "")).body).toMatchObject({ clicks: 9, unique_clicks: 5, signups: 1 });
});

it("the history tells what was done, by whom, latest first", async () => {
  const { wanted } = await scene();
  const { body: link } = await create(wanted);
  await patch(link.id, { label: "Renamed" });
  await act(link.id, "revoke");
  await act(link.id, "revoke");
  const { status, body } = await api<{ data: { action: string; actor: unknown }[]; total: number }>(
    "GET",
    `/referrals/${link.id}/history`,
    { token },
  );
  expect(status).toBe(200);
  expect(body.data.map((event) => event.action)).toEqual([
    "referral.revoked",
    "referral.edited",
    "referral.created",
  ]);
  expect(body.data[0]?.actor).toEqual({ kind: "person", id: personId, name: "Test Person" });
  expect(body.total).toBe(3);
});

it("validation tells a good code from a forged, revoked, expired or closed one", async () => {
  const { campaign, wanted } = await scene();
  const { body: link } = await create(wanted);
  expect((await validate(link.code)).body).toMatchObject({
    valid: true,
    reason: null,
    referral: { id: link.id },
  });
  const ring = keyRing(testEnv.LINK_KEYS);
  const elsewhere = signCode(ring, { referral: 1, officer: 1, campaign: 1, issuedAt: 1 });
  const flipped = link.code.slice(0, -1) + (link.code.endsWith("A") ? "B" : "A");
  for (const code of [
    flipped,
    link.code.slice(0, -1),
    `${link.code}=`,
    "x",
    elsewhere,
    link.code.toLowerCase(),
  ]) {
    expect((await validate(code)).body, code).toEqual({ valid: false, reason: "forged", referral: null });
  }
  const reason = async () => (await validate(link.code)).body.reason;
  await patch(link.id, { expires_at: inSeconds(-1) });
  expect(await reason()).toBe("expired");
  await patch(link.id, { expires_at: null });
  await api("POST", `/campaigns/${campaign.id}/archive`, { token });
  expect(await reason()).toBe("campaign_archived");
  await act(link.id, "revoke");
  expect(await reason()).toBe("revoked");
  // Signed, but the record says another time: as good as forged.
  await db.run(sql`UPDATE referrals SET issued_at = issued_at + 1000 WHERE id = ${link.id}`);
  expect(await reason()).toBe("forged");
  expect((await api("GET", "/referrals/validate", { token })).status).toBe(400);
});

it("QR codes are served as images of the size asked for, and may be kept", async () => {
  const { wanted } = await scene();
  const { body: link } = await create(wanted);
  const svg = await request("GET", `/api/v1/referrals/${link.id}/qr.svg`, { token });
  expect(svg.headers.get("content-type")).toBe("image/svg+xml");
  expect(svg.headers.get("cache-control")).toContain("max-age=86400");
  expect(await svg.text()).toMatch(/^<svg /);
  const png = await request("GET", `/api/v1/referrals/${link.id}/qr.png?size=256`, { token });
  expect(png.headers.get("content-type")).toBe("image/png");
  expect(new DataView(await png.arrayBuffer()).getUint32(16)).toBe(256);
  for (const size of ["127", "2049", "x", "", "1e3", "-256"]) {
    expect((await api("GET", `/referrals/${link.id}/qr.png?size=${size}`, { token })).status, size).toBe(400);
  }
  expect((await api("GET", "/referrals/ref_unknown/qr.svg", { token })).status).toBe(404);
  expect((await api("GET", `/referrals/${link.id}/qr.svg`)).status).toBe(401);
});

it("an officer knows of no other's link, by whatever door", async () => {
  const { wanted, campaign, officer } = await scene({}, { officers_create_links: true });
  const intruder = await signedInOfficer();
  const both = [officer.id, intruder.id];
  await api("PUT", `/campaigns/${campaign.id}/officers`, { token, body: { officer_ids: both } });
  const { body: link } = await create(wanted);
  for (const [method, path] of [
    ["GET", `/referrals/${link.id}`],
    ["PATCH", `/referrals/${link.id}`],
    ["GET", `/referrals/${link.id}/history`],
    ["POST", `/referrals/${link.id}/revoke`],
    ["POST", `/referrals/${link.id}/regenerate`],
    ["GET", `/referrals/${link.id}/qr.svg`],
    ["GET", `/referrals/${link.id}/qr.png`],
    ["GET", `/referrals/validate?code=${link.code}`],
  ] as const) {
    const body = method === "PATCH" ? { body: { label: "Mine now" } } : {};
    expect((await api(method, path, { token: intruder.token, ...body })).status, path).toBe(404);
  }
  expect((await list(`officer_id=${officer.id}`, intruder.token)).body.total).toBe(0);
  expect((await list("", officer.token)).body.total).toBe(1);
  expect((await read(link.id)).body).toEqual(link);
  expect((await create(wanted, intruder.token)).status).toBe(403);
  const bulk = { campaign_id: campaign.id, officer_ids: [intruder.id] };
  expect((await api("POST", "/referrals/bulk", { token: intruder.token, body: bulk })).status).toBe(403);
  const noRecord = await signIn(["referrals:officer"]);
  expect((await list("", noRecord.token)).body.total).toBe(0);
});

it("an officer writes their own links where the campaign says so, and only reads them elsewhere", async () => {
  const { officer, campaign, wanted } = await scene();
  const { body: link } = await create(wanted);
  const as = officer.token;
  expect((await read(link.id, as)).status).toBe(200);
  const writes = () =>
    Promise.all([
      create(wanted, as),
      patch(link.id, { label: "My own" }, as),
      act(link.id, "regenerate", as),
      act(link.id, "revoke", as),
    ]);
  expect((await writes()).map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
  const foreign = await runningCampaign(token, { officers_create_links: true });
  expect((await create({ ...wanted, campaign_id: foreign.id }, as)).status).toBe(404);
  await api("PATCH", `/campaigns/${campaign.id}`, { token, body: { officers_create_links: true } });
  expect((await create(wanted, as)).status).toBe(201);
  expect((await patch(link.id, { label: "My own" }, as)).body.label).toBe("My own");
  const { body: next, status } = await act(link.id, "regenerate", as);
  expect(status).toBe(201);
  expect((await act(next.id, "revoke", as)).status).toBe(200);
  expect((await act(next.id, "regenerate", as)).status).toBe(409); // no way round the limits
});
