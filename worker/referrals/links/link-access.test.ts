import { expect, it } from "vitest";
import { administrator, api, signIn } from "../../testing/api";
import { runningCampaign, signedInOfficer } from "../testing/fixtures";
import { callsOf } from "../testing/links";

const admin = await administrator();
const { token } = admin;
const { create, read, scene } = callsOf(admin.token);

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
  expect((await callsOf(intruder.token).list(`officer_id=${officer.id}`)).body.total).toBe(0);
  expect((await callsOf(officer.token).list("")).body.total).toBe(1);
  expect((await read(link.id)).body).toEqual(link);
  expect((await callsOf(intruder.token).create(wanted)).status).toBe(403);
  const bulk = { campaign_id: campaign.id, officer_ids: [intruder.id] };
  expect((await api("POST", "/referrals/bulk", { token: intruder.token, body: bulk })).status).toBe(403);
  const noRecord = await signIn(["referrals:officer"]);
  expect((await callsOf(noRecord.token).list("")).body.total).toBe(0);
});

it("an officer writes their own links where the campaign says so, and only reads them elsewhere", async () => {
  const { officer, campaign, wanted } = await scene();
  const { body: link } = await create(wanted);
  const as = officer.token;
  expect((await callsOf(as).read(link.id)).status).toBe(200);
  const writes = () =>
    Promise.all([
      callsOf(as).create(wanted),
      callsOf(as).patch(link.id, { label: "My own" }),
      callsOf(as).act(link.id, "regenerate"),
      callsOf(as).act(link.id, "revoke"),
    ]);
  expect((await writes()).map((answer) => answer.status)).toEqual([403, 403, 403, 403]);
  const foreign = await runningCampaign(token, { officers_create_links: true });
  expect((await callsOf(as).create({ ...wanted, campaign_id: foreign.id })).status).toBe(404);
  await api("PATCH", `/campaigns/${campaign.id}`, { token, body: { officers_create_links: true } });
  expect((await callsOf(as).create(wanted)).status).toBe(201);
  expect((await callsOf(as).patch(link.id, { label: "My own" })).body.label).toBe("My own");
  const { body: next, status } = await callsOf(as).act(link.id, "regenerate");
  expect(status).toBe(201);
  expect((await callsOf(as).act(next.id, "revoke")).status).toBe(200);
  expect((await callsOf(as).act(next.id, "regenerate")).status).toBe(409); // no way round the limits
});
