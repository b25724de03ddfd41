import { eq, sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db, testEnv } from "../../testing/api";
import { readCode } from "../signing/code";
import { keyRing } from "../signing/key-ring";
import { officers } from "../tables";
import { signedInOfficer } from "../testing/fixtures";
import { callsOf } from "../testing/links";

const admin = await administrator();
const { token, personId } = admin;
const { create, act, read, list, scene } = callsOf(admin.token);

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

it("revoking is harmless when repeated and keeps who was first", async () => {
  const { wanted } = await scene();
  const { body: link } = await create(wanted);
  const first = await act(link.id, "revoke");
  expect(first).toMatchObject({ status: 200, body: { status: "revoked", revoked_by: personId } });
  const other = await administrator();
  expect((await callsOf(other.token).act(link.id, "revoke")).body).toEqual(first.body);
  expect((await act("ref_unknown", "revoke")).status).toBe(404);
});
