import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { administrator, api, db } from "../../testing/api";
import { callsOf } from "../testing/links";

const admin = await administrator();
const { token, personId } = admin;
const { create, act, read, patch, list, scene } = callsOf(admin.token);

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
