import { expect, it } from "vitest";
import { administrator, api, signIn } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import type { CampaignRecord } from "./schemas";

const { token } = await administrator();

const list = (query: string, as = token) =>
  api<{ data: CampaignRecord[]; total: number; total_pages: number }>("GET", `/campaigns?${query}`, {
    token: as,
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
