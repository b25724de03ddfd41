import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { newId } from "../../core/db/ids";
import { administrator, api, db } from "../../testing/api";
import { campaignCallsOf } from "../testing/campaigns";

const { token } = await administrator();

const { create, read, list } = campaignCallsOf(token);
const names = async (query: string) => (await list(query)).body.data.map((campaign) => campaign.name);
const today = (days = 0) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

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
