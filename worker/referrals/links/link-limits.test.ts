import { expect, it } from "vitest";
import { administrator, api } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { callsOf, inSeconds } from "../testing/links";
import type { ReferralRecord } from "./schemas";

const admin = await administrator();
const { token, personId } = admin;
const { create, act, read, patch, list, scene } = callsOf(admin.token);

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
  const answers = await Promise.all([create(wanted, headers), create(wanted, headers)]);
  expect(answers.map((answer) => answer.status)).toEqual([201, 201]);
  expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
  const regenerated = await act(answers[0]?.body.id ?? "", "regenerate", headers);
  const again = await act(answers[0]?.body.id ?? "", "regenerate", headers);
  expect(again.body.id).toBe(regenerated.body.id);
  expect((await list(`officer_id=${wanted.officer_id}`)).body.total).toBe(2);
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
  expect((await bulk([b.id, c.id], { "idempotency-key": "bulk" })).body.code).toBe("idempotency_mismatch");
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
